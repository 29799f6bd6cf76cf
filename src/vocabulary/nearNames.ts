/** When two names are hardly two: the same but for width and spaces, for the word for their kind, for a letter or two, or shortened. */

/** A name without what people do not see or care about: width, case, and spaces wherever they stand. */
export function plainKey(name: string): string {
  // Most names are plain already, and there are many of them.
  return PLAIN.test(name) ? name : foldedKey(name);
}

const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;

function foldedKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]/g, "")
    .toLowerCase();
}

/** A word for its kind, after a name of at least two characters. */
const WITH_KIND = /^(..+?)(?:委员会|办公室|局|委|办)$/;

/** The same without the word for its kind: 信访局 and 信访办 are hardly two units. */
export function stemOf(name: string): string {
  return plainKey(name).replace(WITH_KIND, "$1");
}

/** Letters that tell one of a row from the next: 一组 and 二组, 城东街道 and 城西街道, 单位01 and 单位02. */
const COUNTING = /[0-9a-z零〇一二三四五六七八九十百甲乙丙丁戊己庚辛东西南北中上下左右前后新老大小]/g;

/**
 * How near another name is: 0 for the same, more for less near, `null` for another one altogether. 县发展改革局 is near 县发展和改革局,
 * and so is 县发改局.
 */
export function distanceOfNames(one: string, other: string): number | null {
  const [a, b] = [plainKey(one), plainKey(other)];
  if (a === b) return 0;
  if (a.length < 2 || b.length < 2 || countsOf(a) !== countsOf(b)) return null;
  if (stemOf(a) === stemOf(b)) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const edits = editsBetween(short, long);
  if (short.length >= 3 && edits <= Math.max(1, Math.floor(short.length / 4)) && sharesEnds(short, long)) return 1 + edits;
  // Shortened: letters in the same order, the first and the last among them, and not too few of them.
  return short.length >= 3 && isWithin(short, long) && sharesEnds(short, long) && long.length <= short.length * 3
    ? 10 + long.length - short.length
    : null;
}

function countsOf(name: string): string {
  return (name.match(COUNTING) ?? []).join("");
}

/** Names of one kind have their last letter in common, and mostly their first; of a person's name the first is the family's. */
function sharesEnds(one: string, other: string): boolean {
  return one.charAt(0) === other.charAt(0) || one.charAt(one.length - 1) === other.charAt(other.length - 1);
}

function isWithin(short: string, long: string): boolean {
  let next = 0;
  for (const letter of long) if (letter === short.charAt(next)) next += 1;
  return next === short.length;
}

/** Letters that come, go or change (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const line = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (before[j - 1] ?? 0) + (one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1);
      line.push(Math.min(changed, (before[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1));
    }
    before = line;
  }
  return before[other.length] ?? 0;
}
