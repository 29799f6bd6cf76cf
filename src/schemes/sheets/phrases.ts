/** Turns of formula that several sheets share: a word among words, a date as an office writes it, the end of an order. */

/** Whether a word is one of a text's, which are parted by 、: 合格 is none of 基本合格、不合格. */
export const isListed = (word: string, words: string): string => `ISNUMBER(SEARCH("、"&${word}&"、","、"&${words}&"、"))`;

/** `2026年3月15日`, from a cell with a date. */
export const dateInWords = (cell: string): string => `YEAR(${cell})&"年"&MONTH(${cell})&"月"&DAY(${cell})&"日"`;

/** Behind everything that has an order of its own. */
export const LAST_IN_ORDER = 99999;
