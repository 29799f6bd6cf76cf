/** Which cells of a sheet hang together, and which block a cell belongs to. */
import { lookupsIn, regionAt, regionsIn, regionsOn, samplesOf } from "../../src/recognise";
import { regionsOf } from "../../src/recognise/regions";
import { subjectColumn } from "../../src/recognise/regionsIn";
import { requireValue } from "../../src/basics/requireValue";
import { areaAddress } from "../../src/sheet/address";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";

/** A sheet drawn with x for filled cells; "<" and "^" are merged ones. */
const drawn = (...lines: string[]) =>
  clerkSheet(
    "表",
    lines.map((line) => [...line].map((sign): ClerkCell => (sign === "." ? null : sign))),
  );
const areas = (...lines: string[]) => regionsOf(drawn(...lines)).map(areaAddress);

describe("cells hang together", () => {
  test.each<[string, string[], string[]]>([
    ["side by side and below", ["xx.", "xx.", "..."], ["A1:B2"]],
    ["corner to corner", ["x..", ".x.", "..x"], ["A1:C3"]],
    ["corner to corner the other way", ["..x", ".x.", "x.."], ["A1:C3"]],
    ["not over a blank row", ["xx", "..", "xx"], ["A1:B1", "A3:B3"]],
    ["nor over a blank column", ["x.x", "x.x"], ["A1:A2", "C1:C2"]],
    ["not where one cell is alone", ["x..", "...", "..x"], []],
    ["two that meet further down are one", ["x.x", "x.x", "xxx"], ["A1:C3"]],
    ["three that meet one by one are one", ["x.x.x", "x.x.x", "xxx.x", "..xxx"], ["A1:E4"]],
    ["what lies within the corner of another belongs to it", ["x....", "x.xx.", "x....", "xxxxx"], ["A1:E4"]],
    ["what lies beside it does not", ["x.....x", "x.....x", "xxx...x"], ["A1:C3", "G1:G3"]],
    ["what a corner reaches draws in what is beside", ["xxxx.", "x....", "x.xx.", "xxxxx"], ["A1:E4"]],
    ["a merged title over blank cells", ["x<<<", "x..x", "x..x"], ["A1:D3"]],
    ["cells merged downwards", ["xx", "^.", "^x"], ["A1:B3"]],
    ["a merged cell is as wide as it is tall", ["x<.", "^^.", "..x"], ["A1:C3"]],
    ["merged alone it is a block", ["x<", "..", ".."], ["A1:B1"]],
    ["from the top, then from the left", ["...xx", "xx...", ".....", "xx.xx"], ["D1:E1", "A2:B2", "A4:B4", "D4:E4"]],
  ])("%s", (_, lines, wanted) => expect(areas(...lines)).toEqual(wanted));
  test("wherever the sheet begins", () => {
    expect(
      regionsOf(
        clerkSheet(
          "表",
          [
            [1, 2],
            [null, null],
            [3, 4],
          ],
          { at: "C4" },
        ),
      ).map(areaAddress),
    ).toEqual(["C4:D4", "C6:D6"]);
  });
});

const block: ClerkCell[][] = [
  ["单位", "得分"],
  ["甲局", 90],
  ["乙局", 80],
  ["丙局", 70],
];
const small: ClerkCell[][] = [
  ["姓名", "得分"],
  ["人员甲", 9],
  ["人员乙", 8],
];
/** A1:B4 and, so many columns further right, another of three rows. */
const two = (gap: number) =>
  clerkBook([
    clerkSheet(
      "表",
      block.map((line, i): ClerkCell[] => [...line, ...Array<null>(gap).fill(null), ...(small[i] ?? [null, null])]),
    ),
    clerkSheet("空", [[null]]),
  ]);

describe("the block a cell belongs to", () => {
  const at = (gap: number, row: number, column: number) => {
    const region = regionAt(two(gap), "表", { row, column });
    return region && areaAddress(region.area);
  };
  test("is the one around it, else one that is near in its rows, else the largest", () => {
    expect([at(8, 1, 1), at(8, 1, 10), at(8, 1, 11)]).toEqual(["A1:B4", "K1:L3", "K1:L3"]);
    expect([at(8, 1, 4), at(8, 1, 5), at(8, 1, 7), at(8, 3, 7), at(8, 1, 14), at(8, 1, 15)]).toEqual([
      "A1:B4",
      "A1:B4",
      "K1:L3",
      "A1:B4",
      "K1:L3",
      "A1:B4",
    ]);
    expect([at(4, 1, 3), at(4, 1, 4), at(4, 9, 7)]).toEqual(["A1:B4", "G1:H3", "A1:B4"]);
  });
  test("is the first of two that are as large, and none of a sheet without data", () => {
    const same = clerkBook([
      clerkSheet(
        "表",
        small.map((line): ClerkCell[] => [...line, null, null, ...line]),
      ),
    ]);
    expect(areaAddress(requireValue(regionAt(same, "表", null), "a block").area)).toBe("A1:B3");
    expect([regionAt(two(2), "空", null), regionAt(two(2), "没有", { row: 0, column: 0 })]).toEqual([null, null]);
  });
  test("is one of all, sheet by sheet", () => {
    expect(regionsIn(two(2)).map(({ sheet, area }) => `${sheet} ${areaAddress(area)}`)).toEqual(["表 A1:B4", "表 E1:F3"]);
    expect([regionsOn(two(2), "空"), regionsOn(two(2), "没有")]).toEqual([[], []]);
  });
});

describe("the column that says whose row it is", () => {
  const of = (row: number, column: number, rows = block) => subjectColumn(clerkBook([clerkSheet("表", rows)]), "表", { row, column });
  test("stands left of a cell in the first row of data, or of one near beside", () => {
    expect([of(1, 1), of(1, 2), of(1, 5), of(1, 6)]).toEqual([0, 0, 0, null]);
    expect([of(2, 1), of(0, 1), of(1, 0)]).toEqual([null, null, null]);
  });
  test("names units or persons, not groups or items", () => {
    expect(of(1, 1, small)).toBe(0);
    expect(
      of(1, 1, [
        ["指标", "得分"],
        ["党建", 9],
        ["业务", 8],
      ]),
    ).toBeNull();
  });
  test("is none where only a column further right has names", () => {
    expect(
      of(1, 1, [
        ["得分", "备注", "单位"],
        [9, "迟", "甲局"],
        [8, "早", "乙局"],
      ]),
    ).toBeNull();
  });
});

test("samples are the first three different ones, of rows of data, and not too long", () => {
  const book = clerkBook([
    clerkSheet("表", [
      ["单位", "得分"],
      ["甲局", 90],
      [" 甲局 ", null],
      ["合计", 90],
      ["一二三四五六七八九十甲乙", 80],
      ["一二三四五六七八九十甲乙丙", 70],
      ["丁局", 60],
    ]),
  ]);
  const region = requireValue(regionAt(book, "表", null), "a block");
  expect([samplesOf(book, region, 0), samplesOf(book, region, 1)]).toEqual([
    ["甲局", "一二三四五六七八九十甲乙", "一二三四五六七八九十甲乙…"],
    ["90", "80", "70"],
  ]);
});

describe("small tables are known by their shape", () => {
  const kinds = (rows: ClerkCell[][]) => lookupsIn(clerkBook([clerkSheet("表", rows)])).map(({ kind, first, last }) => [kind, first, last]);
  const limits = (words: ClerkCell[], columns = 5): ClerkCell[][] => [
    ["类别", "方向", "最低", "最高", "封顶", "备注"].slice(0, columns),
    ...words.map((word, i): ClerkCell[] => [`类${i}`, word, 0, 5, 10, "甲"].slice(0, columns)),
  ];
  test.each<[string, ClerkCell[][], unknown[]]>([
    [
      "tiers",
      [
        ["下限", "系数"],
        [0, 0.9],
        [80, 1],
      ],
      [["tiers", 0, 1]],
    ],
    [
      "tiers by words",
      [
        ["下限", "档次"],
        [0, "三档"],
        [80, "二档"],
      ],
      [["tiers", 0, 1]],
    ],
    [
      "tiers with a remark",
      [
        ["下限", "系数", "备注"],
        [0, 0.9, "低"],
        [80, 1, "高"],
      ],
      [["tiers", 0, 1]],
    ],
    [
      "no tiers of four columns",
      [
        ["下限", "系数", "甲", "乙"],
        [0, 0.9, 1, 1],
        [80, 1, 1, 1],
      ],
      [],
    ],
    [
      "no tiers of one row",
      [
        ["下限", "系数"],
        [0, 0.9],
      ],
      [],
    ],
    [
      "no tiers that do not ascend",
      [
        ["下限", "系数"],
        [80, 0.9],
        [80, 1],
      ],
      [],
    ],
    [
      "no tiers with a blank",
      [
        ["下限", "系数"],
        [0, 0.9],
        [80, null],
        [90, 1],
      ],
      [],
    ],
    [
      "grades",
      [
        ["等次", "最低分"],
        ["优秀", 90],
        ["良好", 80],
      ],
      [["grades", 0, 1]],
    ],
    [
      "grades whose last has no least",
      [
        ["等次", "最低分"],
        ["优秀", 90],
        ["良好", null],
      ],
      [["grades", 0, 1]],
    ],
    [
      "no grades where two have none",
      [
        ["等次", "最低分"],
        ["优秀", 90],
        ["良好", null],
        ["一般", null],
      ],
      [],
    ],
    [
      "grades with whatever order, where a header says score",
      [
        ["等次", "最低分"],
        ["优秀", 80],
        ["良好", 90],
      ],
      [["grades", 0, 1]],
    ],
    [
      "no grades with whatever order, where it does not",
      [
        ["等次", "系数"],
        ["优秀", 1],
        ["良好", 2],
      ],
      [],
    ],
    [
      "no grades without the word",
      [
        ["档", "最低分"],
        ["优秀", 90],
        ["良好", 80],
      ],
      [],
    ],
    [
      "weights of one",
      [
        ["指标", "权重"],
        ["党建", 0.4],
        ["业务", 0.6],
      ],
      [["weights", 0, 1]],
    ],
    [
      "weights of a hundred",
      [
        ["指标", "权重"],
        ["党建", 40],
        ["业务", 60],
      ],
      [["weights", 0, 1]],
    ],
    [
      "no weights of anything else",
      [
        ["指标", "权重"],
        ["党建", 40],
        ["业务", 50],
      ],
      [],
    ],
    [
      "no weights of a single item",
      [
        ["指标", "权重"],
        ["党建", 100],
      ],
      [],
    ],
    [
      "no weights with a blank",
      [
        ["指标", "权重"],
        ["党建", 40],
        ["业务", 60],
        ["信访", null],
      ],
      [],
    ],
    ["limits", limits(["加分", "扣分"]), [["limits", 0, 4]]],
    ["limits with a remark", limits(["加分", "扣分"], 6), [["limits", 0, 4]]],
    ["no limits of four columns", limits(["加分", "扣分"], 4), []],
    ["no limits with another word", limits(["加分", "表彰"]), []],
    [
      "seats",
      [
        ["组别", "优秀", "良好"],
        ["一组", 1, 2],
        ["二组", 2, 3],
      ],
      [["seats", 0, 2]],
    ],
    [
      "seats by their header",
      [
        ["组别", "优秀名额", "三等名额"],
        ["一组", 1, 2],
        ["二组", 2, 3],
      ],
      [["seats", 0, 2]],
    ],
    [
      "no seats where ratios stand",
      [
        ["组别", "优秀比例"],
        ["一组", 0.1],
        ["二组", 0.2],
      ],
      [],
    ],
    [
      "no seats with a blank",
      [
        ["组别", "优秀", "良好"],
        ["一组", 1, 2],
        ["二组", null, 3],
      ],
      [],
    ],
    ["nothing of a single column", [["等次"], ["优秀"], ["良好"]], []],
  ])("%s", (_, rows, wanted) => expect(kinds(rows)).toEqual(wanted));
  test("marks, as an Excel table: words alone say too little elsewhere", () => {
    const of = (rows: ClerkCell[][]) =>
      lookupsIn(
        clerkBook([clerkSheet("表", rows)], [{ name: "表1", sheet: "表", row: 0, column: 0, rows: 3, columns: 2, totals: false }]),
      ).map(({ kind, first, last }) => [kind, first, last]);
    expect(
      of([
        ["标记", "后果"],
        ["诫勉", "不得优秀"],
        ["追责", "不定等次"],
      ]),
    ).toEqual([["marks", 0, 1]]);
    expect(
      of([
        ["标记", "后果"],
        ["诫勉", "不得优秀"],
        ["追责", 5],
      ]),
    ).toEqual([]);
    expect(
      of([
        ["事由", "后果"],
        ["诫勉", "不得优秀"],
        ["追责", "不定等次"],
      ]),
    ).toEqual([]);
  });
  test("of sixty rows at most", () => {
    const long = (count: number): ClerkCell[][] => [
      ["下限", "系数"],
      ...Array.from({ length: count }, (_, i): ClerkCell[] => [i, i + 0.5]),
    ];
    expect([kinds(long(60)).length, kinds(long(61)).length]).toEqual([1, 0]);
  });
});
