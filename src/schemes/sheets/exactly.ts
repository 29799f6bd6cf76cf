/**
 * Names as criteria of COUNTIFS, SUMIFS and AVERAGEIFS. Left to themselves these read a criterion: 007 is the number 7 to them, `<5` a
 * comparison, `a*` a pattern. A pattern at least is matched with texts alone, so a text is asked for as what begins with the
 * name and does not go on; anything else, such as a 7 that was typed as a number, as a value that is no text.
 */
import { quotedText } from "../../sheet/quotedText";

/** What to say of a range so that only cells with this very name are meant: `范围,是,范围,非`. */
export type Naming = (range: string) => string;

/**
 * `LET(名,…,COUNTIFS(列,是,列,非))`
 * @param names formulas of one name or of a column of them
 * @param use the formula, given for each of the names how to ask for it
 */
export function exactly(names: readonly string[], use: (...namings: Naming[]) => string): string {
  const number = (i: number) => (names.length === 1 ? "" : String(i + 1));
  const bound = names.map((name, i) => {
    const [as, plain] = [`名${number(i)}`, `写${number(i)}`];
    const escaped = ["~", "*", "?"].reduce((text, sign) => `SUBSTITUTE(${text},${quotedText(sign)},${quotedText(`~${sign}`)})`, as);
    return `${as},${name},${plain},${escaped},是${number(i)},IF(ISTEXT(${as}),"="&${plain}&"*",${as}),非${number(i)},IF(ISTEXT(${as}),"<>"&${plain}&"?*","<>*")`;
  });
  const namings = names.map(
    (_, i): Naming =>
      (range) =>
        `${range},是${number(i)},${range},非${number(i)}`,
  );
  return `LET(${bound.join(",")},${use(...namings)})`;
}
