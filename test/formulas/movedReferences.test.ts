/** References in a formula's text: rewritten one by one with every other letter as it was, or told by what stands there. */
import { rewriteReferences, nameReferences, type CellPlace, type Rewriting } from "../../src/formulas/movedReferences";

const down: Rewriting = { cell: ({ sheet, row, column }) => ({ sheet, row: row + 10, column: column + 1 }) };
const named = ({ sheet, row, column }: CellPlace) => `${sheet}|${row}|${column}`;

describe("rewriteReferences", () => {
  test.each([
    ["=A1+B2*2", "=B11+C12*2"],
    ["=$A$1+A$1+$A1", "=$B$11+B$11+$B11"],
    ["=SUM(A1:B3)", "=SUM(B11:C13)"],
    ['=汇总!A1&"A1"', '=汇总!B11&"A1"'],
    ["='月度 成绩'!$C$5:$C$9", "='月度 成绩'!$D$15:$D$19"],
    ["=KAOHE.TIER( A1 , 方案参数!B2 )", "=KAOHE.TIER( B11 , 方案参数!C12 )"],
    ["=A6#", "=B16#"],
    ["=优绩线+1", "=优绩线+1"],
    ["=SUM(A:A)+SUM(3:3)", "=SUM(A:A)+SUM(3:3)"],
  ])("%s becomes %s", (formula, after) => expect(rewriteReferences(formula, "单位", down)).toBe(after));

  test("a reference without a sheet is asked for on the sheet it stands on", () => {
    const asked: CellPlace[] = [];
    rewriteReferences("=A1+汇总!B2:C3", "单位", { cell: (place) => (asked.push(place), place) });
    expect(asked.slice(1)).toEqual([
      { sheet: "单位", row: 0, column: 0 },
      { sheet: "汇总", row: 1, column: 1 },
      { sheet: "汇总", row: 2, column: 2 },
    ]);
  });

  test("the sheet is named where it was named, by the name it has then", () => {
    const renaming: Rewriting = { cell: (place) => ({ ...place, sheet: "总 表" }) };
    expect(rewriteReferences("=A1+汇总!B2", "单位", renaming)).toBe("=A1+'总 表'!B2");
    expect(rewriteReferences("=SUM(汇总!B:B)", "单位", renaming)).toBe("=SUM('总 表'!B:B)");
  });

  test("what is relative moves from its base first, what is fixed does not", () => {
    const here: Rewriting = { cell: (place) => place };
    expect(rewriteReferences("=A1+$B$2+$C3+D$4", "单位", here, { rows: 2, columns: 3 })).toBe("=D3+$B$2+$C5+G$4");
    expect(rewriteReferences("=SUM(A1:$B$5)", "单位", here, { rows: 2, columns: 0 })).toBe("=SUM(A3:$B$5)");
    expect(rewriteReferences("=SUM(A1:B5)", "单位", here, { rows: 2, columns: 3 })).toBe("=SUM(D3:E7)");
  });

  test("headers of tables are renamed, one by one, and only these", () => {
    const calling: Rewriting = { cell: (place) => place, header: (table, header) => (header === "贡献率" ? `${table}的贡献` : header) };
    expect(rewriteReferences("=SUM(单位表[贡献率])+SUM(单位表[组别])", "单位", calling)).toBe(
      "=SUM(单位表[[单位表的贡献]])+SUM(单位表[组别])".replace(
        "[[单位表的贡献]]",
        rewriteReferences("=单位表[贡献率]", "单位", calling).slice("=单位表".length),
      ),
    );
    expect(rewriteReferences("=单位表[贡献率]", "单位", calling)).toContain("单位表的贡献");
    expect(rewriteReferences("=单位表[#Data]&单位表", "单位", calling)).toBe("=单位表[#Data]&单位表");
    expect(rewriteReferences("=SUM(单位表[贡献率])", "单位", down)).toBe("=SUM(单位表[贡献率])");
  });
});

describe("nameReferences", () => {
  const nameAll = (formula: string) => nameReferences(formula, "单位", named);
  test.each([
    ["=A1*2", "=⟦单位|0|0:单位|0|0⟧*2"],
    ["=汇总!B2:C4", "=⟦汇总|1|1:汇总|3|2⟧"],
    ["=$A$1", "=⟦单位|0|0:单位|0|0$$⟧"],
    ["=A6#", "=⟦单位|5|0:单位|5|0⟧#"],
    ["=SUM(A:A,2:2)", "=SUM(A:A,2:2)"],
    ['=单位表[贡献率]&"A1"&优绩线', '=单位表[贡献率]&"A1"&优绩线'],
  ])("%s is told as %s", (formula, words) => expect(nameAll(formula)).toBe(words));

  test("a fixed row, a fixed column and none are three things", () => expect(new Set(["=A1", "=A$1", "=$A$1"].map(nameAll)).size).toBe(3));
});
