import type { formulas as chinese } from "../../zh-CN/checks/formulas";
import type { RuleWords } from "./words";

const formulaOverwritten: RuleWords = {
  title: "Formula overwritten",
  message: (p) => {
    const many = Number(p.count) > 1;
    if (p.problem === "blocked") return `The results of “${p.label}” cannot unfold: “${p.value}” was typed in their way`;
    if (p.problem === "empty") {
      return many ? `${p.count} cells of “${p.label}” lost their formula and are empty` : `“${p.label}” lost its formula and is empty`;
    }
    return many
      ? `The formula in ${p.count} cells of “${p.label}” was replaced by fixed values`
      : `The formula of “${p.label}” was replaced by the fixed value “${p.value}”`;
  },
  why: "A fixed value does not follow scores and weights: it looks right and is out of date.",
  fix: "Undo, if it has just happened. Where something stands in the way of results, delete it and they come back. Otherwise copy the formula from a neighbour in the same column, or insert the scheme again and paste the entries into it.",
};

const partsMissing: RuleWords = {
  title: "Sheet or column missing",
  message: (p) => {
    switch (p.problem) {
      case "sheet":
        return `The sheet “${p.sheet}” is gone or renamed; its part was not checked`;
      case "table":
        return `The table “${p.table}” is gone or renamed; its part was not checked`;
      default:
        return `The table “${p.table}” has no column “${p.column}”; its part was not checked`;
    }
  },
  why: "Checks find entries by the names of tables and columns. Under another name they are not found, and neither are their mistakes.",
  fix: "Give the sheet, table or column its old name back. If the scheme is not wanted any more, delete all its sheets.",
};

export const formulas: typeof chinese = {
  "formula-overwritten": formulaOverwritten,
  "parts-missing": partsMissing,
};
