/** Tables whose rows begin with a name may have spare rows, blank on the web and zeros on the desktop. */
import { customFunctions } from "../../src/functions";
import { column, failure, shown } from "./oracle/cells";

const spare: [string, null | 0][] = [
  ["web", null],
  ["desktop", 0],
];
const rows = (table: unknown[][], blank: null | 0) => [...table, ...Array.from({ length: 3 }, () => table[0]!.map(() => blank))];

describe.each(spare)("spare rows on the %s", (_, blank) => {
  const grade = (seats: unknown[][], scores = [95, 92, 70], groups = ["一组", "一组", "二组"]) =>
    shown(
      customFunctions.GRADE!(
        column(scores),
        rows(
          [
            ["优秀", 90],
            ["良好", 1],
          ],
          blank,
        ),
        column(groups),
        seats,
        column(["", "诫勉", ""]),
        rows([["诫勉", "不得优秀", "不占"]], blank),
        rows([["并列", "待定"]], blank),
      ),
    ) as unknown[][];

  test("in GRADE's tables of grades, seats, marks and options are passed over", () => {
    const seats = [
      ["组别", "优秀"],
      ["一组", 1],
      ["二组", 1],
    ];
    expect(grade(rows(seats, blank)).map(([word]) => word)).toEqual(["优秀", "良好", "良好"]);
    expect(grade(rows(seats, blank))).toEqual(grade(seats));
  });

  test("in LEDGER's table of limits are passed over", () => {
    const ledger = (limits: unknown[][]) =>
      customFunctions.LEDGER!(column(["甲"]), column(["甲", "甲"]), column([2, 9]), "", column(["创新", "创新"]), limits);
    const limits = [["创新", "加", 0, 5, 6]];
    expect(ledger(rows([["创新", "加", 0, 9, 6]], blank))).toEqual([[6]]);
    expect(shown(ledger(rows(limits, blank)))).toEqual(shown(ledger(limits)));
  });

  test("in RATERS' table of classes are passed over", () => {
    const weights = [
      ["领导", 0.6],
      ["同级", 0.4],
    ];
    const raters = (classes: unknown[][]) => customFunctions.RATERS!([[90, 80]], [["领导", "同级"]], classes);
    expect(raters(rows(weights, blank))).toEqual(raters(weights));
    expect(raters(weights)).toEqual([[86]]);
  });
});

test("a row of seats without a name is refused, and without groups a 0 is no blank", () => {
  const seats = [
    ["组别", "优秀"],
    [0, 2],
    ["一组", 1],
  ];
  const refused = failure(() =>
    customFunctions.GRADE!(
      column([95]),
      [
        ["优秀", 90],
        ["良好", ""],
      ],
      column(["一组"]),
      seats,
    ),
  );
  expect(refused).toBe("#VALUE! 名额第2行第1列没有填");
  const graded = shown(
    customFunctions.GRADE!(
      column([95]),
      [
        ["优秀", 90],
        ["良好", ""],
      ],
      "",
      [["优秀"], [0]],
    ),
  ) as unknown[][];
  expect(graded[0]![0]).toBe("良好");
});
