/** An adopted sheet as a record: checks read it as they read sheets of ours. Only hidden names and a setting are written. */
import type { ChangePlan } from "../book/change";
import type { NamePlan } from "../book/plan";
import type { Field, SchemeRecord } from "../book/record";
import { areaAddress, fixedAddress, quoteSheet } from "../sheet/address";
import { anchorName } from "../book/anchors";
import type { Snapshot } from "../book/snapshot";
import type { Adoption } from "./propose";
import { requireValue } from "../basics/requireValue";

const ADOPTED = "adopted";

export function adoptionPlan(snapshot: Snapshot, adoption: Adoption, id: string): ChangePlan {
  const { record, names } = recordOf(adoption, id);
  const before = adoptedOn(snapshot, adoption.sheet);
  return {
    lines: [{ code: "adopted", sheet: adoption.sheet, columns: adoption.columns.filter(({ role }) => role !== "none").length }],
    steps: [...(before ? dropSteps(snapshot, before.id) : []), { kind: "addNames", names }, { kind: "record", record }],
    open: { sheet: adoption.sheet, row: adoption.firstRow, column: adoption.columns[0]?.column ?? 0 },
  };
}

export function dropPlan(snapshot: Snapshot, record: SchemeRecord): ChangePlan {
  const [sheet = ""] = record.sheets;
  return { lines: [{ code: "dropped", sheet }], steps: dropSteps(snapshot, record.id), open: { sheet, row: 0, column: 0 } };
}

/** The record a sheet was adopted with, wherever its name has gone since. */
export function adoptedOn({ schemes, lists }: Snapshot, sheet: string): SchemeRecord | undefined {
  return schemes.find(
    (record) =>
      record.template === ADOPTED &&
      (record.lists ?? []).some(({ table }) => lists.some((list) => list.name === table && list.sheet === sheet)),
  );
}

function dropSteps({ anchors }: Snapshot, id: string): ChangePlan["steps"] {
  const prefix = anchorName(id, 0).slice(0, -1).toLowerCase();
  const own = anchors.flatMap(({ name }) => (name.toLowerCase().startsWith(prefix) ? [name] : []));
  return [...(own.length > 0 ? [{ kind: "removeNames" as const, names: own }] : []), { kind: "dropRecord", id }];
}

/** Anchor 0 holds the rows, 1 the row of weights, the others a header each. */
function recordOf(adoption: Adoption, id: string): { record: SchemeRecord; names: NamePlan[] } {
  const { sheet, firstRow, lastRow, headerRow, columns, weightsRow, least, most } = adoption;
  const table = `_${id}`;
  const used = columns.filter(({ role }) => role !== "none");
  const [left, right] = [Math.min(...columns.map(({ column }) => column)), Math.max(...columns.map(({ column }) => column))];
  const prefix = `=${quoteSheet(sheet)}!`;
  const rows = { row: firstRow, column: left, rows: lastRow - firstRow + 1, columns: right - left + 1 };
  const area = areaAddress(rows)
    .split(":")
    .map((cell) => cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2"))
    .join(":");
  const name = (anchor: number, formula: string): NamePlan => ({ name: anchorName(id, anchor), formula, hidden: true });
  const headers = used.map(({ header, column }, i) => ({ header, anchor: FIRST_HEADER + i, column }));
  const scores = used.filter(({ role }) => role === "score").map(({ header }) => header);
  const unit = requireValue(
    used.find(({ role }) => role === "unit"),
    "a column of units",
  ).header;
  const limit = (initial: number) => ({ name: "", initial });
  const fields: Field[] = [
    { kind: "unit", table, column: unit, isList: true },
    { kind: "score", table, columns: scores, unitColumn: unit, least: limit(least), most: limit(most), digits: DIGITS },
    ...(weightsRow === null ? [] : [{ kind: "weightRow" as const, table, columns: scores, anchor: WEIGHTS, total: 1 }]),
  ];
  return {
    record: {
      version: 1,
      template: ADOPTED,
      id,
      sheets: [],
      fields,
      formulas: [],
      results: [],
      lists: [{ table, area: 0, columns: headers.map(({ header, anchor }) => ({ header, anchor })) }],
    },
    names: [
      name(0, prefix + area),
      ...(weightsRow === null ? [] : [name(WEIGHTS, prefix + fixedAddress(weightsRow, left))]),
      ...headers.map(({ anchor, column }) => name(anchor, prefix + fixedAddress(headerRow, column))),
    ],
  };
}

const WEIGHTS = 1;
const FIRST_HEADER = 2;
/** Of scores on a sheet whose digits nobody declared. */
const DIGITS = 2;
