/** A cell that leads to another place of the workbook when it is clicked. Excel does not change its target when that sheet is renamed. */
import { inQuotes, parseAddress, type Place } from "./address";
import type { Formula } from "./formula";
import { quotedText } from "./quotedText";

export function linkTo(place: Place, shown: string): Formula {
  return { formula: `=HYPERLINK(${quotedText(target(place))},${quotedText(shown)})` };
}

function target({ sheet, address }: Place): string {
  return `#${inQuotes(sheet)}!${address}`;
}

/** A target that is written out, and one text: what is put together out of several leads where nobody can tell. */
const TARGET = /(\bHYPERLINK\(\s*)"#((?:[^"]|"")+)"(?=\s*[,)])/gi;

/** The sheets that a formula's links lead to. */
export function sheetsLinkedTo(formula: string): string[] {
  return [...formula.matchAll(TARGET)].flatMap(([, , place = ""]) => parseAddress(place.replaceAll('""', '"'))?.sheet ?? []);
}

/** The formula with links to the sheets' new names, which it also shows. */
export function relinked(formula: string, names: ReadonlyMap<string, string>): string {
  const leading = formula.replace(TARGET, (link, before: string, place: string) => {
    const at = parseAddress(place.replaceAll('""', '"'));
    const name = at?.sheet === undefined ? undefined : names.get(at.sheet);
    const address = place.slice(place.lastIndexOf("!") + 1);
    return name === undefined ? link : `${before}${quotedText(target({ sheet: name, address }))}`;
  });
  return withSheetsNamed(leading, names, (name) => name.replaceAll('"', '""'));
}

/** A text that tells of sheets as all our texts do: “单位”表. What else stands in quotation marks is a column or a table. */
export function withSheetsNamed(text: string, names: ReadonlyMap<string, string>, written = (name: string) => name): string {
  return text.replace(/“([^“”]+)”(?=表)/g, (quoted, name: string) => {
    const other = [...names].find(([from]) => written(from) === name)?.[1];
    return other === undefined ? quoted : `“${written(other)}”`;
  });
}
