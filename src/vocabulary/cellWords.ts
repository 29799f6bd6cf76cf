/** What cells say beside figures and names: that something is missing on purpose, and where one word ends. */

/** What a scheme's parameter says where a blank among its scores is still to be filled in. */
export const UNFILLED = "未填";

/** Marks that say a cell is left blank on purpose. `——` is how a Chinese keyboard writes a dash. */
const MISSING_MARKS = new Set(["—", "——", "-", "/", "／", "不适用", "n/a"]);

/** 不适用 and its like: missing, but not forgotten. */
export function isNotApplicable(value: unknown): boolean {
  return typeof value === "string" && MISSING_MARKS.has(value.trim().toLowerCase());
}

/** What a list of raters says of one who gave no mark. In other scores 缺考 may as well count 0: there it stays a text nobody reads. */
const NO_RATING = new Set(["缺席", "缺考", "弃权", "缺评", "未评", "absent", "abstain", "abstained"]);

export function isNoRating(value: unknown): boolean {
  return typeof value === "string" && NO_RATING.has(value.trim().toLowerCase());
}

/** What parts the words of a cell that holds several: grades, marks. */
export const SEPARATORS = /[\s、,，;；]+/;

/** What parts the headers of several columns where they are written in one line. */
export const HEADER_SEPARATORS = /[、,，]/;
