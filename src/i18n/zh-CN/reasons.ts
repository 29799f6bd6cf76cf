/** Parts of the reason GRADE gives: `第3名,名额3,92.40≥90 → 优秀`. */
export const reasons = {
  between: ",",
  place: ({ place, sharing }: { place: number; sharing: number }) => (sharing > 1 ? `并列第${place}名(${sharing}人)` : `第${place}名`),
  mark: ({ word, effect }: { word: string; effect: string }) => `${word}:${effect}`,
  /** Seats of a grade: the best grade needs no name, others count the better ones in. */
  seats: ({ grade, isBest, limit }: { grade: string; isBest: boolean; limit: number }) =>
    isBest ? `名额${limit}` : `${grade}及以上名额${limit}`,
  full: ({ grade, isBest, limit, lapsed }: { grade: string; isBest: boolean; limit: number; lapsed: number }) =>
    `${grade}${isBest ? "" : "及以上"}名额${limit}已满${lapsed > 0 ? `(空缺${lapsed})` : ""}`,
  tied: ({ grade, isBest, left }: { grade: string; isBest: boolean; left: number }) => `${isBest ? "" : `${grade}及以上`}余名额${left}`,
  strict: "从严",
  lenient: "从宽",
  held: ({ grade, left }: { grade: string; left: number }) => `前面并列,${grade}余名额${left}不下放`,
  result: ({ because, grade }: { because: string; grade: string }) => (because ? `${because} → ${grade}` : grade),
  atMost: ({ grade }: { grade: string }) => `最高${grade}`,
  not: ({ grade }: { grade: string }) => `不得${grade}`,
  fixed: ({ grade, takesSeat }: { grade: string; takesSeat: boolean }) => `定为${grade}${takesSeat ? "" : "(不占名额)"}`,
};
export type ReasonsWords = typeof reasons;
