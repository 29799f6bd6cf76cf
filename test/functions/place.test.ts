import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { customFunctions } from "../../src/functions";
import { column, failure, shown } from "./oracle/cells";
import { amongMates } from "./oracle/field";
import { placeByCounting } from "./oracle/place";
import { random } from "./oracle/random";

const PLACE = customFunctions.PLACE!;
const WEIGHTED = customFunctions.WEIGHTED!;

test.each([
  ["跳号", [2, 2, 1, 4]],
  ["连号", [2, 2, 1, 3]],
  ["平均", [2.5, 2.5, 1, 4]],
  ["", [2, 2, 1, 4]],
  ["dense", [2, 2, 1, 3]],
  ["取后", [3, 3, 1, 4]],
  ["lower", [3, 3, 1, 4]],
])("ties %s", (ties, wanted) => {
  expect(PLACE(column([90, 90, 95, 80]), "", ties)).toEqual(column(wanted));
});

test("lower first, and rounding before comparing", () => {
  expect(PLACE(column([3, 1, 2]), null, null, "从低到高")).toEqual(column([3, 1, 2]));
  expect(PLACE(column([90.004, 89.996, 90.006]), null, null, null, 2)).toEqual(column([2, 2, 1]));
  expect(PLACE(column([90.004, 89.996, 90.006]))).toEqual(column([2, 3, 1]));
});

test("ties are ties of the decimals people see, not of binary noise", () => {
  expect(PLACE(column([0.1 + 0.2, 0.3, 0.30000000000001]))).toEqual(column([2, 2, 1]));
});

test("who ties takes the lower place where the class list says so", () => {
  expect(PLACE(column([75, 70, 70]), "", "取后")).toEqual(column([1, 3, 3]));
  expect(PLACE(column([70, 70, 70, 60]), "", "取后")).toEqual(column([3, 3, 3, 4]));
  expect(PLACE(column([75, 70, 70]), "", "取后", "从低到高")).toEqual(column([3, 2, 2]));
});

test("averages are ranked as they are, or at the decimals the rule compares", () => {
  const means = column([73 / 7, 83.2 / 8, 83 / 8]);
  expect(PLACE(means)).toEqual(column([1, 2, 3]));
  expect(PLACE(means, null, null, null, 1)).toEqual(column([1, 1, 1]));
});

test("nothing to rank is blank", () => expect(PLACE(column(["", ""]))).toEqual(column(["", ""])));

describe("who takes no part", () => {
  const groups = column(["一组", "一组", "一组", "二组"]);

  test("is passed over, by the score's cell or by a mark, and holds nobody's place", () => {
    expect(PLACE(column([90, "不参加", 80, 70]), groups)).toEqual(column([1, "", 2, 1]));
    expect(PLACE(column([80, 95, 90, 70]), groups, "", "", "", column(["", "诫勉、不参加", "诫勉", "不确定档次"]))).toEqual(
      column([2, "", 1, ""]),
    );
    expect(PLACE(column([80, 95]), "", "", "", "", column(["", "absent"]))).toEqual(column([1, ""]));
  });

  test("does no harm with a broken or missing score", () => {
    expect(PLACE(column([90, "缺", "", 70]), groups, "", "", "", column(["", "不参加", "不定等次", ""]))).toEqual(column([1, "", "", 1]));
  });

  test("a word that only begins so is a text like any other, and an error among the marks spoils the group", () => {
    expect(shown(PLACE(column([90, "不参加排名", 80, 70]), groups))).toEqual(
      column([
        "#VALUE! 同组有错：第2行第1列是文本“不参加排名”",
        "#VALUE! 第2行第1列是文本“不参加排名”",
        "#VALUE! 同组有错：第2行第1列是文本“不参加排名”",
        1,
      ]),
    );
    expect(shown(PLACE(column([90, 80]), "", "", "", "", column(["", { code: "#N/A" }])))).toEqual(
      column(["#N/A 同组有错：标记第2行第1列是错误值#N/A", "#N/A 标记第2行第1列是错误值#N/A"]),
    );
  });
});

test("groups, spare rows, and a name that differs by case only", () => {
  const scores = column([90, 80, 70, "", 60]);
  expect(PLACE(scores, column(["A组", "B组", "a组 ", "", "B组"]))).toEqual(column([1, 1, 2, "", 2]));
});

test("a broken or missing score spoils its group, no other", () => {
  const scores = column([90, "８０", 70, "", 50]);
  const groups = column(["一组", "一组", "二组", "三组", "三组"]);
  expect(shown(PLACE(scores, groups))).toEqual([
    ["#VALUE! 同组有错：第2行第1列是文本“８０”"],
    ["#VALUE! 第2行第1列是文本“８０”"],
    [1],
    ["#VALUE! 第4行第1列没有填"],
    ["#VALUE! 同组有错：第4行第1列没有填"],
  ]);
});

test("#N/A among the scores stays #N/A for its group; a score without a group has only itself to spoil", () => {
  const scores = column([90, { code: "#N/A" }, 70, 60]);
  expect(shown(PLACE(scores, column(["一组", "一组", "", { code: "#REF!" }])))).toEqual([
    ["#N/A 同组有错：第2行第1列是错误值#N/A"],
    ["#N/A 第2行第1列是错误值#N/A"],
    ["#VALUE! 第3行没有组别"],
    ["#VALUE! 组别第4行第1列是错误值#REF!"],
  ]);
});

test.each([
  [() => PLACE([[1, 2]]), "“成绩”只能有一列，现在有2列"],
  [() => PLACE(column([1, 2]), column(["一组"])), "“组别”有1行，应为2行"],
  [() => PLACE([[1]], "", "跳"), "“并列”不能写“跳”，可写跳号、连号、平均、取后"],
  [() => PLACE([[1]], "", "", "", 11), "“小数位”要填0到10的整数，现在是11"],
])("a bad shape or word ends the call (%#)", (call, message) => {
  expect(failure(call)).toBe(`#VALUE! ${message}`);
});

test("the published ranking of 21 land departments comes out as printed", () => {
  const file = join(__dirname, "../fixtures/tables/sichuan_2011_guotu.csv");
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const rows = lines.map((line) => line.split(",")).map(([place, , ...numbers]) => [place, ...numbers].map(Number));
  const parts = rows.map((row) => row.slice(2));
  const totals = (WEIGHTED(parts, [[0.2, 0.2, 0.2, 0.2, 0.2]]) as number[][]).map(([mean]) => [mean! * 5]);
  expect(totals.map(([total]) => Number(total!.toFixed(6)))).toEqual(rows.map((row) => row[1]));
  expect(PLACE(totals)).toEqual(rows.map((row) => [row[0]]));
});

test("agrees with counting who is better, on random fields", () => {
  const { score, whole, pick } = random(12);
  for (let step = 0; step < 200; step++) {
    const scores = Array.from({ length: whole(1, 30) }, score);
    const groups = scores.map(() => pick(["一组", "二组", "三组"]));
    const ties = pick(["跳号", "连号", "平均", "取后"]);
    const direction = pick(["从高到低", "从低到高"]);
    const units = scores.map((score, row) => ({ score, group: groups[row]! }));
    const wanted = amongMates(units, (mine, mates) => placeByCounting(mine, mates, { ties, direction, digits: "" }));
    expect(PLACE(column(scores), column(groups), ties, direction)).toEqual(wanted);
  }
});

test("a long column comes out as a short one does", () => {
  const { whole } = random(16);
  const scores = Array.from({ length: 9000 }, () => whole(-2000, 2000) / 4);
  const sorted = [...scores].sort((a, b) => b - a);
  const first = new Map<number, number>();
  sorted.forEach((score, index) => first.set(score, first.get(score) ?? index + 1));
  expect(PLACE(column(scores))).toEqual(scores.map((score) => [first.get(score)]));
});

describe("properties", () => {
  const field = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });

  test("rows keep their place in any order, equal scores share one, one more unit changes no one's order", () => {
    fc.assert(
      fc.property(field, fc.integer({ min: 0, max: 30 }), (scores, another) => {
        const places = (PLACE(column(scores)) as number[][]).flat();
        expect((PLACE(column([...scores].reverse())) as number[][]).flat()).toEqual([...places].reverse());
        const more = (PLACE(column([...scores, another])) as number[][]).flat();
        for (let a = 0; a < scores.length; a++) {
          for (let b = 0; b < scores.length; b++) {
            if (scores[a] === scores[b]) expect(places[a]).toBe(places[b]);
            expect(Math.sign(more[a]! - more[b]!)).toBe(Math.sign(places[a]! - places[b]!));
          }
        }
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});

test("an error in one group leaves the places of every other group right", () => {
  const scores = [[54.2], ["９０"], [54], [54.1], [54], [54]];
  const groups = [["一组"], ["一组"], ["三组"], ["三组"], ["一组"], ["一组"]];
  const places = PLACE(scores, groups, "跳号", "从低到高");
  expect(places.slice(2, 4)).toEqual([[1], [2]]);
});

test("a rich value in a column of groups is the name it shows; one that shows nothing has none", () => {
  const groups = column([{ type: "Entity", basicValue: "甲" }, "甲", { type: "Entity" }]);
  expect(shown(PLACE(column([1, 2, 3]), groups))).toEqual([[2], [1], [expect.stringMatching(/^#VALUE! 组别第3行第1列/)]]);
});

test("an option is one cell", () => {
  for (const ties of [column(["跳号", "连号"]), [["跳号", "连号"]]])
    expect(failure(() => PLACE(column([1, 2]), "", ties))).toBe("#VALUE! “并列”只能是一个格");
});
