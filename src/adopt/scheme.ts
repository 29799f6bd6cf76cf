/** An adopted sheet as a scheme of its own: to be exported, edited, or inserted as sheets of ours with its rows filled in. */
import type { Cell } from "../book/schema/words";
import { ownScheme } from "../schemes/edit/ownScheme";
import { decimalOf, numberOf, sumOf, type Decimal } from "../core/decimal";
import { dealRest } from "../schemes/edit/weights";
import { dataRows, regionAt } from "../recognise";
import { valueAt } from "../recognise/grid";
import type { Adoption } from "./propose";
import { sheetKnown } from "../recognise/tables";
import { itemAt } from "../basics/itemAt";
import type { Snapshot } from "../book/snapshot";
import type { Scheme } from "../book/schema/scheme";
import { LIMITS } from "../book/schema/words";

export function schemeOf(snapshot: Snapshot, adoption: Adoption, year: number): Scheme {
  const base = ownScheme(yearIn(snapshot, adoption) ?? year);
  const sheet = sheetKnown(snapshot, adoption.sheet);
  const { columns, firstRow, lastRow } = adoption;
  const scores = columns.filter(({ role }) => role === "score");
  const [unit, group] = ["unit", "group"].map((role) => columns.find((column) => column.role === role));
  const region = regionAt(snapshot, adoption.sheet, { row: firstRow, column: unit?.column ?? 0 });
  const rows = dataRows({ firstRow, lastRow, others: region?.others ?? [] }).filter((row) => nameAt(row) !== null);
  const weights = weightsOf();
  const items = scores.map(({ header }, i): Cell[] => [nameFor(header), itemAt(weights, i)]);
  return {
    ...base,
    title: `${adoption.sheet}（${base.title}）`,
    parameters: base.parameters.map((parameter) =>
      parameter.name === "指标最低分"
        ? { ...parameter, value: adoption.least }
        : parameter.name === "指标最高分"
          ? { ...parameter, value: adoption.most }
          : parameter,
    ),
    tables: base.tables.map((table) => (table.name === "指标权重" ? { ...table, rows: items } : table)),
    content: {
      单位表: rows.map((row): Cell[] => [nameAt(row), group ? wordAt(row, group.column) : null]),
      指标得分表: rows.map((row): Cell[] => [nameAt(row), ...scores.map(({ column }) => numberAt(row, column))]),
      历年等次表: rows.map((row): Cell[] => [nameAt(row)]),
    },
  };

  function wordAt(row: number, column: number): string | null {
    const value = valueAt(sheet, row, column);
    return value === "" ? null : plain(String(value));
  }

  function nameAt(row: number): string | null {
    return unit ? wordAt(row, unit.column) : null;
  }

  function numberAt(row: number, column: number): number | null {
    const value = valueAt(sheet, row, column);
    return typeof value === "number" ? value : null;
  }

  /** Weights of 100 as shares of one; without weights all are equal. */
  function weightsOf(): number[] {
    const { weightsRow } = adoption;
    const held = weightsRow === null ? [] : scores.map(({ column }) => numberAt(weightsRow, column));
    const sum = numberOf(sumOf(held.map((weight) => weight ?? 0)));
    if (held.length > 0 && (sum === 1 || sum === HUNDRED))
      return held.map((weight) => (sum === 1 ? (weight ?? 0) : numberOf(hundredth(decimalOf(weight ?? 0)))));
    return (
      dealRest(
        scores.map(() => null),
        scores.map(() => false),
        1,
        SHARE_DIGITS,
        "evenly",
      ) ?? []
    ).map((weight) => weight ?? 0);
  }
}

const HUNDRED = 100;
const SHARE_DIGITS = 3;

function hundredth({ units, scale }: Decimal): Decimal {
  return { units, scale: scale + 2 };
}

/** A text of a scheme has one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The headers of several rows, joined as one. */
function nameFor(header: string): string {
  return plain(header.replace(/\//g, "·")).slice(0, LIMITS.name);
}

/** The year in the sheet's title or name. */
function yearIn(snapshot: Snapshot, { sheet: name, headerRow }: Adoption): number | null {
  const sheet = sheetKnown(snapshot, name);
  const titles = sheet.values
    .slice(0, Math.max(0, headerRow - sheet.row))
    .flat()
    .map(String);
  const found = [name, ...titles].map((text) => /20\d\d/.exec(text)?.[0]).find((year) => year !== undefined);
  return found === undefined ? null : Number(found);
}
