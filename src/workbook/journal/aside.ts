/**
 * What somebody has entered, after the last look, into places that an undo or a failure takes away. It is seen in the very request in
 * which they go, kept on this machine at once, and stands on a sheet of its own in the end.
 */
import { areaAddress, cellAddress, columnLetters, type Area } from "../../sheet/address";
import { ARCHIVE_SHEET } from "../../sheet/archiveSheet";
import { contentOf, isFormula, type Content } from "../../sheet/formula";
import { enterContents } from "../entries";
import { sendAll, type Piece } from "../sending";
import type { Entry } from "./asLeft";
import type { KeptSteps } from "./kept";
import type { Left } from "./left";
import { bytesOfLook, lookAtUsed } from "./lookAtUsed";
import type { MadeArea } from "./madeAreas";
import type { Mark, Told } from "./mark";
import { keep } from "./store";

/** An area with more rows than this is one of whole columns. */
const MOST_ROWS = 1_000_000;

/** Looks at columns and rows before they go. @param names of the sheets by their ids */
export function lookAtMade(areas: readonly MadeArea[], names: ReadonlyMap<string, string>, left: Left, found: Entry[]): Piece[] {
  const address = ({ row, column, rows, columns }: Area) =>
    rows > MOST_ROWS ? `${columnLetters(column)}:${columnLetters(column + columns - 1)}` : areaAddress({ row, column, rows, columns });
  return areas.map(({ sheet, area }) =>
    lookForEntries(
      { id: sheet, name: names.get(sheet) ?? sheet },
      ({ workbook }) => workbook.worksheets.getItem(sheet).getRange(address(area)),
      left,
      found,
    ),
  );
}

/** Looks at sheets in the request in which they go. @param sheets with their names loaded */
export async function deleteSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  left: Left,
  found: Entry[],
): Promise<void> {
  const looks = sheets.map((sheet) => lookForEntries(sheet, () => sheet, left, found));
  const deleting = sheets.map((sheet): Piece => ({ bytes: 300, queue: () => sheet.delete() }));
  await sendAll(context, [...looks, ...deleting]);
}

/** @param found takes what is not as the write left it */
function lookForEntries(
  { id, name }: { id: string; name: string },
  placeIn: (context: Excel.RequestContext) => Excel.Range | Excel.Worksheet,
  left: Left,
  found: Entry[],
): Piece {
  return lookAtUsed(bytesOfLook(left.bytesOn(id)), placeIn, ({ row: first, column: start, formulas }) =>
    formulas.forEach((line, i) =>
      line.forEach((content, j) => {
        const [row, column] = [first + i, start + j];
        // A row that was made crosses a column that was.
        const isFound = found.some((one) => one.sheet === name && one.row === row && one.column === column);
        if (content !== "" && !isFound && !left.isLeft({ sheet: id, row, column }, content))
          found.push({ sheet: name, row, column, content });
      }),
    ),
  );
}

/** What was found stands nowhere else now. It is kept at once, so that the next try puts it aside, whatever fails from here on. */
export async function keepLate(entry: KeptSteps, found: readonly Entry[]): Promise<void> {
  if (found.length === 0) return;
  entry.late = { entries: [...(entry.late?.entries ?? []), ...found], sheet: null, number: 0 };
  await keep(entry);
}

/** Name of the sheet that holds what was found, where the mark tells that the sheet has come; else `null`. */
export function findAside({ late }: KeptSteps, told: Told | null): string | null {
  return late && late.sheet !== null && told?.back && told.made >= late.number ? late.sheet : null;
}

const HEADERS = ["原来的表", "位置", "内容"];

/**
 * Two syncs where something was found, which can be tried twice: the mark tells whether a request that failed was made.
 * @param operations how many the write has: a mark counts on behind them
 * @returns name of the sheet; `null` where nothing was found
 */
export async function putAside(context: Excel.RequestContext, entry: KeptSteps, mark: Mark, operations: number): Promise<string | null> {
  const { late } = entry;
  if (!late) return null;
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const told = await mark.read(context);
  const standing = findAside(entry, told);
  if (standing !== null) return standing;
  const provisional = `${mark.token} aside`;
  worksheets.items.find(({ name }) => name === provisional)?.delete();
  const name = freeName(worksheets.items.map((sheet) => sheet.name));
  entry.late = { ...late, sheet: name, number: Math.max(told?.made ?? 0, operations) + 1 };
  await keep(entry);
  const sheet = worksheets.add(provisional);
  const lines = [
    HEADERS,
    ...late.entries.map(({ sheet: of, row, column, content }) => [contentOf(of), cellAddress(row, column), keepAsText(content)]),
  ];
  enterContents(sheet.getRangeByIndexes(0, 0, lines.length, HEADERS.length), lines);
  sheet.name = name;
  mark.leave(context, { made: entry.late.number, back: true });
  await context.sync();
  return name;
}

/** A formula is kept as it reads, since what it refers to is gone. */
function keepAsText(content: Content): Content {
  return isFormula(content) ? `'${content}` : content;
}

function freeName(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = ARCHIVE_SHEET;
  for (let number = 2; used.has(name); number++) name = `${ARCHIVE_SHEET} (${number})`;
  return name;
}
