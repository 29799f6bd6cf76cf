/** Excel's own formulas, as the templates write them. */
import { enter, firstColumn, firstValue, listCells, sameCells, awaitValues, type Bench, type Cell, type Probe } from "../probe";
import { outcome } from "../report";

/** Each with what it must show over A1:B3. */
const NATIVE: { formula: string; shows: Cell }[] = [
  { formula: "=LET(x,A1,x+1)", shows: 4 },
  { formula: '=XLOOKUP("b",B1:B3,A1:A3,"")', shows: 1 },
  { formula: "=SUM(FILTER(A1:A3,A1:A3>1,0))", shows: 5 },
  { formula: "=SUM(SEQUENCE(4))", shows: 10 },
  { formula: "=INDEX(SORT(A1:A3),1)", shows: 1 },
  { formula: "=ROWS(UNIQUE(A1:A3))", shows: 3 },
];

/** Headers with every sign that needs care in a structured reference. */
const HEADERS = ["得分(1-2)", "占比%", "目标 值", "A.B", "甲,乙", "甲&乙", "甲+乙"];

async function addTable(bench: Bench, address: string, headers: string[], rows: Cell[][]): Promise<string> {
  const { context, sheet } = bench;
  const header = sheet.getRange(address).getRow(0);
  header.numberFormat = [headers.map(() => "@")];
  header.values = [headers];
  sheet
    .getRange(address)
    .getRow(0)
    .getOffsetRange(1, 0)
    .getResizedRange(rows.length - 1, 0).values = rows;
  const table = sheet.tables.add(address, true).load("name");
  await context.sync();
  return table.name;
}

export const formulaProbes: readonly Probe[] = [
  {
    id: "native-functions",
    async attempt(bench) {
      enter(bench, {
        "A1:B3": [
          [3, "a"],
          [1, "b"],
          [2, "c"],
        ],
      });
      enter(bench, Object.fromEntries(NATIVE.map(({ formula }, row) => [`D${row + 1}`, formula])));
      const seen = firstColumn(await awaitValues(bench, `D1:D${NATIVE.length}`));
      const wrong = NATIVE.flatMap(({ formula, shows }, row) => (seen[row] === shows ? [] : [`${formula} → ${seen[row]}`]));
      return wrong.length === 0 ? outcome("holds", "shown", listCells([seen])) : outcome("differs", "listed", wrong.join("; "));
    },
  },
  {
    id: "structured-references",
    async attempt(bench) {
      const name = await addTable(
        bench,
        "A1:B3",
        ["得分(1-2)", "算"],
        [
          [2, 0],
          [3, 0],
        ],
      );
      const written = `=${name}[[#This Row],[得分(1-2)]]*2`;
      enter(bench, { "B2:B3": [[written], [written]] });
      const seen = await awaitValues(bench, "B2:B3");
      const range = bench.sheet.getRange("B2").load("formulas");
      await bench.context.sync();
      const formula = String(firstValue(range.formulas as Cell[][]));
      if (!sameCells(seen, [[4], [6]])) return outcome("differs", "shown", `${formula} → ${listCells(seen)}`);
      return outcome(formula === written ? "holds" : "other", "shown", formula);
    },
  },
  {
    id: "header-signs",
    async attempt(bench) {
      const name = await addTable(bench, "A1:G3", HEADERS, [HEADERS.map((_, column) => column), HEADERS.map((_, column) => column)]);
      enter(bench, Object.fromEntries(HEADERS.map((header, row) => [`I${row + 1}`, `=SUM(${name}[[${header}]])`])));
      const seen = firstColumn(await awaitValues(bench, `I1:I${HEADERS.length}`));
      const columns = bench.sheet.tables.getItem(name).columns.load("items/name");
      await bench.context.sync();
      const wrong = HEADERS.flatMap((header, column) => {
        const kept = columns.items[column]?.name;
        return kept === header && seen[column] === 2 * column ? [] : [`${header} → ${kept}, ${seen[column]}`];
      });
      return wrong.length === 0 ? outcome("holds", "kept", HEADERS.join(" | ")) : outcome("differs", "listed", wrong.join("; "));
    },
  },
];
