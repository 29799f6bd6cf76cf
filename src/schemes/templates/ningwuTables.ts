/** Shapes of tables that 宁武 has several of: who rates, and coefficients by a word. */
export function raterTable(name: string, caption: string, raters: [name: string, type: string][], prompt: string) {
  return {
    name,
    caption,
    columns: [
      { header: "评分人", kind: "text" as const, width: 14, prompt },
      { header: "类别", kind: "word" as const, width: 13, prompt: "写法和权重表里的类别一样。" },
    ],
    rows: raters,
    spare: 4,
  };
}

export function coefficientTable(name: string, caption: string, word: string, rows: [word: string, coefficient: number][]) {
  return {
    name,
    caption,
    columns: [
      { header: word, kind: "word" as const, width: 12, prompt: "写法和等次、情形一样，不要重复。" },
      { header: "系数", kind: "coefficient" as const, least: 0, most: 5, prompt: "填数字，最多三位小数。" },
    ],
    rows,
    spare: 1,
  };
}
