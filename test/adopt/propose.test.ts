/** What is proposed of sheets that are not as plain: bounds, doubtful columns, headers that come twice, and what stands in the way. */
import { adoptionProblems, proposeAdoption, withRole, type AdoptedRole, type Adoption } from "../../src/adopt";
import { requireValue } from "../../src/basics/requireValue";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";

const SHEET = "考核";
const bookOf = (rows: ClerkCell[][]) => clerkBook([clerkSheet(SHEET, rows)]);
const adopted = (rows: ClerkCell[][]): Adoption => requireValue(proposeAdoption(bookOf(rows), SHEET), "an adoption");
const rolesOf = ({ columns }: Adoption) => columns.map(({ role }) => role);

const NAMES = ["甲局", "乙局", "丙局", "丁局", "戊局", "己局", "庚局", "辛局", "壬局", "癸局"];
const scored = (...scores: ClerkCell[]) => adopted([["单位", "得分"], ...scores.map((score, i): ClerkCell[] => [NAMES[i] ?? null, score])]);

describe("nothing is proposed", () => {
  test.each<[string, ClerkCell[][]]>([
    ["of a blank sheet", [[null]]],
    [
      "of numbers without headers",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ["of headers without rows", [["单位", "得分"]]],
  ])("%s", (_, rows) => expect(proposeAdoption(bookOf(rows), SHEET)).toBeNull());
});

describe("scores go from 0 up to", () => {
  test.each<[string, ClerkCell[], number]>([
    ["a hundred, where none is above", [92, 85, 77], 100],
    ["a hundred, where one alone is above: it is rather a mistake", [92, 85, 77, 81, 90, 66, 95, 84, 79, 910], 100],
    ["a hundred, where it stands last or first", [910, 92, 85, 77, 81, 90, 66, 95, 84, 79], 100],
    ["the next ten above the highest, where many are above a hundred", [131, 85, 112, 77, 138, 105], 140],
    ["the highest itself, where it ends in a nought", [112, 150, 131, 105], 150],
    ["a hundred, where what is above is text", [92, "缺考", 85, 77], 100],
    ["a hundred, where all that most have is a hundred", [100, 100, 100], 100],
  ])("%s", (_, scores, most) => expect(scored(...scores)).toMatchObject({ least: 0, most }));
  test("a hundred, whatever other columns hold", () => {
    const adoption = adopted([
      ["单位", "人数", "党建", "业务", "总分"],
      ["甲局", 250, 81, 92, 173],
      ["乙局", 320, 90, 85, 175],
      ["丙局", 410, 71, 66, 137],
    ]);
    expect([rolesOf(adoption), adoption.most]).toEqual([["unit", "none", "score", "score", "total"], 100]);
  });
  test("a hundred, where a row of totals is above", () => {
    const adoption = adopted([
      ["单位", "得分"],
      ["甲局", 92],
      ["乙局", 85],
      ["合计", 177],
      ["丙局", 77],
      ["总计", 254],
    ]);
    expect(adoption.most).toBe(100);
  });
});

test("persons are whose rows they are, a mean is a result, and what is neither is nothing here", () => {
  const adoption = adopted([
    ["姓名", "部门", "一季度", "二季度", "平均分", "名次"],
    ["人员甲", "一科", 90, 80, 85, 2],
    ["人员乙", "一科", 92, 90, 91, 1],
    ["人员丙", "二科", 80, 81, 80.5, 3],
  ]);
  expect(rolesOf(adoption)).toEqual(["unit", "group", "score", "score", "total", "none"]);
});

test("a column without a header is left out, and of two that have the same one the second is told by its order", () => {
  const adoption = adopted([
    ["单位", "得分", null, "得分", "得分"],
    ["甲局", 92, 71, 85, 60],
    ["乙局", 81, 65, 77, 50],
    ["丙局", 88, 66, 70, 55],
  ]);
  expect(adoption.columns.map(({ column, header }) => [column, header])).toEqual([
    [0, "单位"],
    [1, "得分"],
    [3, "得分2"],
    [4, "得分3"],
  ]);
});

describe("asked about is", () => {
  const askedOf = (rows: ClerkCell[][]) => adopted(rows).columns.map(({ asked }) => asked);
  test("a column that may be scored or counted", () =>
    expect(
      askedOf([
        ["单位", "拨付", "得分"],
        ["甲局", 35200.5, 90],
        ["乙局", 28111, 88],
        ["丙局", 410.25, 91],
      ]),
    ).toEqual([[], ["none", "score"], []]));
  test("nothing where it makes no difference here: a code or a quantity", () =>
    expect(
      askedOf([
        ["单位", "档案", "得分"],
        ["甲局", 10021, 90],
        ["乙局", 10037, 88],
        ["丙局", 10042, 91],
      ]),
    ).toEqual([[], [], []]));
});

test("what a person says of a column stands, and only one column says whose row it is", () => {
  const adoption = adopted([
    ["承办方", "协办方", "得分"],
    ["城东", "青山", 90],
    ["城西", "白水", 85],
    ["城南", "长桥", 80],
  ]);
  expect(adoption.columns[0]).toMatchObject({ role: "unit", asked: ["unit", "none"] });
  const changed = withRole(adoption, 1, "unit");
  expect(changed.columns).toMatchObject([
    { column: 0, header: "承办方", role: "none" },
    { column: 1, header: "协办方", role: "unit", reason: { code: "chosen" }, asked: [] },
    { column: 2, header: "得分", role: "score" },
  ]);
  expect(withRole(adoption, 0, "unit").columns[0]).toMatchObject({ role: "unit", reason: { code: "chosen" }, asked: [] });
  expect(rolesOf(withRole(changed, 2, "total"))).toEqual(["none", "unit", "total"]);
});

describe("what stands in the way", () => {
  const rows: ClerkCell[][] = [
    ["单位", "得分"],
    ["甲局", 90],
    ["乙局", 88],
  ];
  const adoption = adopted(rows);
  const problemsOf = (change: Partial<Adoption>) => adoptionProblems(bookOf(rows), { ...adoption, ...change });
  const withRoles = (...roles: AdoptedRole[]) => ({
    columns: adoption.columns.map((column, i) => ({ ...column, role: roles[i] ?? column.role })),
  });
  test.each<[string, Partial<Adoption>, unknown[]]>([
    ["nothing", {}, []],
    ["no column of units", withRoles("none"), [{ code: "noUnit", params: { count: "0" } }]],
    [
      "two of them, and so no scores",
      withRoles("unit", "unit"),
      [
        { code: "noUnit", params: { count: "2" } },
        { code: "noScore", params: {} },
      ],
    ],
    ["no scores", withRoles("unit", "total"), [{ code: "noScore", params: {} }]],
    ["a last row above the first", { firstRow: 2, lastRow: 1 }, [{ code: "rows", params: {} }]],
    ["a first row that is the header", { firstRow: 0 }, [{ code: "rows", params: {} }]],
    ["not a single row", { firstRow: 1, lastRow: 1 }, []],
    ["bounds that are the same", { least: 100 }, [{ code: "bounds", params: {} }]],
    ["bounds the other way round", { least: 101 }, [{ code: "bounds", params: {} }]],
    ["a sheet that is not there any more", { sheet: "别的" }, [{ code: "rows", params: {} }]],
  ])("%s", (_, change, problems) => expect(problemsOf(change)).toEqual(problems));
});
