import type { RuleWords } from "./words";

const formulaOverwritten: RuleWords = {
  title: "公式被覆盖",
  message: (p) => {
    const many = Number(p.count) > 1;
    if (p.problem === "blocked") return `“${p.label}”的结果展不开，被填进来的“${p.value}”挡住了`;
    if (p.problem === "empty") return many ? `“${p.label}”有 ${p.count} 格的公式没了，是空的` : `“${p.label}”的公式没了，是空的`;
    return many ? `“${p.label}”有 ${p.count} 格的公式被改成了固定的数` : `“${p.label}”的公式被改成了固定的“${p.value}”`;
  },
  why: "固定的数不会跟着成绩、权重变，看着正常，其实已经过时。",
  fix: "刚改的可以马上撤销。挡住结果的，删掉填进来的内容就会恢复。公式没了的，从同列上下格把公式复制过来，或者重新插入考核方案，再把填过的数据粘贴进去。",
};

const partsMissing: RuleWords = {
  title: "缺表或缺列",
  message: (p) => {
    switch (p.problem) {
      case "sheet":
        return `工作表“${p.sheet}”不在了，或者改了名，这部分没有检查`;
      case "table":
        return `表格“${p.table}”不在了，或者改了名，这部分没有检查`;
      default:
        return `表格“${p.table}”里找不到“${p.column}”这一列，这部分没有检查`;
    }
  },
  why: "检查按表名和列标题找数据。名字变了就找不到，也就查不出里面的错。",
  fix: "把工作表、表格或列标题改回原来的名字。确实不要了，就把这个方案的表都删掉。",
};

export const formulas = {
  "formula-overwritten": formulaOverwritten,
  "parts-missing": partsMissing,
};
