import type { record as chinese } from "../../zh-CN/checks/record";
import { list, type RuleWords } from "./words";

const hiddenCells: RuleWords = {
  title: "Hidden cells are computed with",
  message: (p) => {
    switch (p.problem) {
      case "sheet":
        return `The sheet “${p.sheet}” is hidden and ${p.by} uses it`;
      case "columns":
        return `“${p.sheet}” hides column ${list(p.which)}, and ${p.by} uses what is in it`;
      default:
        return `“${p.sheet}” hides row ${list(p.which)}, and ${p.by} counts it too`;
    }
  },
  why: "Hiding changes nothing in a formula. Whoever reads the sheet cannot follow the figures, nor see a mistake in them.",
  fix: "Show the cells and check them. Delete or move what should not count; hiding is no way to leave it out.",
};

export const record: typeof chinese = {
  "hidden-cells": hiddenCells,
};
