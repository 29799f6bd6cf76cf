export const coefficientFunctions = {
  TIER: {
    summary: "分档：按升序的档次界限查出每个数值所在的档。",
    result: "与数值同样大小，每格是所在档的结果；空白仍为空白。",
    parameters: [
      { name: "数值", description: "要分档的数。" },
      { name: "档次表", description: "两列，不带表头：界限（从小到大）、结果（数或文字）。" },
      { name: "含界", description: "含下限（默认，数值≥界限）或含上限（数值≤界限）。" },
    ],
    example: {
      formula: '=KAOHE.TIER({90;89.99},{0,"三档";80,"二档";90,"一档"})',
      answer: '{"一档";"二档"}',
      explanation: "90≥90，是一档；89.99不到90，但≥80，是二档。",
    },
  },
  COEFFICIENT: {
    summary: "双系数：分档得基准系数，加上贡献×比率，再按最低、最高收住。",
    result: "与数值同样大小的系数；空行仍为空白。",
    parameters: [
      { name: "数值", description: "用来分档的数，如月度完成情况。" },
      { name: "档次表", description: "两列，不带表头：界限（从小到大）、基准系数。" },
      { name: "贡献", description: "可不填，与数值同样大小，如贡献率。" },
      { name: "比率", description: "每一单位贡献加多少系数，不填为1。" },
      { name: "最低", description: "系数下限，可不填。" },
      { name: "最高", description: "系数上限，可不填。" },
      { name: "含界", description: "含下限（默认）或含上限。" },
    ],
    example: {
      formula: "=KAOHE.COEFFICIENT({95;85},{0,1;80,1.05;90,1.1},{0.3;0.1},0.2,1,1.15)",
      answer: "{1.15;1.07}",
      explanation: "1.1＋0.3×0.2＝1.16，最高1.15；1.05＋0.1×0.2＝1.07。",
    },
  },
};
