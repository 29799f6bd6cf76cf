/** 单位: who is appraised, in which group, with what contribution and what marks. */
import { fixedAddress } from "../../sheet/address";
import { ask, SheetDraft, type PlacedColumn } from "../draft";
import type { SheetPlan } from "../plan";
import type { SheetContext } from "./context";

export interface UnitSheet {
  sheet: SheetPlan;
  /** Cells of the units' names, for drop-downs elsewhere. */
  unitNames: string;
}

export function unitSheet(context: SheetContext): UnitSheet {
  const { scheme, names } = context;
  const { units } = scheme;
  const draft = new SheetDraft(names.sheet("单位"), {
    title: `${scheme.title}单位名单`,
    office: scheme.office,
    unit: "贡献率：百分点",
    legend: ["input"],
  });
  const [unit] = draft.add({
    table: names.table("单位表"),
    rows: units.length,
    columns: [
      {
        header: "单位",
        kind: "input",
        width: 24,
        wrap: true,
        cells: units.map((u) => u.name),
        validation: ask({ kind: "text" }, "单位", "填单位全称，每个单位一行，不要重复。"),
      },
      {
        header: "组别",
        kind: "input",
        width: 12,
        align: "center",
        cells: units.map((u) => u.group),
        validation: ask({ kind: "text" }, "组别", "填考核组名称。同组的写法要一样。"),
      },
      {
        header: "贡献率",
        kind: "input",
        unit: "百分点",
        width: 14,
        numberFormat: "0.00",
        cells: units.map((u) => u.contribution),
        validation: ask(
          { kind: "decimal", least: -100, most: 100 },
          "对 GDP 增长的贡献率",
          "填百分点，例如 1.25。没有就留空，按没有贡献算。",
        ),
      },
      {
        header: "标记",
        kind: "input",
        width: 16,
        cells: units.map((u) => u.marks || null),
        validation: ask({ kind: "text" }, "标记", "一票否优等。写法见“方案参数”的标记规则，多个用顿号隔开。没有就留空。"),
      },
      { header: "备注", kind: "input", width: 24, wrap: true, cells: [] },
    ],
  }) as [PlacedColumn];
  const sheet = draft.finish();
  sheet.inputCells = units.length * 4;
  const { row, column } = unit;
  return { sheet, unitNames: `${draft.prefix}${fixedAddress(row, column)}:${fixedAddress(row + units.length - 1, column)}` };
}
