import type { record as chinese } from "../../zh-CN/checks/record";
import { list, type RuleWords } from "./words";

const historyMissing: RuleWords<"history-missing"> = {
  title: "History of grades incomplete",
  message: (p) => {
    switch (p.problem) {
      case "all":
        return `No earlier grade is filled in for any year${p.years ? `: ${list(p.years)}` : ""}`;
      case "before":
        return `${p.year ? `“${p.year}” and before` : "The oldest years"}: no grades; streaks can only be counted from the year after`;
      case "year":
        return `${p.year ? `“${p.year}”` : "One year"}: no grade is filled in, and every streak breaks there`;
      case "most":
        return `${p.count} of ${p.total} have no row in “${p.sheet}”`;
      case "unit":
        return `“${p.unit}” has no row in “${p.sheet}”`;
    }
  },
  why: "Running years of 优秀, or at the bottom, are counted from earlier grades. A year left out starts the count anew: rewards and measures are missed.",
  fix: "Fill in the earlier grades from the files, with names spelt as on the list. Give newcomers a row too, and leave the years without appraisal blank.",
};

const signedAt = ({ step }: { step: string }) => (step ? ` at “${step}”` : "");

const changedSinceSignoff: RuleWords<"changed-since-signoff"> = {
  title: "Changed since the sign-off",
  message: (p) => {
    switch (p.problem) {
      case "gone":
        return `The code written down${signedAt(p)} is ${p.written}; now there is none`;
      case "spelt":
        return `The code “${p.written}” is misspelt; it is ${p.now}`;
      case "changed":
        return `The code written down${signedAt(p)} is ${p.written}; now it is ${p.now}, so figures have changed`;
    }
  },
  why: "Another code means that names, scores or grades were changed after the signature. What was signed is not what stands here.",
  fix: "Find what was changed. If it was a slip, change it back and the codes agree again; if it is meant, have it signed anew and write down the new code.",
};

const hiddenCells: RuleWords<"hidden-cells"> = {
  title: "Hidden cells are computed with",
  message: (p) => {
    switch (p.problem) {
      case "sheet":
        return `The sheet “${p.sheet}” is hidden and ${p.by} uses it`;
      case "columns":
        return `“${p.sheet}” hides column ${list(p.which)}, and ${p.by} uses what is in it`;
      case "rows":
        return `“${p.sheet}” hides row ${list(p.which)}, and ${p.by} counts it too`;
    }
  },
  why: "Hiding changes nothing in a formula. Whoever reads the sheet cannot follow the figures, nor see a mistake in them.",
  fix: "Show the cells and check them. Delete or move what should not count; hiding is no way to leave it out.",
};

export const record: typeof chinese = {
  "history-missing": historyMissing,
  "changed-since-signoff": changedSinceSignoff,
  "hidden-cells": hiddenCells,
};
