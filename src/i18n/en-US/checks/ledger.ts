import type { ledger as chinese } from "../../zh-CN/checks/ledger";
import { counted, list, type RuleWords } from "./words";

const ledgerLimits: RuleWords<"ledger-limits"> = {
  title: "Ledger entry breaks the rules",
  message: (p) => {
    const whose = p.kind ? `“${p.unit}”, ${p.kind}:` : `“${p.unit}”:`;
    switch (p.problem) {
      case "no-unit":
        return "This entry has no unit";
      case "unknown-unit":
        return `“${p.unit}” is not on the list of units`;
      case "no-kind":
        return `This entry of “${p.unit}” has no kind`;
      case "unknown-kind":
        return `The rules know no kind “${p.kind}”`;
      case "no-points":
        return `${whose} no points are filled in`;
      case "text":
        return `${whose} the text “${p.value}” stands where points belong`;
      case "error":
        return `${whose} the cell shows ${p.value} and cannot be worked out`;
      case "above":
        return `${whose} ${counted(p.value, "point", "points")}, at most ${p.most} for one entry`;
      case "below":
        return `${whose} ${counted(p.value, "point", "points")}, at least ${p.least} for one entry`;
    }
  },
  why: "One entry that breaks the rules stops the unit's points from being worked out, or gives them to the wrong unit.",
  fix: "Correct the entry: unit from the list, kind from the rules, points inside the limits and positive; the kind says whether they are added or taken. If the rule itself is wrong, change it in 加扣分规则.",
};

const ledgerDuplicate: RuleWords<"ledger-duplicate"> = {
  title: "Entered twice",
  message: (p) =>
    `“${p.unit}”: ${counted(p.points, "point", "points")} for “${p.item}” stand in row ${p.row} already${{ item: "", "no-item": "; without an item both count" }[p.problem]}`,
  why: "An event entered twice counts twice where no item is written. With an item it counts once, but the ledger is wrong and hard to explain.",
  fix: "Check it against the document. If it is one event, empty one of the rows; if there are two, write their items differently.",
};

const ledgerIncomplete: RuleWords<"ledger-incomplete"> = {
  title: "Ledger entry incomplete",
  message: (p) => {
    switch (p.problem) {
      case "most":
        return `${p.count} of ${p.total} entries have no “${p.column}”`;
      case "entry":
        return `${p.unit ? `“${p.unit}”` : "This entry"}${p.item ? `, “${p.item}”` : ""}: nothing is filled in under ${list(p.columns)}`;
    }
  },
  why: "Rewards and deductions need a basis, a date and somebody who answers for them. What is missing cannot be shown when someone objects.",
  fix: "Fill in basis, date and person from the document.",
};

const ledgerCap: RuleWords<"ledger-cap"> = {
  title: "Cap of the ledger reached",
  message: (p) => {
    const sum = `“${p.unit}”, ${p.kind}: ${counted(p.sum, "point", "points")}`;
    switch (p.problem) {
      case "above":
        return `${sum}, of which ${p.cap} count; ${p.lost} are lost`;
      case "reached":
        return `${sum}, which is the cap; more will not count`;
    }
  },
  why: "Points above the cap do not count. A unit that sees an entry and no points will ask.",
  fix: "Nothing to mend: tell the unit. If the cap itself is wrong, change it in 加扣分规则.",
};

export const ledger: typeof chinese = {
  "ledger-limits": ledgerLimits,
  "ledger-duplicate": ledgerDuplicate,
  "ledger-incomplete": ledgerIncomplete,
  "ledger-cap": ledgerCap,
};
