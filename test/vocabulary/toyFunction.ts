/** A function that is not there: its row in the table, its kernel and its words, as somebody who adds one would write them. */
import type { Kernel } from "../../src/functions/kernels";
import { optionalChoice, rangeOf, readRow } from "../../src/functions/ranges";
import { list, number, option, type FunctionRow } from "../../src/vocabulary/functionRow";
import type { Choices } from "../../src/vocabulary/optionWords";

const MIDDLE_OF_TWO: Choices<"lower" | "upper"> = [
  { value: "lower", words: ["靠下", "lower"] },
  { value: "upper", words: ["靠上", "upper"] },
];

export const toyRow: FunctionRow = {
  group: "payout",
  header: "居中得分",
  arguments: {
    scores: list("评分", ["n × k"], { role: "scores", suggest: ["scores"] }),
    limits: list("上限", ["1 × k"], { upright: true, role: "full", suggest: [{ weighing: "points" }] }),
    pick: option("取哪个", MIDDLE_OF_TWO),
    places: number("小数位", { count: true, suggest: [{ entry: "2" }] }),
  },
  result: { rows: "scores", columns: 1, unless: { argument: "pick", says: "upper", columns: 2 } },
  rules: ["G4"],
  says: ["tooFewScores"],
};

/** The middle one of each row; under 靠上 its place as well. */
export const toyKernel: Kernel = (scores, _limits, pick) => {
  const range = rangeOf(scores, 0);
  const upper = optionalChoice(pick, 2, MIDDLE_OF_TWO) === "upper";
  return range.cells.map((_, row) => {
    const numbers = readRow(range, row);
    if ("code" in numbers) return upper ? [numbers, numbers] : [numbers];
    const at = upper ? Math.ceil((numbers.length - 1) / 2) : Math.floor((numbers.length - 1) / 2);
    const middle = [...numbers].sort((a, b) => a - b)[at]!;
    return upper ? [middle, at + 1] : [middle];
  });
};

export const toyWords = {
  title: "居中得分",
  summary: "每行居中的一个评分。",
  result: "一列，每行一个得分。",
  parameters: ["一行一个单位。", "每一项的上限。", "偶数个时取哪个。", "0到10。"],
  example: { formula: "=KAOHE.MIDDLE({90,80,70},{100,100,100})", answer: "80", explanation: "三个里居中的是80。" },
};
