/**
 * The second person: what somebody else does in the same workbook while we write. Cells are named by what they are, and not by
 * where they are, so that the same act means the same before, in the middle of and after a write.
 */
import type { CellInput, Grid, GridArea } from "excel-stand-in/grid/grid";
import { bookOf } from "excel-stand-in/testing/bookInHand";
import type { MemoryGrid } from "excel-stand-in/testing/memoryGrid";
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { columnLetters } from "../../../src/sheet/address";

export interface Act {
  name: string;
  /** Does nothing where what it is about is not there. @returns false where an entry has no place to go to */
  do(excel: OpenExcel): boolean;
  /** Where it stands in a write's way: takes it away again. */
  relieve?(excel: OpenExcel): void;
  /** Whether the sheet it is about is there. */
  isThere?(excel: OpenExcel): boolean;
  /** Names of the sheets it adds. */
  adds?: string[];
}

/** A cell of a table by its row's name and its header; `null` where there is none. */
export function placeIn(grid: Pick<Grid, "tables" | "read">, table: string, row: string, header: string): GridArea | null {
  const area = grid.tables().find(({ name }) => name === table)?.area;
  if (!area) return null;
  const [headers, ...body] = grid.read(area);
  const [i, j] = [body.findIndex(([cell]) => cell?.value === row), headers!.findIndex(({ value }) => value === header)];
  return i < 0 || j < 0 ? null : { sheet: area.sheet, row: area.row + 1 + i, column: area.column + j, rows: 1, columns: 1 };
}

/** A person enters something into a cell. */
export function type(grid: MemoryGrid, at: GridArea | null, content: CellInput): boolean {
  if (at) grid.type(at, [[content]]);
  return at !== null;
}

const named = (grid: MemoryGrid, name: string) => grid.sheets().find((sheet) => sheet.name === name);
export const cellOn = (grid: MemoryGrid, name: string, row: number, column: number): GridArea | null => {
  const sheet = named(grid, name);
  return sheet ? { sheet: sheet.id, row, column, rows: 1, columns: 1 } : null;
};

export const typing = (name: string, where: (grid: MemoryGrid) => GridArea | null, content: CellInput): Act => ({
  name,
  do: ({ grid }) => type(grid, where(grid), content),
});
export const onTable = (name: string, table: string, row: string, header: string, content: CellInput) =>
  typing(name, (grid) => placeIn(grid, table, row, header), content);

export function besideTable(grid: MemoryGrid, table: string, right: number, down: number): GridArea | null {
  const area = grid.tables().find(({ name }) => name === table)?.area;
  return area
    ? {
        sheet: area.sheet,
        row: area.row + (down > 0 ? area.rows - 1 + down : 1),
        column: area.column + (right > 0 ? area.columns - 1 + right : 0),
        rows: 1,
        columns: 1,
      }
    : null;
}

export const onSheet = (name: string, sheet: string, act: (grid: MemoryGrid, id: string) => void): Act => ({
  name,
  isThere: ({ grid }) => named(grid, sheet) !== undefined,
  do({ grid }) {
    const found = named(grid, sheet);
    if (found) act(grid, found.id);
    return true;
  },
});

export const adding = (name: string, sheet: string): Act => ({
  name,
  adds: [sheet],
  do: ({ grid }) =>
    named(grid, sheet) === undefined && type(grid, { sheet: grid.addSheet(sheet), row: 0, column: 0, rows: 1, columns: 1 }, "别人的"),
});

export const naming = (name: string, where: (grid: MemoryGrid) => GridArea | null): Act => ({
  name,
  do({ grid }) {
    const at = where(grid);
    const sheet = grid.sheets().find(({ id }) => id === at?.sheet);
    if (at && sheet)
      grid.setName({
        name: "别人的名称",
        formula: `=${sheet.name}!$${columnLetters(at.column)}$${at.row + 1}`,
        comment: "",
        visible: true,
      });
    return at !== null;
  },
});

export const protecting = (name: string, sheet: string): Act => {
  const set = ({ grid, host }: OpenExcel, on: boolean) => {
    const found = named(grid, sheet);
    if (found) bookOf(host).state(found.id).protection = on ? { password: null, options: {} } : null;
    return true;
  };
  return { name, do: (excel) => set(excel, true), relieve: (excel) => void set(excel, false) };
};

export const filtering = (name: string, table: string, value: string): Act => {
  const set = ({ grid, host }: OpenExcel, values: string[] | null) => {
    const found = grid.tables().find((one) => one.name === table);
    if (found) host.filter(found.id, 0, values);
    return true;
  };
  return { name, do: (excel) => set(excel, [value]), relieve: (excel) => void set(excel, null) };
};

export const acts: Act[] = [
  typing("types beside, on a sheet of their own", (grid) => cellOn(grid, "记录", 12, 3), "记一笔"),
  typing("types a formula that refers to ours", (grid) => cellOn(grid, "记录", 12, 0), "=汇总!F6*2"),
  onTable("types into our cells", "指标得分表", "甲局", "党的建设", 99),
  onTable("types into a cell that a change gives another value", "指标权重", "党的建设", "权重", 0.25),
  onTable("types into a column that goes with a change", "指标得分表", "甲局", "职能工作", 88),
  onTable("types into a row that goes with a change", "指标得分表", "乙局", "党的建设", 77),
  onTable("types into a column that comes with a change", "指标得分表", "甲局", "新指标", 66),
  typing("types to the right of our table", (grid) => besideTable(grid, "单位表", 2, 0), "备注在旁边"),
  typing("types under our table", (grid) => besideTable(grid, "单位表", 0, 3), "小计"),
  adding("adds a sheet", "后来的表"),
  adding("adds a sheet of a name that we want", "汇总"),
  onSheet("renames one of ours", "汇总", (grid, id) => grid.updateSheet(id, { name: "汇总（改）" })),
  onSheet("renames a sheet of their own", "记录", (grid, id) => grid.updateSheet(id, { name: "我的记录" })),
  onSheet("deletes one of ours", "历年等次", (grid, id) => grid.deleteSheet(id)),
  onSheet("deletes a sheet of their own", "底稿", (grid, id) => grid.deleteSheet(id)),
  onSheet("sorts sheets", "打分", (grid, id) => grid.updateSheet(id, { position: 0 })),
  naming("defines a name", (grid) => cellOn(grid, "记录", 0, 0)),
  naming("defines a name for a cell of ours", (grid) => placeIn(grid, "指标得分表", "甲局", "党的建设")),
  protecting("protects one of ours", "指标得分"),
  protecting("protects a sheet of their own", "记录"),
  filtering("filters one of ours", "单位表", "甲局"),
  filtering("filters a table of their own", "记录表", "一"),
  onSheet("hides a sheet", "单位", (grid, id) => grid.updateSheet(id, { visible: false })),
  onSheet("formats cells, a column and a row", "加扣分台账", (grid, id) => {
    grid.format({ sheet: id, row: 40, column: 1, rows: 1, columns: 1 }, { fill: "#123456", numberFormat: "0.000" });
    grid.setColumnWidth(id, 30, 1, 77);
    grid.setRowHeight(id, 45, 1, 44);
  }),
];
