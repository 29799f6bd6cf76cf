import type { formulas as chinese } from "../../zh-CN/checks/formulas";
import { counted, list, type RuleWords } from "./words";

const several = ({ count }: { count: number }) => (count > 1 ? `; ${count} cells have it` : "");

const formulaOverwritten: RuleWords<"formula-overwritten"> = {
  title: "Formula overwritten",
  message: (p) => {
    const many = p.count > 1;
    switch (p.problem) {
      case "empty":
        return many ? `${p.count} cells of “${p.label}” lost their formula and are empty` : `“${p.label}” lost its formula and is empty`;
      case "constant":
        return many
          ? `The formula in ${p.count} cells of “${p.label}” was replaced by fixed values`
          : `The formula of “${p.label}” was replaced by the fixed value “${p.value}”`;
    }
  },
  why: "A fixed value does not follow scores and weights: it looks right and is out of date.",
  fix: "Undo, if it has just happened. Otherwise copy the formula from a neighbour in the same column, or insert the scheme again and paste the entries into it.",
  options: { formulas: "On other sheets: least number of equal formulas in the column" },
};

const formulaDiffers: RuleWords<"formula-differs"> = {
  title: "Formula differs from its neighbours",
  message: (p) =>
    p.count > 1
      ? `${p.count} cells of “${p.label}” differ from the rows above and below; the other ${p.of} cells are one formula`
      : `“${p.label}” has ${p.formula} here; the rows above and below say ${p.usual}`,
  why: "One formula unlike all others in its column was mostly changed by hand or dragged askew: that row is reckoned otherwise than the rest.",
  fix: "Copy the formula from the cell above. If it has to differ, say why beside it.",
  options: { formulas: "Least number of equal formulas in the column" },
};

const rangeShort: RuleWords<"range-short"> = {
  title: "Range does not cover all rows",
  message: (p) => {
    switch (p.problem) {
      case "slides":
        return `The range ${p.range} of “${p.label}” is not fixed and moves down with each row: ${counted(p.count, "cell is", "cells are")} wrong`;
      case "left":
      case "right":
        return `“${p.label}” goes over ${p.range} and leaves out ${list(p.columns)}${several(p)}`;
      case "start":
        return `“${p.label}” takes ${p.range} and misses ${counted(p.rows, "row", "rows")} above; it should begin in row ${p.row}${several(p)}`;
      case "end":
        return `“${p.label}” takes ${p.range} and misses ${counted(p.rows, "row", "rows")} below; the list ends in row ${p.row}${several(p)}`;
    }
  },
  why: "Units were added and the range in the formula was not made longer: totals, means and places leave the new rows out.",
  fix: "Extend the range to the last row of the list; fix it with $ where the formula is filled down. A table with references by column name grows by itself.",
  options: { rows: "Least number of rows in the range" },
};

const headerInRange: RuleWords<"header-in-range"> = {
  title: "Header inside the range",
  message: (p) => {
    const whose = `The range ${p.range} of “${p.label}” has the header “${p.header}” in it`;
    switch (p.problem) {
      case "refused":
        return `${whose}; ${p.by} wants numbers and refuses it${several(p)}`;
      case "counted":
        return `${whose}; ${p.by} counts it too${several(p)}`;
      case "left-out":
        return `${whose}; it does no harm until the header becomes a number${several(p)}`;
    }
  },
  why: "A header is text and no score. KAOHE functions refuse text, COUNTA counts one too many.",
  fix: "Let the range begin in the row below the header.",
};

const errorValue: RuleWords<"error-value"> = {
  title: "Error value",
  message: (p) => {
    const tail = p.followers > 0 ? `; ${counted(p.followers, "more formula fails", "more formulas fail")} because of it` : "";
    const where = `${p.cell} (${p.label}) shows ${p.value}`;
    const because = {
      "": "",
      blank: `: it divides by ${p.becauseCell}, which is blank`,
      zero: `: it divides by ${p.becauseCell}, which is 0`,
      "no-numbers": `: there is no number in ${p.becauseCell}`,
      text: `: ${p.becauseCell} holds the text “${p.becauseText}”`,
      "empty-text": `: ${p.becauseCell} is an empty text made by a formula`,
      key: `: “${p.becauseText}” of ${p.becauseCell} is not found`,
      refused: `: ${p.becauseSaid ?? ""}`,
    }[p.because];
    if (p.because === "refused" && p.becauseCell !== "")
      return `Mend ${p.becauseCell}: ${p.becauseSaid ?? ""}. ${p.cell} (${p.label}) cannot be worked out because of it${tail}`;
    if (because) return `${where}${because}${tail}`;
    switch (p.problem) {
      case "division":
        return `${where}: it divides by 0 or by an empty cell${tail}`;
      case "not-found":
        return `${where}: what it looks for was not found${tail}`;
      case "value":
        return `${where}: what it is given cannot be reckoned with like that${tail}`;
      case "reference":
        return `${where}: a cell it refers to was deleted${tail}`;
      case "number":
        return `${where}: the number is too large or cannot be worked out${tail}`;
      case "name":
        return `${where}: Excel does not know a name in it${tail}`;
      case "null":
        return `${where}: two ranges have no cell in common${tail}`;
      case "empty-array":
        return `${where}: nothing is left after filtering${tail}`;
      case "typed":
        return `${where}: it is no formula, the error was pasted${tail}`;
      case "other":
        return `${where}${tail}`;
    }
  },
  why: "One error spoils every total, place and grade that uses the cell.",
  fix: "Mend this cell only; those that fail because of it come back. Select it, see which cells its formula uses, and check what is in them.",
};

const externalReference: RuleWords<"external-reference"> = {
  title: "Refers to another workbook",
  message: (p) => `“${p.label}” refers to the workbook “${p.book}”, in ${counted(p.count, "cell", "cells")} of this sheet`,
  why: "Whoever gets this workbook without the other one sees old values or errors.",
  fix: "Copy what is needed into this workbook and change the formula; if only the result matters, paste it as values.",
};

const linkBroken: RuleWords<"link-broken"> = {
  title: "Link leads nowhere",
  message: (p) => {
    const links = p.count > 1 ? `${p.count} links lead nowhere` : "this link leads nowhere";
    switch (p.problem) {
      case "renamed":
        return `The sheet “${p.sheet}” is called “${p.now}” now${p.others > 0 ? `, and ${p.others} more are called otherwise` : ""}; ${links}`;
      case "gone":
        return `There is no sheet “${p.sheet}”; ${links}`;
    }
  },
  why: "When a sheet is renamed formulas follow, and results stay as they are. Names of sheets in links do not follow.",
  fix: "For a renamed sheet, show the change: links and the texts that name the sheet are mended at once. If the sheet was deleted, delete the link or write another name.",
};

const functionUnknown: RuleWords<"function-unknown"> = {
  title: "Function name is wrong",
  message: (p) => {
    switch (p.problem) {
      case "prefix":
        return `${p.written} in “${p.label}” should be ${p.meant}${several(p)}`;
      case "stuck":
        return `“${p.label}” shows #NAME? though its formula is right; written again it calculates${several(p)}`;
      case "stuck-protected":
        return `“${p.label}” shows #NAME? though its formula is right, and its sheet is protected: unprotect “${p.sheet}” under Review, then check again${several(p)}`;
      case "misspelt":
        return `There is no function ${p.written}, used in “${p.label}”; maybe ${p.meant} is meant${several(p)}`;
      case "unknown":
        return `There is no function ${p.written}, used in “${p.label}”${several(p)}`;
    }
  },
  why: "Excel shows #NAME? for a name it does not know, and what depends on it cannot be worked out. _xldudf_ is what Excel wrote while the add-in was missing. A right name shows #NAME? where the formula was written before the add-in was there.",
  fix: "Look the function up on the Functions page and write its name as it is there. Where the name is right, write the same formula again; on a protected sheet, unprotect it under Review first.",
};

const blankUnwrapped: RuleWords<"blank-unwrapped"> = {
  title: "Blank cells count as 0",
  message: (p) =>
    `“${p.label}” hands ${p.range} to ${p.by} as it is, with ${counted(p.blanks, "blank cell", "blank cells")} in it${several(p)}`,
  why: "Desktop Excel hands a blank cell to a KAOHE function as 0, so a missing score becomes a score of 0; Excel on the web does not, and results differ.",
  fix: 'Write IF(range="","",range) instead of the range: a blank stays a blank.',
};

const spillBlocked: RuleWords<"spill-blocked"> = {
  title: "Result cannot unfold",
  message: (p) => {
    const whose = `The results of “${p.label.split("\n").join("”, “")}” cannot unfold`;
    switch (p.problem) {
      case "cell":
        return `${whose}: “${p.value}” was typed in their way; the formula is in ${p.anchor}`;
      case "spaces":
        return `${whose}: a cell in their way looks empty but has spaces or a formula in it; the formula is in ${p.anchor}`;
      case "table":
        return `${whose}: the formula is in the table “${p.table}”, and a table has no room for a column of results`;
      case "unknown":
        return `${whose}: something stands below or beside, cells are merged, or the sheet ends`;
    }
  },
  why: "One formula gives a whole column: a single cell in its way, and none of it shows.",
  fix: "Delete what stands in the way and the results come back. Move a formula out of the table.",
};

const naiveRound: RuleWords<"naive-round"> = {
  title: "Rounded a little wrong",
  message: (p) => `“${p.label}” shows ${p.shown}; exact decimals give ${p.exact}${several(p)}`,
  why: "Excel keeps decimals in binary: 75.775 becomes 75.77499… and is rounded down. A hundredth may change a place or a grade.",
  fix: "Round at more digits first: ROUND(ROUND(…,9),2). Or use KAOHE.WEIGHTED, which reckons in exact decimals.",
};

const partsMissing: RuleWords<"parts-missing"> = {
  title: "Sheet or column missing",
  message: (p) => {
    switch (p.problem) {
      case "sheet":
        return `The sheet “${p.sheet}” is gone or renamed; its part was not checked`;
      case "table":
        return `The table “${p.table}” is gone or renamed; its part was not checked`;
      case "column":
        return `The table “${p.table}” has no column “${p.column}”; its part was not checked`;
    }
  },
  why: "Checks find entries by sheets, tables and headers. What they do not find they cannot check.",
  fix: "Give the sheet, table or column its old name back. If the scheme is not wanted any more, delete all its sheets.",
};

const referenceSlides: RuleWords<"reference-slides"> = {
  title: "A reference is not held fast",
  message: (p) => {
    const way = { down: "each cell below uses the next row", right: "each cell to the right uses the next column" }[p.problem];
    return `${p.reference} in “${p.label}” is not held fast: ${way}, ${counted(p.count, "cell is", "cells are")} wrong; it should be ${p.fixed}`;
  },
  why: "A weight or a total stands in one cell. Filled down, the reference moves along, and the rows below use a blank cell or somebody else's number.",
  fix: "Put $ before the row or the column and fill down again. F4 on the reference does it too.",
  options: { formulas: "Fewest equal formulas in a line" },
};

const formulaAsText: RuleWords<"formula-as-text"> = {
  title: "A formula is text",
  message: (p) => {
    switch (p.problem) {
      case "one":
        return `${p.written} in “${p.label}” is text and is not calculated`;
      case "many":
        return `${p.count} formulas in “${p.label}” are text and are not calculated; the first is ${p.written}`;
    }
  },
  why: "In a cell formatted as text, behind an apostrophe or with a full-width equals sign, Excel shows the formula and no result, and sums and places leave the cell out.",
  fix: "Format the cell as General, remove the apostrophe, use a plain equals sign and enter the formula again.",
};

const rangesUnequal: RuleWords<"ranges-unequal"> = {
  title: "Ranges in a formula differ in length",
  message: (p) => {
    switch (p.problem) {
      case "size":
        return `The ranges ${p.range} and ${p.other} of ${p.by} in “${p.label}” differ in size${several(p)}`;
      case "offset":
        return `The ranges ${p.range} and ${p.other} of ${p.by} in “${p.label}” are not aligned: what is taken stands one row or column off${several(p)}`;
      case "narrow":
        return `${p.by} in “${p.label}” takes ${p.range} alone, while the same formula takes ${p.other} elsewhere${several(p)}`;
    }
  },
  why: "Ranges that belong together go cell by cell. Of different lengths they give an error in some functions and a wrong number in others; a highest mark taken among fewer judges never drops the last ones.",
  fix: "Let the ranges begin in the same row or column and be equally long.",
};

const totalInRange: RuleWords<"total-in-range"> = {
  title: "A formula includes a total",
  message: (p) => {
    const from = { rows: "other rows of the range", columns: "other columns of the range" }[p.problem];
    return `${p.by} in “${p.label}” takes ${p.range}, which includes ${p.cell} (${p.total}), worked out from ${from}${several(p)}`;
  },
  why: "A total that is summed with its parts counts them twice; placed, averaged or compared with them it counts as one more unit.",
  fix: "Leave totals out of the range. For a grand total across subtotals use SUBTOTAL(9,…) for all of them, or add the subtotals alone.",
};

export const formulas: typeof chinese = {
  "formula-overwritten": formulaOverwritten,
  "formula-differs": formulaDiffers,
  "range-short": rangeShort,
  "header-in-range": headerInRange,
  "error-value": errorValue,
  "external-reference": externalReference,
  "link-broken": linkBroken,
  "function-unknown": functionUnknown,
  "blank-unwrapped": blankUnwrapped,
  "spill-blocked": spillBlocked,
  "naive-round": naiveRound,
  "parts-missing": partsMissing,
  "reference-slides": referenceSlides,
  "formula-as-text": formulaAsText,
  "ranges-unequal": rangesUnequal,
  "total-in-range": totalInRange,
};
