/** A scheme of fourteen sheets and more is taken out of the workbook and comes back, as a person sees it and as a file would hold it. */
import { openPreview, type PreviewPage } from "./support/preview";

let page: PreviewPage;
beforeAll(async () => {
  page = await openPreview();
}, 60_000);
afterAll(() => page?.close());

/** What a file holds of page set-up: no grid prints. */
const PRINT = /<(?:sheetPr|printOptions|pageMargins|pageSetup|headerFooter|sheetView)\b.*?(?:\/>|<\/\w+>)/g;

/** What a person could tell apart, sheet by sheet. The journal's own list is none of it. */
async function workbook(): Promise<Record<string, unknown>> {
  const told = await page.page.evaluate(() => {
    const { grid } = window.preview;
    const sheets = grid.sheets().map(({ id, name, position, visible, tabColor, showGridlines }) => {
      const used = grid.usedArea(id, false) ?? { sheet: id, row: 0, column: 0, rows: 1, columns: 1 };
      const ends = [used.row + used.rows, used.column + used.columns] as const;
      const all = { sheet: id, row: 0, column: 0, rows: ends[0], columns: ends[1] };
      // A cell that nobody has dressed is centred as well.
      const looks = grid.readFormat(all).map((line) =>
        line.map(({ vertical, borders, ...look }) => {
          const own = Object.entries({ ...look, vertical: vertical ?? "Center" }).filter(
            ([, value]) => value !== undefined && value !== null,
          );
          return JSON.stringify([
            own.sort(),
            (borders ?? [])
              .filter(({ style }) => style !== "None")
              .map((line) => Object.entries(line).sort().join())
              .sort(),
          ]);
        }),
      );
      const sorted = (parts: unknown[]) => parts.map((part) => JSON.stringify(part)).sort();
      return {
        name,
        position,
        visible,
        tabColor,
        showGridlines,
        frozen: grid.frozen(id),
        cells: grid.read(all).map((line) => line.map(({ value, formula, spilledFrom }) => [formula, spilledFrom ? "spilled" : value])),
        looks,
        widths: Array.from({ length: ends[1] }, (_, column) => grid.columnWidth(id, column)),
        heights: Array.from({ length: ends[0] }, (_, row) => grid.rowHeight(id, row)),
        conditions: grid
          .conditionalFormats(id)
          .sort((one, other) => one.priority - other.priority)
          .map(({ area: { row, column, rows, columns }, formula, format, stopIfTrue }) => ({
            row,
            column,
            rows,
            columns,
            formula,
            format,
            stopIfTrue,
          })),
        tables: sorted(
          grid
            .tables()
            .flatMap(({ area: { sheet, ...area }, name: table, style, showBandedRows, showFilterButton }) =>
              sheet === id ? [{ table, area, style, showBandedRows, showFilterButton }] : [],
            ),
        ),
        // By cell: the same rule may be placed as one rectangle or several.
        validations: grid
          .validations(id)
          .flatMap(({ area, validation }) =>
            Array.from({ length: Math.min(area.rows, 2000) * area.columns }, (_, i) =>
              JSON.stringify([area.row + Math.floor(i / area.columns), area.column + (i % area.columns), validation]),
            ),
          )
          .sort(),
      };
    });
    return {
      sheets,
      names: grid
        .names()
        .map((one) => JSON.stringify(one))
        .sort(),
    };
  });
  const { unzipSync, strFromU8 } = await import("fflate");
  const parts = unzipSync(new Uint8Array(Buffer.from(await page.call<string>("workbookFile"), "base64")));
  const prints = Object.keys(parts)
    .filter((part) => /worksheets\/sheet\d+\.xml$/.test(part))
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }))
    .map((part) => strFromU8(parts[part]!).match(PRINT));
  return { names: told.names, prints, ...Object.fromEntries(told.sheets.map(({ name, ...sheet }) => [`sheet ${name}`, sheet])) };
}

/** The first places where two tellings differ, each with what it was and is. */
function differing(was: unknown, is: unknown, at = ""): string[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const isParted = typeof was === "object" && was !== null && typeof is === "object" && is !== null;
  if (!isParted) return [`${at}: ${JSON.stringify(was)} → ${JSON.stringify(is)}`];
  const [one, other] = [was, is] as Record<string, unknown>[];
  return [...new Set([...Object.keys(one!), ...Object.keys(other!)])]
    .flatMap((key) => differing(one![key], other![key], `${at}/${key}`))
    .slice(0, 20);
}

test("公务员: all of it goes, and an undo brings back every cell with its looks, and what referred to it", async () => {
  await page.insertTemplate({ sample: true, title: /公务员/ });
  const sheets = await page.sheets();
  await page.write("Sheet1!A1:A3", [["=SUM(方案参数!B1:B60)"], ["自己的"], [`='${sheets[2]}'!A1`]]);
  await page.write(`${sheets[1]}!H30`, "自己记的");
  await page.idle();
  const before = await workbook();
  const shown = (await page.read("Sheet1!A1:A3")).values;

  await page.openPane("模板");
  const back = page.pane.getByRole("button", { name: "全部模板" });
  if (await back.isVisible()) await back.click();
  await page.pane.getByRole("button", { name: /改方案、改名单/ }).click();
  await page.pane.getByRole("radio", { name: "移除方案…" }).click({ timeout: 60_000 });
  await page.pane.getByText(/别的表里有 2 格用到这些表/).waitFor({ timeout: 60_000 });
  await page.page.screenshot({ path: "test-results/removal.png" });
  await page.pane.getByRole("button", { name: /^移除这 \d+ 张表/ }).click();
  await page.pane.getByText(/^上次改动：移除方案/).waitFor({ timeout: 120_000 });
  await page.idle();
  expect(await page.sheets()).toEqual(["Sheet1"]);
  expect((await page.read("Sheet1!A1:A3")).values).toEqual([["#REF!"], ["自己的"], ["#REF!"]]);
  expect((await workbook()).names).toEqual([]);

  await page.undo({ archives: false });
  expect(await page.sheets()).toEqual(sheets);
  expect((await page.read("Sheet1!A1:A3")).values).toEqual(shown);
  expect(differing(before, await workbook())).toEqual([]);
}, 600_000);
