import type { units as chinese } from "../../zh-CN/checks/units";
import { list, type RuleWords } from "./words";

const placesText = (count: number) => (count > 1 ? ` (${count} places)` : "");

const unitDuplicate: RuleWords<"unit-duplicate"> = {
  title: "Unit listed twice",
  message: (p) => {
    switch (p.problem) {
      case "spelling":
        return `“${p.unit}” differs from “${p.other}” in row ${p.row} only in spaces or width: it may be the same unit`;
      case "suffix":
        return `“${p.unit}” and “${p.other}” in row ${p.row} may be the same unit`;
      case "same":
        return `“${p.unit}” is there twice: row ${p.row} has it already`;
    }
  },
  why: "Units are found by name. Written twice, nobody knows which row is meant; written in two ways, its scores fall into two parts.",
  fix: "Delete the row too many and write the name in one way. Two units, or two persons of one name, need something that tells them apart.",
};

const namesakes: RuleWords<"namesakes"> = {
  title: "Persons of one name",
  message: (p) => {
    switch (p.problem) {
      case "units":
        return `There is more than one “${p.name}” in the list, in ${list(p.units)}; sheets cannot tell them apart by name`;
      case "one-unit":
        return `“${p.unit}” has two persons called “${p.name}”, in rows ${p.other} and ${p.row}; the unit does not tell them apart either`;
    }
  },
  why: "Sheets find scores and grades by names. Of two persons of one name nobody knows whose row is whose.",
  fix: "In different units, write the unit behind the name, as in “Zhang Wei (Finance)”; the fix does that for all of them. In one unit, write a number behind it.",
};

const namesChanged: RuleWords<"names-changed"> = {
  title: "The list was changed, other sheets were not",
  message: (p) =>
    p.before === ""
      ? `“${p.name}”${p.count > 1 ? ` and ${p.count - 1} more` : ""} came into “${p.list}” and has no column to be scored in yet`
      : p.count > 1
        ? `${p.count} names in “${p.list}” were changed (“${p.name}” and others); other sheets still have the earlier ones (“${p.before}” and others)`
        : `“${p.name}” in “${p.list}” is in no other sheet; “${p.before}” in other sheets is not in the list`,
  why: "Sheets find scores by name. A new name in the list alone has no scores, and those of the earlier name count for nobody.",
  fix: "Press “Let all sheets follow the list”: see what each earlier name has become, then change all at once. Scores go with the name, never by order.",
};

const unitUnlisted: RuleWords<"unit-unlisted"> = {
  title: "Unit not on the list",
  message: (p) => {
    switch (p.problem) {
      case "near":
        return `“${p.unit}” is not on the list; perhaps “${p.listed}”${placesText(p.count)}`;
      case "spaces":
        return `“${p.unit}” has spaces around it and will not be found by its name`;
      case "unnamed":
        return `Row ${p.row} has scores but no unit`;
      case "unknown":
        return `“${p.unit}” is not on the list${placesText(p.count)}`;
    }
  },
  why: "Summaries look for the names on the list. With one letter different, what stands here counts for nobody.",
  fix: "Write the name exactly as on the list. Add a new unit to the list first.",
};

const unitUnscored: RuleWords<"unit-unscored"> = {
  title: "Unit without scores",
  message: (p) => {
    switch (p.problem) {
      case "no-row":
        return `“${p.unit}” is on the list but has no row in “${p.table}”`;
      case "no-item":
        return `“${p.unit}” is on the list but has no item in “${p.table}”`;
      case "most-no-item":
        return `${p.count} of the ${p.total} listed units have no item in “${p.table}”`;
      case "most-no-row":
        return `${p.count} of the ${p.total} listed units have no row in “${p.table}”`;
    }
  },
  why: "Without it the unit has no score, no place and no grade.",
  fix: "Add the unit there, spelled as on the list. If it takes no part this year, take it off the list or write 不参加 into 标记.",
};

const unitUngrouped: RuleWords<"unit-ungrouped"> = {
  title: "Unit without a group",
  message: (p) => {
    const label = p.label ? `“${p.label}”` : "group";
    switch (p.problem) {
      case "most":
        return `${p.count} of ${p.total} units have no ${label}`;
      case "one":
        return `“${p.unit}” has no ${label}`;
    }
  },
  why: "Places and seats are worked out in groups. Without one a unit gets no place and counts for no group's seats.",
  fix: "Fill in the group, spelled as for the other units of it.",
};

const nameUnmatched: RuleWords<"name-unmatched"> = {
  title: "A name is not found",
  message: (p) => {
    const where = p.count > 1 ? ` (${p.count} times)` : "";
    switch (p.problem) {
      case "spelling":
        return `“${p.name}”${where} differs from “${p.meant}” in spaces or width alone; ${p.by} does not find it`;
      case "many":
        return `${p.count} names in this column differ from others in spaces or width alone, such as “${p.name}” and “${p.meant}”; ${p.by} does not find them`;
      case "as-text":
        return `“${p.name}” is text and ${p.meant} elsewhere is a number; ${p.by} takes them for different${where}`;
    }
  },
  why: "Look-ups and conditional sums need names that are exactly the same. A space too many, or a code that is text here and a number there, is not found, and the points of its row are left out.",
  fix: "Write it exactly as in the other place. Make all codes numbers, or all of them text.",
};

export const units: typeof chinese = {
  "unit-duplicate": unitDuplicate,
  namesakes,
  "names-changed": namesChanged,
  "unit-unlisted": unitUnlisted,
  "unit-unscored": unitUnscored,
  "unit-ungrouped": unitUngrouped,
  "name-unmatched": nameUnmatched,
};
