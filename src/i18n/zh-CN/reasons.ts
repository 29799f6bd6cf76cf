/** Parts of the reason GRADE gives: `第3名，名额3个，得分92.40（≥90），确定为优秀`. Units and persons alike are counted in 个. */
export const reasons = {
  between: "，",
  place: ({ place, sharing }: { place: number; sharing: number }) =>
    sharing > 1 ? `并列第${place}名（${sharing}个同分）` : `第${place}名`,
  /** Who has no score yet; `lacks` says for want of what. */
  unscored: ({ lacks }: { lacks: string }) => (lacks === "" ? "没有得分，补齐后再评定" : `${lacks}，暂不评定`),
  /** A place for the time being, in a group that is not complete. */
  provisional: ({ place, unfinished }: { place: string; unfinished: string }) => `暂排${place}（${unfinished}）`,
  /** Who gets no place and no grade for the same reason. */
  heldBack: ({ unfinished }: { unfinished: string }) => `${unfinished}，暂不评定`,
  unfinished: ({ count, told, more }: { count: number; told: readonly string[]; more: boolean }) =>
    `本组还有${count}个未定${told.length === 0 ? "" : `：${told.join("、")}${more ? "等" : ""}`}`,
  lacking: ({ name, lacks }: { name: string; lacks: string }) => `“${name}”${lacks}`,
  mark: ({ word, effect }: { word: string; effect: string }) => `${word}：${effect}`,
  /** Seats of a grade: the best grade needs no name, others count the better ones in. */
  seats: ({ grade, isBest, limit }: { grade: string; isBest: boolean; limit: number }) => `${isBest ? "" : `${grade}及以上`}名额${limit}个`,
  reached: ({ score, least }: { score: string; least: number }) => `得分${score}（≥${least}）`,
  below: ({ score, least }: { score: string; least: number }) => `得分${score}（<${least}）`,
  full: ({ grade, isBest, limit, lapsed }: { grade: string; isBest: boolean; limit: number; lapsed: number }) =>
    `${grade}${isBest ? "" : "及以上"}名额${limit}个已满${lapsed > 0 ? `（空缺${lapsed}个）` : ""}`,
  tied: ({ grade, isBest, left }: { grade: string; isBest: boolean; left: number }) => `${isBest ? "" : `${grade}及以上`}剩余名额${left}个`,
  awaits: ({ grade, isBest, left, unscored }: { grade: string; isBest: boolean; left: number; unscored: number }) =>
    `${isBest ? "" : `${grade}及以上`}剩余名额${left}个，还有${unscored}个没有得分，补齐后再评定`,
  /** The seats of the group are an error, which is told where they stand. */
  seatless: "本组名额还算不出来，算出后再评定",
  strict: "从严",
  lenient: "从宽",
  held: ({ grade, left }: { grade: string; left: number }) => `前列同分，剩余${grade}名额${left}个不再递补`,
  result: ({ because, grade, pending }: { because: string; grade: string; pending: boolean }) =>
    because ? `${because}，${pending ? "" : "确定为"}${grade}` : grade,
  atMost: ({ grade }: { grade: string }) => `最高${grade}`,
  not: ({ grade }: { grade: string }) => `不得${grade}`,
  fixed: ({ grade, takesSeat }: { grade: string; takesSeat: boolean }) => `定为${grade}${takesSeat ? "" : "（不占名额）"}`,
};
export type ReasonsWords = typeof reasons;
