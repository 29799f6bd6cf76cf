import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, said, shown } from "./oracle/cells";
import { LEDGER_LIMITS, ledgerByRule, type LedgerEntry } from "./oracle/ledger";
import { random } from "./oracle/random";

const LEDGER = customFunctions.LEDGER!;
const units = column(["财政局", "教育局", ""]);

describe("signed entries, without limits", () => {
  test("are summed per unit; a blank unit stays blank, a unit without entries has 0", () => {
    const names = column(["财政局", " 财政局 ", "", "财政局"]);
    expect(LEDGER(units, names, column([2, -0.5, "", 0.1]))).toEqual([[1.6], [0], [""]]);
  });

  test("one item counts once per direction, at its largest", () => {
    const names = column(["财政局", "财政局", "财政局", "财政局", "财政局"]);
    const items = column(["文明创建", "文明创建", "文明创建", "", ""]);
    expect(LEDGER(column(["财政局"]), names, column([2, 5, -3, 1, 1]), items)).toEqual([[4]]);
  });

  test("names differ neither by case nor by spaces around them; a number may be a name", () => {
    expect(LEDGER(column(["Tax office", 101]), column(["TAX OFFICE ", "101"]), column([1, 2]))).toEqual([[1], [2]]);
  });
});

describe("with limits", () => {
  const limits = [
    ["督查奖励", "加", 2, 8, 10],
    ["督查扣分", "减", 1, 6, ""],
    ["", "", "", "", ""],
  ];
  const ledger = (entries: [unit: string, points: unknown, item: string, kind: string, factor?: unknown][], table: unknown = limits) =>
    LEDGER(
      units,
      entries.map(([unit]) => [unit]),
      entries.map(([, points]) => [points]),
      entries.map(([, , item]) => [item]),
      entries.map(([, , , kind]) => [kind]),
      table,
      entries.map(([, , , , factor]) => [factor ?? ""]),
    );

  test("Lanzhou: 2—8 points of reward, 1—6 of deduction, doubled by the quarter's result", () => {
    expect(
      ledger([
        ["财政局", 3, "", "督查奖励", 2],
        ["财政局", 2, "", "督查奖励"],
        ["教育局", 6, "", "督查扣分", 2],
        ["教育局", 0, "", "督查奖励"],
      ]),
    ).toEqual([[8], [-12], [""]]);
  });

  test("range check before doubling, doubling before the cap", () => {
    expect(ledger([["财政局", 8, "", "督查奖励", 2]])).toEqual([[10], [0], [""]]);
  });

  test("the largest per item is the one that counts most, factor and all; of equals the larger factor counts", () => {
    expect(
      ledger([
        ["财政局", 3, "甲", "督查奖励", 3],
        ["财政局", 4, "甲", "督查奖励"],
      ]),
    ).toEqual([[9], [0], [""]]);
    // A team's prize of 12 is halved to 6; one's own of 7 in the same contest counts.
    const prizes = [column(["甲", "甲"]), column([12, 7]), column(["数模", "数模"]), column(["竞赛", "竞赛"])];
    expect(LEDGER([["甲"]], ...prizes, [["竞赛", "加", "", "", 15]], column([0.5, 1]))).toEqual([[7]]);
    // A factor of nothing takes an entry out of the running.
    expect(LEDGER([["甲"]], ...prizes, "", column([0, 1]))).toEqual([[7]]);
    // 0.1 × 3 is 0.3, whatever a double makes of it: then the larger factor, and with it the kind, counts.
    expect(
      ledger(
        [
          ["财政局", 0.6, "甲", "督查奖励", 0.5],
          ["财政局", 0.1, "甲", "督查奖励", 3],
        ],
        [["督查奖励", "加", "", "", ""]],
      ),
    ).toEqual([[0.3], [0], [""]]);
    expect(
      ledger([
        ["财政局", 3, "甲", "督查奖励"],
        ["财政局", 3, "甲", "督查奖励", 2],
      ]),
    ).toEqual([[6], [0], [""]]);
  });

  test("a deduction without a cap goes on", () => {
    const entries = Array.from({ length: 5 }, (): [string, number, string, string] => ["财政局", 6, "", "督查扣分"]);
    expect(ledger(entries)).toEqual([[-30], [0], [""]]);
  });

  test.each([
    [["财政局", 9, "", "督查奖励"], "台账第1行是9分，应不少于2分、不多于8分"],
    [["财政局", 1.99, "", "督查奖励"], "台账第1行是1.99分，应不少于2分、不多于8分"],
    [["财政局", -3, "", "督查扣分"], "台账第1行是-3分，有限额表时要写正数"],
    [["财政局", 3, "", "表彰"], "台账第1行的类别“表彰”不在限额表里"],
    [["财政局", 3, "", ""], "台账第1行没有类别"],
    [["财政局", "", "", "督查奖励"], "分值第1行第1列没有填"],
    [["财政局", "３", "", "督查奖励"], "分值第1行第1列是文本“３”"],
    [["财政局", 3, "", "督查奖励", -1], "台账第1行的倍数是负数-1"],
    [["财政局", 3, "", "督查奖励", "两倍"], "倍数第1行第1列是文本“两倍”"],
  ] as const)("an entry that breaks a rule spoils its unit only: %j", (entry, message) => {
    const result = ledger([[...entry] as [string, unknown, string, string], ["教育局", 1, "", "督查扣分"]]);
    expect(shown(result)).toEqual([[`#VALUE! ${message}`], [-1], [""]]);
  });

  test.each([
    [[["甲", "加", 5, 2, ""]], "限额第1行最少5大于最多2"],
    [[["甲", "加", -1, 2, ""]], "限额第1行有负数-1"],
    [[["甲", "升", 1, 2, ""]], "限额第1行第2列是“升”，应写加或减"],
    [
      [
        ["甲", "加", 1, 2, ""],
        ["甲", "减", 1, 2, ""],
      ],
      "第1行和第2行都是“甲”",
    ],
    [[["", "加", 1, 2, ""]], "限额第1行第1列没有填"],
    [[["甲", "加", 1, 2]], "“限额”有4列，应为5列"],
    [[["甲", "加", "一", 2, ""]], "限额第1行第3列是文本“一”"],
  ])("a bad table ends the call: %j", (table, message) => {
    expect(failure(() => ledger([["财政局", 0, "", "甲"]], table))).toBe(`#VALUE! ${message}`);
  });
});

describe("several kinds under one cap, and entries for one item one after another", () => {
  const limits = [
    ["表彰", "加", "", "", 5, "加分合计"],
    ["排名", "加", "", "", 15, "加分合计"],
    ["加分合计", "加", "", "", 16, ""],
    ["通报", "减", "", "", "", ""],
  ];
  const of = (entries: [points: number, item: string, kind: string][], repeats: unknown = "") =>
    LEDGER(
      column(["财政局"]),
      entries.map(() => ["财政局"]),
      entries.map(([points]) => [points]),
      entries.map(([, item]) => [item]),
      entries.map(([, , kind]) => [kind]),
      limits,
      "",
      repeats,
    );

  test("each kind has its cap, all together theirs, and entries of the common kind count under it too", () => {
    expect(of([[7, "", "表彰"]])).toEqual([[5]]);
    expect(
      of([
        [7, "", "表彰"],
        [10, "", "排名"],
        [2, "", "通报"],
      ]),
    ).toEqual([[13]]);
    expect(
      of([
        [7, "", "表彰"],
        [14, "", "排名"],
      ]),
    ).toEqual([[16]]);
    expect(
      of([
        [7, "", "表彰"],
        [3, "", "加分合计"],
        [9, "", "加分合计"],
      ]),
    ).toEqual([[16]]);
  });

  test("the largest for an item in full, then half, then a quarter, and no more", () => {
    const entries: [number, string, string][] = [
      [2, "试点", "通报"],
      [8, "试点", "通报"],
      [4, "试点", "通报"],
      [1, "试点", "通报"],
      [1, "", "通报"],
    ];
    expect(of(entries)).toEqual([[-9]]);
    expect(of(entries, [[0.5, 0.25]])).toEqual([[-11.5]]);
    // A table kept longer than it is filled, upright as it stands on a sheet.
    expect(of(entries, [[0.5], [0.25], [""]])).toEqual([[-11.5]]);
    expect(failure(() => of(entries, [[0.5, 2]]))).toBe("#VALUE! 依次系数第2个是2，应在0到1之间");
  });

  test.each([
    [[["甲", "加", "", "", "", "乙"]], "限额第1行要计入的“乙”不在限额表里"],
    [[["甲", "加", "", "", "", "甲"]], "限额第1行不能计入第1行：方向要相同，只能计入一层"],
    [
      [
        ["甲", "加", "", "", "", "乙"],
        ["乙", "减", "", "", "", ""],
      ],
      "限额第1行不能计入第2行：方向要相同，只能计入一层",
    ],
    [
      [
        ["甲", "加", "", "", "", "乙"],
        ["乙", "加", "", "", "", "丙"],
        ["丙", "加", "", "", "", ""],
      ],
      "限额第1行不能计入第2行：方向要相同，只能计入一层",
    ],
  ])("what cannot be counted under another ends the call: %j", (table, message) => {
    expect(failure(() => LEDGER([["甲局"]], [["甲局"]], [[1]], "", [["甲"]], table))).toBe(`#VALUE! ${message}`);
  });
});

test.each([
  [() => LEDGER(units, column(["公安局"]), column([1])), "台账单位第1行的“公安局”不在单位里"],
  [() => LEDGER(units, column(["财政局", ""]), column([1, 2])), "台账单位第2行没有填"],
  [() => LEDGER(units, column(["财政局"]), column([1, 2])), "“分值”有2行，应为1行"],
  [() => LEDGER(units, column(["财政局"]), column([1]), "", "", [["甲", "加", 1, 2, 3]]), "给了限额，就要给类别"],
  [() => LEDGER(units, column([{ code: "#REF!" }]), column([1])), "台账单位第1行第1列是错误值#REF!"],
])("what has no row to carry it ends the call (%#)", (call, message) => {
  expect(failure(call)).toBe(`#VALUE! ${message}`);
});

test("a unit listed twice, or an error in its place, carries the error itself", () => {
  const listed = [["甲"], ["乙"], ["甲"], [{ code: "#N/A" }]];
  expect(shown(LEDGER(listed, column(["乙", "甲"]), column([1, 2])))).toEqual([
    ["#VALUE! 第1行和第3行都是“甲”"],
    [1],
    ["#VALUE! 第1行和第3行都是“甲”"],
    ["#N/A 第4行第1列是错误值#N/A"],
  ]);
});

test("a ledger without entries is one blank row", () => {
  expect(LEDGER(units, [[""]], [[""]], [[""]], [[""]], [["表彰", "加", 1, 8, 9.5]], [[""]])).toEqual([[0], [0], [""]]);
});

test("Excel on the desktop hands blank rows over as 0", () => {
  expect(LEDGER(column(["甲", 0]), column(["甲", 0]), column([1, 0]), column([0, 0]))).toEqual([[1], [""]]);
});

interface Entry extends LedgerEntry {
  unit: string;
}

const LIMITS = LEDGER_LIMITS.map(({ kind, adds, least, most, cap, under }) => [kind, adds ? "加" : "减", least, most, cap, under]);

function someEntries(seed: number): Entry[] {
  const { whole, pick } = random(seed);
  return Array.from({ length: whole(0, 25) }, (_, index) => ({
    unit: pick(["甲", "乙", "丙"]),
    // Different sizes, so that the largest per item is one entry in whatever order they come.
    points: (100 + whole(0, 4) * 100 + index) / 100,
    item: pick(["", "", "一", "二", "三"]),
    kind: pick(["表彰", "督查", "批评"]),
    factor: pick([1, 1, 2, 0.5]),
  }));
}

function call(entries: Entry[]): unknown {
  const of = (key: keyof Entry) => (entries.length > 0 ? entries.map((entry) => [entry[key]]) : [[""]]);
  return LEDGER(column(["甲", "乙", "丙", "丁"]), of("unit"), of("points"), of("item"), of("kind"), LIMITS, of("factor"));
}

test("agrees with exact fractions on random ledgers, in any order of entries", () => {
  for (let seed = 0; seed < 300; seed++) {
    const entries = someEntries(seed);
    const wanted = ["甲", "乙", "丙", "丁"].map((unit) => [
      said(
        ledgerByRule(
          entries.filter((entry) => entry.unit === unit),
          LEDGER_LIMITS,
        ),
      ),
    ]);
    expect(call(entries)).toEqual(wanted);
    expect(call([...entries].reverse())).toEqual(wanted);
  }
});

test("another unit's entries change nothing of mine", () => {
  fc.assert(
    fc.property(fc.nat({ max: 10000 }), (seed) => {
      const entries = someEntries(seed);
      const without = entries.filter((entry) => entry.unit !== "乙");
      expect((call(without) as unknown[][])[0]).toEqual((call(entries) as unknown[][])[0]);
    }),
    { seed: 5, numRuns: 100 },
  );
});
