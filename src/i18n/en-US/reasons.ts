import type { ReasonsWords } from "../zh-CN/reasons";

export const reasons: ReasonsWords = {
  between: ", ",
  place: ({ place, sharing }) => (sharing > 1 ? `place ${place} (${sharing} tied)` : `place ${place}`),
  unscored: ({ lacks }) => (lacks === "" ? "no score yet, graded once it is there" : `${lacks}: not graded yet`),
  provisional: ({ place, unfinished }) => `${place} for now (${unfinished})`,
  heldBack: ({ unfinished }) => `${unfinished}: not graded yet`,
  unfinished: ({ count, told, more }) =>
    `${count} in the group still open${told.length === 0 ? "" : `: ${told.join(", ")}${more ? ", …" : ""}`}`,
  lacking: ({ name, lacks }) => (lacks === "" ? name : `${name} (${lacks})`),
  mark: ({ word, effect }) => `${word}: ${effect}`,
  seats: ({ grade, isBest, limit }) => (isBest ? `seats ${limit}` : `seats for ${grade} or better ${limit}`),
  reached: ({ score, least }) => `${score}≥${least}`,
  below: ({ score, least }) => `${score}<${least}`,
  full: ({ grade, isBest, limit, lapsed }) =>
    `${grade}${isBest ? "" : " or better"}: all ${limit} seats taken${lapsed > 0 ? ` (${lapsed} lapsed)` : ""}`,
  tied: ({ grade, isBest, left }) => `seats left${isBest ? "" : ` for ${grade} or better`} ${left}`,
  awaits: ({ grade, isBest, left, unscored }) =>
    `seats left${isBest ? "" : ` for ${grade} or better`} ${left}, ${unscored} without a score yet`,
  seatless: "the group's seats cannot be worked out yet, graded once they are",
  strict: "strict",
  lenient: "lenient",
  held: ({ grade, left }) => `tie above, ${left} left for ${grade} not passed down`,
  result: ({ because, grade }) => (because ? `${because} → ${grade}` : grade),
  atMost: ({ grade }) => `at most ${grade}`,
  not: ({ grade }) => `not ${grade}`,
  fixed: ({ grade, takesSeat }) => `set ${grade}${takesSeat ? "" : " (no seat)"}`,
};
