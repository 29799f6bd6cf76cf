/** Tables: their size, their filters, their calculated columns. */
import { codeOf, enter, isAbsent, listCells, messageOf, sameCells, awaitValues, type Bench, type Probe } from "../probe";
import { outcome } from "../report";

async function smallTable({ context, sheet }: Bench): Promise<Excel.Table> {
  sheet.getRange("A1:B4").values = [
    ["单位", "得分"],
    ["甲", 1],
    ["乙", 2],
    ["丙", 3],
  ];
  const table = sheet.tables.add("A1:B4", true);
  await context.sync();
  return table;
}

async function rowsOf(table: Excel.Table): Promise<number> {
  const rows = table.rows.load("count");
  await table.context.sync();
  return rows.count;
}

export const tableProbes: readonly Probe[] = [
  {
    id: "table-size",
    async attempt(bench) {
      const table = await smallTable(bench);
      const counts = [await rowsOf(table)];
      table.rows.add(undefined, [
        ["丁", 4],
        ["戊", 5],
      ]);
      counts.push(await rowsOf(table));
      table.rows.getItemAt(1).delete();
      counts.push(await rowsOf(table));
      table.resize("A1:B8");
      counts.push(await rowsOf(table));
      return outcome(counts.join() === "3,5,4,7" ? "holds" : "differs", "shown", counts.join(" → "));
    },
  },
  {
    id: "table-filtered",
    async attempt(bench) {
      const table = await smallTable(bench);
      table.columns.getItem("单位").filter.applyValuesFilter(["甲"]);
      const filter = table.autoFilter.load("isDataFiltered");
      await bench.context.sync();
      if (!filter.isDataFiltered) return outcome("differs", "shown", "isDataFiltered = false");
      try {
        table.rows.add(undefined, [["丁", 4]]);
        const added = await rowsOf(table);
        table.rows.getItemAt(1).delete();
        const left = await rowsOf(table);
        const steps = `3 → ${added} → ${left}`;
        return added === 4 && left === 3 ? outcome("holds", "filterAllows", steps) : outcome("other", "filterIgnores", steps);
      } catch (error) {
        if (isAbsent(error)) throw error;
        return outcome("other", "filterRefuses", codeOf(error), messageOf(error));
      }
    },
  },
  {
    id: "calculated-column",
    async attempt(bench) {
      const table = await smallTable(bench);
      table.columns.add(undefined, [["翻倍"], ["=B2*2"], ["=B3*2"], ["=B4*2"]]);
      await bench.context.sync();
      table.rows.add(undefined, [["丁", 4, "=B5*2"]]);
      await bench.context.sync();
      enter(bench, { B2: 10 });
      const seen = await awaitValues(bench, "C2:C5");
      return outcome(sameCells(seen, [[20], [4], [6], [8]]) ? "holds" : "differs", "shown", listCells(seen));
    },
  },
];
