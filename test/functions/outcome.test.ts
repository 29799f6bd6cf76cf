import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, shown } from "./oracle/cells";
import { outcomeByRule } from "./oracle/outcome";

const OUTCOME = customFunctions.OUTCOME!;

const CIVIL_SERVANTS = [
  ["优秀", 1, "嘉奖"],
  ["优秀", "每3", "三等功"],
  ["基本称职、不称职", 2, "调整职务"],
  ["不称职", 1, "降职"],
];

test.each([
  ["one year", "优秀", [], "嘉奖"],
  ["two years", "优秀", ["优秀"], "嘉奖"],
  ["three years (N8)", "优秀", ["优秀", "优秀"], "嘉奖；三等功"],
  ["four years are not three again", "优秀", ["优秀", "优秀", "优秀"], "嘉奖"],
  ["six years are", "优秀", Array<string>(5).fill("优秀"), "嘉奖；三等功"],
  ["a break starts anew", "优秀", ["优秀", "优秀", "称职", "优秀"], "嘉奖"],
  ["either word keeps it going", "基本称职", ["不称职"], "调整职务"],
  ["all that match, in the order of the table", "不称职", ["基本称职"], "调整职务；降职"],
  ["nothing follows", "称职", ["优秀", "优秀"], ""],
  ["blank this year", "", ["优秀", "优秀"], ""],
  ["pending this year", "待定", ["不称职", "不称职"], ""],
  ["pending this year, in English", "pending", ["不称职", "不称职"], ""],
  ["pending beside another word", "不称职、待定", ["不称职"], ""],
  ["pending last year is no such word", "优秀", ["待定"], "嘉奖"],
] as const)("%s", (_, current, history, wanted) => {
  expect(OUTCOME([[current]], history.length > 0 ? [[...history]] : "", CIVIL_SERVANTS)).toEqual([[wanted]]);
});

test("3 is at least three running years, every 3 is each third (S12, Z8)", () => {
  const years = (length: number) => [...Array<string>(7 - length).fill("B"), ...Array<string>(length - 1).fill("A")];
  const lengths = [1, 2, 3, 4, 5, 6, 7];
  const table = [
    ["A", 3, "至少"],
    ["A", "every 3 years", "逢三"],
    ["A", " 每 2 年 ", "逢二"],
  ];
  expect(OUTCOME(column(lengths.map(() => "A")), lengths.map(years), table)).toEqual(
    column(["", "逢二", "至少；逢三", "至少；逢二", "至少", "至少；逢三；逢二", "至少"]),
  );
});

describe("years in all", () => {
  const one = (years: string, current: string, ...history: string[]) =>
    OUTCOME([[current]], [history], [["称职、优秀", years, "晋档"]])[0]![0];

  test("need not follow each other, and this year is among them (公务员考核规定第20条)", () => {
    expect(one("累计2", "称职", "称职", "基本称职")).toBe("晋档");
    expect(one("累计2", "称职", "", "基本称职")).toBe("");
    expect(one("累计2", "基本称职", "称职", "优秀")).toBe("");
    expect(one("total 2", "称职", "优秀", "基本称职")).toBe("晋档");
  });

  test("each time as many have gone by", () => {
    expect(["累计每2", "total every 2 years"].map((years) => one(years, "称职", "称职", "", "优秀", "优秀"))).toEqual(["晋档", "晋档"]);
    expect(one("累计每2", "称职", "称职", "优秀")).toBe("");
  });

  test("of the latest years only", () => {
    expect(one("3年内累计2", "称职", "称职", "", "基本称职")).toBe("");
    expect(one("3年内累计2", "称职", "称职", "基本称职")).toBe("晋档");
    expect(one("total 2 in 3 years", "称职", "称职", "", "基本称职")).toBe("");
  });

  test("after the year that was settled", () => {
    expect(one("累计2（已晋档后）", "称职", "称职", "称职、已晋档")).toBe("");
    expect(one("累计2（已晋档后）", "称职", "称职、已晋档", "称职")).toBe("晋档");
    expect(one("累计2(已晋档后)", "称职、已晋档", "称职", "称职")).toBe("");
    expect(one("total 2 since 已晋档", "称职", "称职、已晋档", "称职")).toBe("晋档");
  });

  test.each(["累计", "累计0", "2年内累计3", "0年内累计1", "累计2（后）", "累计2（已晋档）", "total", "累计2000"])(
    "%s is no number of years",
    (years) => {
      expect(failure(() => OUTCOME([["称职"]], "", [["称职", years, "晋档"]]))).toContain(`结果表第1行第2列是“${years}”`);
    },
  );
});

test("Golmud: first, or excellent twice; last, or fair twice (G8)", () => {
  const table = [
    ["第一名", 1, "推荐优秀干部"],
    ["优秀", 2, "推荐优秀干部"],
    ["末位", 1, "约谈"],
    ["末位、一般", 2, "调整"],
  ];
  const current = column(["优秀、第一名", "优秀", "一般、末位", "一般"]);
  const history = column(["优秀", "良好", "一般", "末位"]);
  expect(OUTCOME(current, history, table)).toEqual(column(["推荐优秀干部", "", "约谈；调整", "调整"]));
});

test("spare rows are blank, here and in the table, in either blank mode", () => {
  const onTheWeb = OUTCOME(
    column(["A", null]),
    [
      ["A", null],
      [null, null],
    ],
    [
      ["A", 1, "甲"],
      [null, null, null],
    ],
  );
  const onTheDesktop = OUTCOME(
    column(["A", 0]),
    [
      ["A", 0],
      [0, 0],
    ],
    [
      ["A", 1, "甲"],
      [0, 0, 0],
    ],
  );
  expect(onTheWeb).toEqual(column(["甲", ""]));
  expect(onTheDesktop).toEqual(onTheWeb);
});

test("an error spoils its row", () => {
  expect(shown(OUTCOME(column(["A", "A"]), column([{ code: "#N/A" }, "A"]), [["A", 2, "甲"]]))).toEqual([
    ["#N/A 往年第1行第1列是错误值#N/A"],
    ["甲"],
  ]);
});

const wrongYears = "年数要填1到1000的整数（不是文本），或写每3、累计2这样的词";

test.each([
  [[["A", 1]], "“结果表”有2列，应为3列"],
  [[["", "", ""]], "“结果表”没有内容"],
  [[["", 1, "甲"]], "结果表第1行第1列没有填"],
  [[["、", 1, "甲"]], "结果表第1行第1列没有填"],
  [[["A", "", "甲"]], "结果表第1行第2列没有填"],
  [[["A", 0, "甲"]], "结果表第1行第2列没有填"],
  [[["A", 1, ""]], "结果表第1行第3列没有填"],
  [
    [
      ["A", 1, "甲"],
      ["A", "3", "乙"],
    ],
    `结果表第2行第2列是“3”，${wrongYears}`,
  ],
  [[["A", "每0", "甲"]], `结果表第1行第2列是“每0”，${wrongYears}`],
  [[["A", "每两年", "甲"]], `结果表第1行第2列是“每两年”，${wrongYears}`],
  [[["A", 1.5, "甲"]], `结果表第1行第2列是“1.5”，${wrongYears}`],
  [[["A", -1, "甲"]], `结果表第1行第2列是“-1”，${wrongYears}`],
  [[["A", true, "甲"]], `结果表第1行第2列是“TRUE”，${wrongYears}`],
  [[["A", { code: "#REF!" }, "甲"]], "结果表第1行第2列是错误值#REF!"],
])("a bad table ends the call: %j", (table, message) => {
  expect(failure(() => OUTCOME([["A"]], "", table))).toBe(`#VALUE! ${message}`);
});

test("agrees with a history written out as text", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 9 });
  const rule = fc.record({ word: fc.constantFrom("a", "b", "c", "a、b"), years: fc.integer({ min: 1, max: 4 }), every: fc.boolean() });
  fc.assert(
    fc.property(letters, fc.array(rule, { minLength: 1, maxLength: 5 }), (line, rules) => {
      const given = rules.map(({ word, years, every }, index) => ({
        words: word.replace("、", ""),
        years,
        isEvery: every,
        text: `第${index}条`,
      }));
      const wanted = outcomeByRule([...line], given);
      const table = rules.map(({ word, years, every }, index) => [word, every ? `每${years}` : years, `第${index}条`]);
      const history = line.length > 1 ? [[...line.slice(0, -1)]] : null;
      expect(OUTCOME([[line.slice(-1)]], history, table)).toEqual([[wanted]]);
    }),
    { seed: 12, numRuns: 500 },
  );
});
