/** A table's header cells: Excel fills blank ones and tells equal ones apart, so that columns can be named by them. */
import type { GridArea } from "../../grid/grid";
import type { Book } from "../book";

/** @param given whether the area's first row holds headers already */
export function writeHeaders(book: Book, area: GridArea, given: boolean): void {
  const row = { ...area, rows: 1 };
  const before = given ? (book.read(row)[0] ?? []) : [];
  const names = distinct(
    Array.from({ length: area.columns }, (_, column) => before[column]?.text ?? ""),
    book.locale.startsWith("zh") ? "列" : "Column",
  );
  const changed = names.map((text, column) => {
    const cell = before[column];
    return cell?.value === text && cell.formula === "" ? null : { text };
  });
  if (changed.some((one) => one !== null)) book.edit().write(row, [changed], "program");
}

/** Fills blanks with `blank` and a number, and numbers repeated names: 金额, 金额2. */
export function distinct(names: readonly string[], blank: string): string[] {
  const taken = new Set<string>();
  const result = names.map(() => "");
  const claim = (index: number, name: string) => {
    taken.add(name.toLowerCase());
    result[index] = name;
  };
  names.forEach((name, index) => {
    if (name !== "" && !taken.has(name.toLowerCase())) claim(index, name);
  });
  names.forEach((name, index) => {
    if (result[index] !== "") return;
    for (let number = name === "" ? 1 : 2; ; number++) {
      const candidate = `${name || blank}${number}`;
      if (taken.has(candidate.toLowerCase())) continue;
      claim(index, candidate);
      break;
    }
  });
  return result;
}
