import type { RuleWords } from "./words";

const hiddenCells: RuleWords = {
  title: "隐藏的内容也在计算",
  message: (p) => {
    const which = String(p.which).split("\n").join("、");
    switch (p.problem) {
      case "sheet":
        return `工作表“${p.sheet}”是隐藏的，${p.by} 用到了它`;
      case "columns":
        return `“${p.sheet}”隐藏了 ${which} 列，${p.by} 用到了里面的数`;
      default:
        return `“${p.sheet}”隐藏了第 ${which} 行，${p.by} 把它们也算进去了`;
    }
  },
  why: "隐藏只是看不见，公式照样算。看表的人对不上数，也不容易发现里面有错。",
  fix: "取消隐藏，核对里面的数。不该算的，删掉或者移到别处，不要用隐藏代替。",
};

export const record = {
  "hidden-cells": hiddenCells,
};
