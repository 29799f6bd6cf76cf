/** Reads what people type for numbers, so that a rule can say what a text was meant to be. */

/**
 * The number a text looks like, written plainly: `85` for “８５”, “ 85 ”, “85分” or “'85”, `8.5` for “8。5”, `40%` for
 * “４０％”. `null` where a person would not read a number either.
 */
export function numberItLooksLike(text: string): string | null {
  // Most texts are words, and a name may have digits behind it.
  if (beginsWithLetter(text) || !/\p{N}/u.test(text)) return null;
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]/g, "")
    .replace(/^['‘’]/, "")
    .replace(/[−–]/g, "-")
    .replace(/(\d)[。·](?=\d)/g, "$1.")
    .replace(/分$/, "");
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d+)?(%?)$/.exec(plain);
  if (!match || !/\d/.test(plain)) return null;
  const [, sign = "", whole = "", fraction = "", percent = ""] = match;
  const digits = whole.replace(/,/g, "").replace(/^0+(?=\d)/, "") || "0";
  return `${sign === "-" ? "-" : ""}${digits}${fraction}${percent}`;
}

const BEGINS_WITH_LETTER = /^\p{L}/u;

export function beginsWithLetter(text: string): boolean {
  return BEGINS_WITH_LETTER.test(text);
}
