/**
 * Weights as a sheet shows them, whatever is made of them: a row or a column called so, shares in the headers, and a row of shares that
 * SUMPRODUCT takes. Told by the reading of the sheet, without a function of ours.
 */
import { fact } from "../../basics/fact";
import { firstOf, lastOf } from "../../basics/itemAt";
import { fillingsOf, formulasIn, treeOf } from "../../formulas/formulaCells";
import { calledName } from "../../formulas/called";
import { areaUsed, type RangeUse, rangeUsesIn } from "../../formulas/rangeUses";
import { rangeOf } from "../../formulas/referenceCells";
import { walk } from "../../formulas/walk";
import { type ColumnReading, dataRows, lowestHeader, type RegionReading, regionsIn, rowsOfKind } from "../../recognise";
import { type Cell, cellAt, hasFormula, isBlank, textAt } from "../../recognise/grid";
import { columnsOf } from "../../recognise/rowKinds";
import { sheetKnown } from "../../recognise/tables";
import { commonArea, type SheetArea } from "../../sheet/address";
import type { Snapshot } from "../../book/snapshot";

export interface PlainWeights {
  /** In one row or one column. */
  area: SheetArea;
  weights: { label: string; cell: Cell }[];
  /** The total that somebody wrote beside them. */
  stated: Cell | null;
  /** Where they stand in headers: as shares. */
  shares: number[] | null;
  /** They are all there is with points that are given beside them: 测评（10分） and weights of 90%. */
  isWhole?: boolean;
}

export const plainWeights = fact((book: Snapshot): PlainWeights[] => {
  const found = regionsIn(book)
    .filter((region) => speaksOfWeights(book, region))
    .flatMap((region) => [
      ...rowsOfKind(region, "weights").flatMap((row) => inRow(book, region, row)),
      ...region.columns.flatMap((column) => inColumn(book, region, column)),
      ...inHeaders(region),
    ]);
  return [...found, ...byProducts(book, found)].filter(({ area, isWhole }) => isWhole !== true && !isDividedBySum(book, area));
});

/** A row of weights, or a header with a word for them or a share: what its columns are for is read where there is one. */
function speaksOfWeights(book: Snapshot, region: RegionReading): boolean {
  const sheet = sheetKnown(book, region.sheet);
  const says = (row: number) => columnsOf(region.area).some((column) => /权|比重|weight|[%％]|\.\d/i.test(textAt(sheet, row, column)));
  return rowsOfKind(region, "weights").length > 0 || region.headerRows.some(says);
}

/** What is weighed, and not made of it. */
const WEIGHED: ReadonlySet<string> = new Set(["score", "votes", "ratio", "actual", "quantity", "blank"]);
const RESULTS: ReadonlySet<string> = new Set(["total", "weighted", "mean"]);

/** Rows of these are weighed, and are no weights. */
const NAMED: ReadonlySet<string> = new Set(["unit", "person"]);

function inRow(book: Snapshot, region: RegionReading, row: number): PlainWeights[] {
  const sheet = sheetKnown(book, region.sheet);
  const cellOf = ({ column }: ColumnReading) => cellAt(sheet, row, column);
  const typed = region.columns.filter((column) => !isBlank(cellOf(column)) && !hasFormula(cellOf(column)));
  const weighed = typed.filter(({ role }) => WEIGHED.has(role));
  const results = typed.filter((column) => RESULTS.has(column.role) && typeof cellOf(column).value === "number");
  // A text is told as such, and adds up to nothing before it is mended.
  if (weighed.length < 2 || weighed.some((column) => typeof cellOf(column).value !== "number")) return [];
  const numeric = typed.filter((column) => typeof cellOf(column).value === "number");
  const sum = numeric.reduce((total, column) => total + Number(cellOf(column).value), 0);
  // The last of the parts may be taken for what all of them make; and 测评（10分） beside weights of 90% is the rest of them.
  const direct = region.columns.reduce(
    (points, { column, full = 0 }) => (numeric.some((one) => one.column === column) ? points : points + full),
    0,
  );
  const isWhole = [sum, sum + direct / 100, sum + direct].some((all) => Math.abs(all - 1) < 1e-9 || Math.abs(all - 100) < 1e-9);
  const parts = isWhole ? numeric : weighed;
  const [stated] = isWhole ? [] : results;
  const [first, last] = [firstOf(parts).column, lastOf(parts).column];
  return [
    {
      area: { sheet: region.sheet, row, rows: 1, column: first, columns: last - first + 1 },
      weights: parts.map((column) => ({ label: column.header, cell: cellOf(column) })),
      stated: stated ? cellOf(stated) : null,
      shares: null,
      isWhole,
    },
  ];
}

function inColumn(book: Snapshot, region: RegionReading, { column, role, header }: ColumnReading): PlainWeights[] {
  const rows = dataRows(region);
  // Where each unit has its own, or several columns have some, they add up along the rows.
  if (role !== "weight" || rows.length < 2 || region.columns.filter((one) => one.role === "weight").length > 1) return [];
  const sheet = sheetKnown(book, region.sheet);
  const cells = rows.map((row) => cellAt(sheet, row, column)).filter((cell) => !isBlank(cell));
  if (cells.length < 2 || cells.some((cell) => hasFormula(cell) || typeof cell.value !== "number")) return [];
  if (region.columns.some((one) => NAMED.has(one.role) && one.reason.code === "header")) return [];
  const totals = rowsOfKind(region, "total").map((row) => cellAt(sheet, row, column));
  const stated = totals.find((cell) => typeof cell.value === "number" && !hasFormula(cell));
  return [
    {
      area: { sheet: region.sheet, row: firstOf(cells).row, rows: lastOf(cells).row - firstOf(cells).row + 1, column, columns: 1 },
      weights: cells.map((cell) => ({ label: header, cell })),
      stated: stated ?? null,
      shares: null,
    },
  ];
}

/** 党建(30%) in the header of each score. */
function inHeaders(region: RegionReading): PlainWeights[] {
  const scores = region.columns.filter(({ role }) => role === "score");
  const row = lowestHeader(region);
  const shares = scores.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
  if (row === null || scores.length < 2 || shares.length < scores.length) return [];
  const [first, last] = [firstOf(scores).column, lastOf(scores).column];
  return [{ area: { sheet: region.sheet, row, rows: 1, column: first, columns: last - first + 1 }, weights: [], stated: null, shares }];
}

/** `SUMPRODUCT(B3:D3,B$2:D$2)` down the rows, over shares that nobody gave a name. */
function byProducts(book: Snapshot, known: readonly PlainWeights[]): PlainWeights[] {
  const found = new Map<string, PlainWeights>();
  const filled = formulasIn(book).shapes.filter(({ r1c1 }) => /SUMPRODUCT/i.test(r1c1));
  for (const { first, last, count } of filled.flatMap(fillingsOf)) {
    if (count < 3) continue;
    const uses = rangeUsesIn(treeOf(first)).filter(({ by, kind }) => by === "SUMPRODUCT" && kind === "range");
    if (uses.length !== 2) continue;
    for (const use of uses) {
      const range = use.node.type === "ReferenceIdentifier" ? rangeOf(book, use.node.value)?.range : undefined;
      const area = areaUsed(book, first, use);
      if (!area || !(range?.$top ?? first.row === last.row) || area.rows !== 1 || area.columns < 2) continue;
      if (known.some((one) => one.area.sheet === area.sheet && commonArea(one.area, area))) continue;
      const sheet = sheetKnown(book, area.sheet);
      const shares = Array.from({ length: area.columns }, (_, i) => cellAt(sheet, area.row, area.column + i));
      if (!shares.every((cell) => typeof cell.value === "number" && cell.value > 0 && cell.value < 1 && !hasFormula(cell))) continue;
      const weights = shares.map((cell) => ({ label: "", cell }));
      found.set(`${area.sheet}!${area.row},${area.column}`, { area, weights, stated: null, shares: null });
    }
  }
  return [...found.values()];
}

/** Weights that are divided by their own sum may add up to anything. */
function isDividedBySum(book: Snapshot, area: SheetArea): boolean {
  return divisorSums(book).some((sum) => sum.sheet === area.sheet && commonArea(sum, area) !== null);
}

const divisorSums = fact((book: Snapshot): SheetArea[] =>
  formulasIn(book).shapes.flatMap((shape) => {
    if (!/\/.*SUM\(/i.test(shape.r1c1)) return [];
    const divisors: RangeUse[] = [];
    walk(treeOf(shape.first), (node) => {
      const under = node.type === "BinaryExpression" && node.operator === "/" ? node.arguments[1] : undefined;
      if (under?.type === "CallExpression" && calledName(under) === "SUM") divisors.push(...rangeUsesIn(under));
    });
    return fillingsOf(shape).flatMap(({ first }) => divisors.flatMap((use) => areaUsed(book, first, use) ?? []));
  }),
);
