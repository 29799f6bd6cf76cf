/** What each row of a sheet is: the word or the shape that decides, and its neighbours that it does not decide for. */
import { readSheet, type RegionReading } from "../../src/recognise";
import { clerkSheet, type ClerkCell } from "../support/clerkSheet";

const LETTERS = {
  title: "t",
  header: "h",
  weights: "w",
  points: "p",
  group: "g",
  data: "d",
  subtotal: "s",
  total: "S",
  blank: "b",
  note: "n",
  signature: "x",
} as const;

function lettersOf({ area, others, firstRow, lastRow }: RegionReading): string {
  const kinds = new Map(others.map(({ row, kind }) => [row, LETTERS[kind]]));
  const rows = Array.from({ length: area.row + area.rows }, (_, row) => kinds.get(row) ?? (row >= firstRow && row <= lastRow ? "d" : "."));
  return rows.join("").replace(/\.+$/, "");
}

/** A letter for each row of the sheet; of several blocks one text each. */
const rowsOf = (rows: ClerkCell[][]) => readSheet(clerkSheet("表", rows), []).regions.map(lettersOf).join(" ");

const head: ClerkCell[] = ["单位", "党建", "业务"];
const data: ClerkCell[][] = [
  ["甲局", 90, 80],
  ["乙局", 85, 82],
];
const with_ = (...more: ClerkCell[][]) => rowsOf([head, ...data, ...more]);
/** Right under the headers. */
const under = (...more: ClerkCell[][]) => rowsOf([head, ...more, ...data]);

describe("above the data", () => {
  test.each<[string, ClerkCell[][], string]>([
    ["headers", [head, ...data], "hdd"],
    ["a title", [["2026年度考核", null, null], head, ...data], "thdd"],
    ["a title that is merged across", [["2026年度考核", "<", "<"], head, ...data], "thdd"],
    ["a title and a caption", [["考核", "<", "<"], ["填表单位：甲局", null, "单位：分"], head, ...data], "tthdd"],
    ["a caption that is a day", [["2026年5月", null, null], head, ...data], "thdd"],
    ["a blank row below the title", [["考核", null, null], [null, null, null], head, ...data], "..hdd"],
    ["two rows of headers", [["单位", "指标", "<"], ["^", "党建", "业务"], ...data], "hhdd"],
    ["three rows of headers", [["单位", "年度", "<"], ["^", "指标", "<"], ["^", "党建", "业务"], ...data], "hhhdd"],
    ["no four", [["考核", "甲", "乙"], ["单位", "年度", "<"], ["^", "指标", "<"], ["^", "党建", "业务"], ...data], "thhhdd"],
    ["an upper header over one column alone", [[null, "指标", "<"], ["单位", "党建", "业务"], ...data], "hhdd"],
    ["full marks under each header as texts, the name merged down", [["单位", "党建", "业务"], ["^", "100分", "90分"], ...data], "hhdd"],
    ["years over numbers", [["单位", 2024, 2025], ...data], "hdd"],
    [
      "months over numbers",
      [
        ["单位", 1, 2, 3],
        ["甲局", 90, 80, 70],
        ["乙局", 85, 82, 71],
      ],
      "hdd",
    ],
    [
      "no months where they do not follow one another",
      [
        ["单位", "甲", "乙", "丙"],
        ["丙局", 1, 3, 2],
        ["甲局", 90, 80, 70],
      ],
      "hdd",
    ],
    ["no years where a word heads nothing", [["甲局", 2024, 2025], ...data], "ddd"],
    [
      "a number in a line about the sheet",
      [
        ["考核人数：", 25, null, null],
        ["单位", "党建", "业务", "得分"],
        ["甲局", 90, 80, 85],
      ],
      "thd",
    ],
    ["weights as texts without a word", [["单位", "党建", "业务"], [null, "40%", "60%"], ...data], "hwdd"],
    [
      "words alone under known headers",
      [
        ["姓名", "部门", "等次"],
        ["人员甲", "一科", "优秀"],
        ["人员乙", "二科", "良好"],
      ],
      "hdd",
    ],
  ])("%s", (_, rows, letters) => expect(rowsOf(rows)).toBe(letters));
  test.each<[string, ClerkCell[][]]>([
    [
      "words without known headers",
      [
        ["甲", "乙"],
        ["丙", "丁"],
        ["戊", "己"],
      ],
    ],
    [
      "one known header among words",
      [
        ["姓名", "爱好"],
        ["人员甲", "棋"],
      ],
    ],
    ["headers without rows", [["姓名", "部门", "等次"]]],
    [
      "headers over a single word",
      [
        ["姓名", "部门", "等次"],
        ["人员甲", null, null],
      ],
    ],
    [
      "totals alone",
      [
        ["单位", "得分"],
        ["合计", 90],
      ],
    ],
  ])("nothing is read of %s", (_, rows) => expect(rowsOf(rows)).toBe(""));
});

describe("right under the headers", () => {
  test.each<[string, ClerkCell[][], string]>([
    ["weights by their word", [["权重", 0.4, 0.6]], "hwdd"],
    ["full marks by their word", [["满分", 100, 100]], "hpdd"],
    ["weights without a word, where they total one", [[null, 0.4, 0.6]], "hwdd"],
    ["full marks without a word, where none is above them", [[null, 100, 90]], "hpdd"],
    ["a hundred in all, and no score is above its part: full marks", [[null, 95, 85]], "hpdd"],
    ["a hundred in all, and scores are above their parts: weights", [[null, 40, 60]], "hwdd"],
    ["any other numbers without a name: data", [[null, 40, 50]], "hddd"],
    ["one number alone: data", [[null, 40, null]], "hddd"],
    ["a total", [["合计", 175, 162]], "hSdd"],
    ["a name of a group", [["一、党群", null, null]], "hgdd"],
    ["a note begins no data", [["备注", 90, 80]], "hddd"],
  ])("%s", (_, more, letters) => expect(under(...more)).toBe(letters));
  test("numbers without a name further down are data", () => {
    expect(with_([null, 0.4, 0.6], ["丙局", 70, 60])).toBe("hdddd");
  });
  test("names that stand further right are found where codes stand before them", () => {
    expect(
      rowsOf([
        ["序号", "单位", "党建", "业务"],
        [null, null, 0.4, 0.6],
        [1, "甲局", 90, 80],
        [2, "乙局", 85, 82],
      ]),
    ).toBe("hwdd");
  });
});

describe("among the data and below", () => {
  const more: ClerkCell[] = ["丙局", 70, 60];
  test.each<[string, ClerkCell[][], string]>([
    ["a total at the end", [["合计", 175, 162]], "hddS"],
    ["a total without numbers yet", [["合计", null, null]], "hddS"],
    [
      "a mean under it",
      [
        ["合计", 175, 162],
        ["平均", 87.5, 81],
      ],
      "hddSS",
    ],
    ["a total of some at the end", [["小计", 175, 162]], "hdds"],
    ["a total with data after it is one of some", [["合计", 175, 162], more], "hddsd"],
    ["a total whose word stands further right", [[null, "合计", 162]], "hddS"],
    ["an office whose name only holds such a word", [["合计划办", 70, 60]], "hddd"],
    ["weights at the end", [["权重", 0.4, 0.6]], "hddw"],
    ["the name of a group before others", [["二、政府", null, null], more], "hddgd"],
    ["merged across it is one too", [["政府部门", "<", "<"], more], "hddgd"],
    ["right of the names it is one too", [[null, "政府部门", null], more], "hddgd"],
    ["a name alone in the column of names is a row without scores", [["丁局", null, null], more], "hdddd"],
    ["the name of a group that none follow is a note", [["二、政府", null, null]], "hddn"],
    ["the headers again", [head, more], "hddhd"],
    ["not where one word of them is another", [["单位", "党建", "信访"], more], "hdddd"],
    ["a blank row between", [[null, null, null], more], "hddbd"],
    ["a note", [["备注：以上为初步结果", null, null]], "hddn"],
    [
      "what follows a note",
      [
        ["备注：以上为初步结果", null, null],
        ["二、另附名单", null, null],
      ],
      "hddnn",
    ],
    ["but not data", [["注：", null, null], ["其他事项", null, null], more], "hddnnd"],
    ["a long sentence", [["本表由各单位填报后汇总，经考核办审核并报领导小组审定后公布执行。", null, null]], "hddn"],
    ["a line to sign on", [["填表人：", null, "审核人："]], "hddx"],
    ["a line to sign on with a number", [["填表人：", 13900000000, null]], "hddx"],
    ["who checks a task is none", [["材料审核", "甲科", "好"]], "hddd"],
    ["a note with a number in the first column", [["备注", 3, null]], "hddd"],
  ])("%s", (_, rows, letters) => expect(with_(...rows)).toBe(letters));
  test("a note with a number, where names stand further right", () => {
    const numbered = (rows: ClerkCell[][]) => rowsOf([["序号", "单位", "党建"], [1, "甲局", 90], [2, "乙局", 80], ...rows]);
    expect([numbered([["备注", null, 3]]), numbered([["3", "备注", 70]])]).toEqual(["hddn", "hddd"]);
  });
  test("blank rows and notes after two blank rows belong to it, after three they do not", () => {
    const blank: ClerkCell[] = [null, null, null];
    const note: ClerkCell[] = ["备注：初步结果", "<", "<"];
    expect([with_(blank, note), with_(blank, blank, note), with_(blank, blank, blank, note)]).toEqual(["hddbn", "hddbbn", "hdd"]);
    expect([with_(blank, more), with_(blank, blank, more), with_(blank, blank, blank, more)]).toEqual(["hddbd", "hddbbd", "hdd ......d"]);
  });
});

describe("another table under the first", () => {
  const second: ClerkCell[][] = [
    ["姓名", "得分", "名次"],
    ["人员甲", 9, 1],
    ["人员乙", 8, 2],
  ];
  test("begins with its headers, or with the title above them", () => {
    expect(with_(...second)).toBe("hdd ...hdd");
    expect(with_(["个人得分", null, null], ...second)).toBe("hdd ...thdd");
    expect(with_(["个人得分", "<", "<"], ...second)).toBe("hdd ...thdd");
    expect(with_(["合计", 175, 162], ...second)).toBe("hddS ....hdd");
  });
  test("has data right under its headers, and all of its headers are known", () => {
    expect(with_(["姓名", "得分", "名次"], ["人员甲", "优", "甲"])).toBe("hdddd");
    expect(with_(["姓名", "得分", "某某"], ["人员甲", 9, 1])).toBe("hdddd");
    expect(with_(["姓名", "得分", "名次"])).toBe("hddd");
  });
});

describe("blocks side by side", () => {
  const left: ClerkCell[][] = [
    ["单位", "得分"],
    ["甲局", 90],
    ["乙局", 80],
    ["丙局", 70],
  ];
  const beside = (gap: number, right: ClerkCell[][], title?: ClerkCell[]) =>
    readSheet(
      clerkSheet("表", [
        ...(title ? [title] : []),
        ...left.map((line, i): ClerkCell[] => [...line, ...Array<null>(gap).fill(null), ...(right[i] ?? [])]),
      ]),
      [],
    ).regions.map(({ area, columns }) => [area.column, area.columns, columns.map(({ role }) => role).join()]);
  test("with a blank column between them are two, under one title too", () => {
    expect(beside(1, left)).toEqual([
      [0, 2, "unit,score"],
      [3, 2, "unit,score"],
    ]);
    expect(beside(1, left, ["考核得分", "<", "<", "<", "<"])).toEqual([
      [0, 2, "unit,score"],
      [3, 2, "unit,score"],
    ]);
  });
  test("are one, where right of the blank column there are no words of their own", () => {
    const numbers: ClerkCell[][] = [["名次"], [1], [2], [3]];
    expect(beside(1, numbers, ["考核得分", "<", "<", "<"])).toEqual([[0, 4, "unit,score,blank,place"]]);
  });
  test("that go on under the same headers are as many lists", () => {
    expect(beside(0, left)).toEqual([
      [0, 2, "unit,score"],
      [2, 2, "unit,score"],
    ]);
    expect(
      beside(
        0,
        left.map(([, score]): ClerkCell[] => [score ?? null]),
      ),
    ).toEqual([[0, 3, "unit,score,score"]]);
    const three = left.map((line, i): ClerkCell[] => [...line, ...(i === 0 ? ["单位", "得分"] : [`第${i}局`, 50 + i])]);
    expect(beside(0, three).map(([column]) => column)).toEqual([0, 2, 4]);
  });
  test("are not split where a header is blank or nobody is named", () => {
    expect(beside(0, [["单位", null], ...left.slice(1)]).length).toBe(1);
    const unnamed = readSheet(
      clerkSheet("表", [
        ["党建", "业务", "党建", "业务"],
        [90, 80, 70, 60],
        [85, 82, 71, 64],
      ]),
      [],
    ).regions;
    expect(unnamed.map(({ area }) => area.columns)).toEqual([4]);
  });
  test("of different lengths end where each ends", () => {
    const [, second] = readSheet(
      clerkSheet(
        "表",
        left.map((line, i): ClerkCell[] => [...line, ...(i < 3 ? (left[i] ?? []) : [null, null])]),
      ),
      [],
    ).regions;
    expect([second?.firstRow, second?.lastRow]).toEqual([1, 2]);
  });
});
