/** An adopted sheet as a scheme: names, weights, bounds and the year, however the sheet has them. */
import { proposeAdoption, schemeOf, withRole, type Adoption } from "../../src/adopt";
import { requireValue } from "../../src/basics/requireValue";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";

const made = (rows: ClerkCell[][], { name = "考核", change = (adoption: Adoption) => adoption } = {}) => {
  const book = clerkBook([clerkSheet(name, rows)]);
  return schemeOf(book, change(requireValue(proposeAdoption(book, name), "an adoption")), 2031);
};
const weightsIn = (scheme: ReturnType<typeof made>) => scheme.tables.find(({ name }) => name === "指标权重")?.rows;
const valueOf = (scheme: ReturnType<typeof made>, name: string) => scheme.parameters.find((one) => one.name === name)?.value;

const rows: ClerkCell[][] = [
  ["单位", "组别", "党建", "业务", "信访"],
  [" 甲局\n ", "一组", 90, 80, 71],
  ["乙局", null, null, "缺", 60],
  [null, "一组", 71, 92, 63],
  ["丁局", "二组", 66, 75, 88],
];
const weighed = (...weights: ClerkCell[]): ClerkCell[][] => [...rows.slice(0, 1), ["权重", null, ...weights], ...rows.slice(1)];

test("rows without a name are left out, and what is no number is no score", () => {
  expect(made(rows).content).toEqual({
    单位表: [
      ["甲局", "一组"],
      ["乙局", null],
      ["丁局", "二组"],
    ],
    指标得分表: [
      ["甲局", 90, 80, 71],
      ["乙局", null, null, 60],
      ["丁局", 66, 75, 88],
    ],
    历年等次表: [["甲局"], ["乙局"], ["丁局"]],
  });
});

test("without a column of groups units have none, and without one of units there are no rows", () => {
  const without = rows.map(([unit, , ...scores]): ClerkCell[] => [unit ?? null, ...scores]);
  expect(made(without).content.单位表).toEqual([
    ["甲局", null],
    ["乙局", null],
    ["丁局", null],
  ]);
  const unnamed = made(rows, { change: (adoption) => withRole(adoption, 0, "none") });
  expect(unnamed.content).toEqual({ 单位表: [], 指标得分表: [], 历年等次表: [] });
});

describe("weights", () => {
  test.each<[string, ClerkCell[], number[]]>([
    ["that total one are taken", [0.5, 0.3, 0.2], [0.5, 0.3, 0.2]],
    ["that total one with one left blank", [0.7, 0.3, null], [0.7, 0.3, 0]],
    ["that total a hundred are shares of it", [50, 27.5, 22.5], [0.5, 0.275, 0.225]],
    ["that total a hundred with one left blank", [70, null, 30], [0.7, 0, 0.3]],
    ["that total anything else are none: all are equal", [0.5, 0.3, 0.3], [0.334, 0.333, 0.333]],
  ])("%s", (_, weights, wanted) => expect(weightsIn(made(weighed(...weights)))?.map(([, weight]) => weight)).toEqual(wanted));
  test("that are not there are equal", () =>
    expect(weightsIn(made(rows))).toEqual([
      ["党建", 0.334],
      ["业务", 0.333],
      ["信访", 0.333],
    ]));
});

test("bounds are those of the adoption, and nothing else is changed by them", () => {
  const scheme = made(rows, { change: (adoption) => ({ ...adoption, least: 20, most: 120 }) });
  expect([valueOf(scheme, "指标最低分"), valueOf(scheme, "指标最高分"), valueOf(scheme, "优秀比例")]).toEqual([20, 120, 0.2]);
});

test("headers of several rows or lines are one, and no longer than a name may be", () => {
  const scheme = made([
    ["单位", "党的建设", "<", "业\n务"],
    ["^", "政治", "作风", "^"],
    ["甲局", 90, 80, 70],
    ["乙局", 85, 82, 75],
  ]);
  expect(weightsIn(scheme)?.map(([name]) => name)).toEqual(["党的建设·政治", "党的建设·作风", "业务"]);
  const long = "指标".repeat(40);
  expect(
    weightsIn(
      made([
        ["单位", long],
        ["甲局", 90],
        ["乙局", 85],
      ]),
    )?.[0]?.[0],
  ).toBe(long.slice(0, 60));
});

describe("the year", () => {
  const titled = (title: ClerkCell): ClerkCell[][] => [[title, "<", "<", "<", "<"], ...rows];
  test.each<[string, string, ClerkCell[][], string]>([
    ["of the sheet's name", "2028年考核", titled("2029年度得分"), "2028年考核（2028年度考核）"],
    ["of the title, where the name has none", "考核", titled("2029年度得分"), "考核（2029年度考核）"],
    ["of a title that is a number", "考核", titled(2029), "考核（2029年度考核）"],
    ["that was given, where neither has one", "考核", titled("年度得分"), "考核（2031年度考核）"],
    [
      "that was given, where only what stands below the headers has one",
      "考核",
      [...rows, ["2027届", "一组", 90, 80, 70]],
      "考核（2031年度考核）",
    ],
  ])("%s", (_, name, cells, title) => expect(made(cells, { name }).title).toBe(title));
});
