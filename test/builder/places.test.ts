/** Where a result may go and where not, and which rows and areas are told to be wrong for an argument. */
import { compose, propose, type FormulaDraft } from "../../src/builder";
import type { FunctionId } from "../../src/vocabulary/functions";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";

const SHEET = "考核";
const rows: ClerkCell[][] = [
  ["单位", "党建", "业务", "得分"],
  ["甲局", 40, 52, 92],
  ["乙局", 42, 43, 85],
  ["合计", 82, 95, 177],
];
const wide = rows.map((line): ClerkCell[] => [...line, ...Array<null>(20).fill(null)]);
const bookOf = (cells: ClerkCell[][]) => clerkBook([clerkSheet(SHEET, cells), clerkSheet("别的", cells)]);
const draft: FormulaDraft = { id: "PLACE", sheet: SHEET, target: "F2", header: "", entries: { scores: "D2:D3" } };
const problemsOf = (change: Partial<FormulaDraft>, cells = wide) =>
  compose(bookOf(cells), { ...draft, ...change }).problems.map(({ code, field, params }) => [code, field, ...Object.values(params)]);

describe("a result goes", () => {
  test.each<[string, Partial<FormulaDraft>, unknown[]]>([
    ["into one cell", {}, []],
    ["not into several at once", { target: "F2:G2" }, [["target", ""]]],
    ["not into another sheet than the draft's", { target: "别的!F2" }, [["target", ""]]],
    [
      "not into a sheet that is not there",
      { sheet: "没有" },
      [
        ["unreadable", "scores"],
        ["target", ""],
      ],
    ],
    ["not over what it is worked out of", { target: "D3" }, [["overlap", "", "D3:D4"]]],
    ["over the same cells of another sheet", { entries: { scores: "别的!F2:F3" } }, []],
    ["not over a cell that is filled", { target: "C1" }, [["occupied", "", "C1:C2", "C1"]]],
    ["beside the totals and below, where nothing stands", { target: "E4" }, []],
  ])("%s", (_, change, problems) => expect(problemsOf(change)).toEqual(problems));

  const proposed = (cells: ClerkCell[][], id: FunctionId = "PLACE") =>
    propose(bookOf(cells), id, { sheet: SHEET, address: "A1" }).draft.target;
  test("beside the data, and further right where something stands there", () => {
    expect(proposed(wide)).toBe("E2");
    const noted = wide.map((line, i): ClerkCell[] => line.map((cell, column) => (i === 5 || (i === 2 && column === 6) ? "已阅" : cell)));
    expect(proposed(noted)).toBe("E2");
    expect(proposed(noted, "GRADE")).toBe("H2");
  });
  test("not into a column that waits for another result", () => {
    const waiting = (header: string) =>
      proposed(wide.map((line, i): ClerkCell[] => line.map((cell, column) => (i === 0 && column === 4 ? header : cell))));
    expect([waiting("名次"), waiting("排名"), waiting("等次"), waiting("备注")]).toEqual(["E2", "E2", "F2", "F2"]);
  });
});

describe("what is given", () => {
  test.each<[string, Partial<FormulaDraft>, unknown[]]>([
    ["may not hold the headers", { entries: { scores: "D1:D3" } }, [["header", "scores", "1"]]],
    ["may not end with the total", { entries: { scores: "D2:D4" } }, [["totalRow", "scores", "4"]]],
    ["may be a single row of them", { entries: { scores: "D4" } }, []],
    ["may be blank columns beside the data, whatever their rows", { target: "P2", entries: { scores: "H1:H4" } }, []],
    ["may be blank columns before those that are used", { target: "P9", entries: { scores: "别的!H1:H4" } }, []],
    ["has to be there", { entries: {} }, [["missing", "scores"]]],
  ])("%s", (_, change, problems) => expect(problemsOf(change)).toEqual(problems));
  test("is headed, where the headers are part of it", () => {
    const seats = { id: "GRADE" as const, entries: { scores: "D2:D3", grades: '{"优秀",90;"良好",0}', seats: "H1:I3" } };
    const cells = wide.map((line, i): ClerkCell[] =>
      line.map((cell, column) =>
        [7, 8].includes(column)
          ? ([
              ["组别", "优秀"],
              ["一组", 1],
              ["二组", 2],
            ][i]?.[column - 7] ?? null)
          : cell,
      ),
    );
    expect(problemsOf({ ...seats, target: "P2" }, cells)).toEqual([]);
    expect(problemsOf({ target: "P2", entries: { scores: "D2:D4", groups: "A1:A3" } })).toEqual([
      ["totalRow", "scores", "4"],
      ["header", "groups", "1"],
    ]);
  });
});

test("what most offices do is proposed as such, and no weights where nothing is scored", () => {
  expect(propose(bookOf(rows), "BOTTOM", { sheet: SHEET, address: "A1" }).why.count).toEqual({ code: "usual", params: {} });
  const words: ClerkCell[][] = [
    ["单位", "负责人"],
    ["甲局", "人员甲"],
    ["乙局", "人员乙"],
  ];
  expect(propose(bookOf(words), "WEIGHTED", { sheet: SHEET, address: "A1" }).draft.entries).toMatchObject({ scores: "", weights: "" });
});
