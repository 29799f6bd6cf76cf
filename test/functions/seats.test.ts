import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, failure, said, shown } from "./oracle/cells";
import { random } from "./oracle/random";
import { seatsByRule } from "./oracle/seats";

const SEATS = customFunctions.SEATS!;

describe("by hand", () => {
  test.each([
    // Ningwu: 12 × 15% = 1.8. Suqian: 15% × 7 = 1.05.
    ["去尾", 12, 0.15, 1],
    ["四舍五入", 12, 0.15, 2],
    ["进一", 12, 0.15, 2],
    ["去尾", 7, 0.15, 1],
    ["四舍五入", 7, 0.15, 1],
    ["进一", 7, 0.15, 2],
    ["进一", 20, 0.15, 3],
    ["四舍五入", 10, 0.25, 3],
    ["down", 20, 0.15, 3],
    ["去尾", 0, 0.15, 0],
    ["去尾", 29, 1, 29],
  ])("%s %p × %p", (rounding, heads, ratio, wanted) => {
    expect(SEATS(heads, ratio, rounding)).toEqual([[wanted]]);
  });

  test("several grades are rounded as running sums, so that all of 100% is the headcount", () => {
    expect(SEATS(column([12, 7]), [[0.15, 0.25, 0.6]])).toEqual([
      [1, 3, 8],
      [1, 1, 5],
    ]);
    expect(SEATS([[3]], [[1 / 3, 1 / 3]], "四舍五入")).toEqual([[1, 1]]);
  });

  test("each row may have its own ratio (Suqian: 18%, 15%, 12%); a blank headcount stays blank", () => {
    expect(SEATS(column([50, 50, 50, ""]), column([0.18, 0.15, 0.12, ""]))).toEqual(column([9, 7, 6, ""]));
  });

  test("Laizhou: 20 × 15% = 3, 10% more is 3.3: down to 3, up to 4; as 25% it is 5", () => {
    expect(SEATS(20, 0.15, "去尾", "", "", "", 1.1)).toEqual([[3]]);
    expect(SEATS(20, 0.15, "进一", "", "", "", 1.1)).toEqual([[4]]);
    expect(SEATS(20, 0.25)).toEqual([[5]]);
    expect(SEATS(40, 0.25, "去尾", "", 10, "", 1.1)).toEqual([[10]]);
  });

  test("a decimal carried forward may fill a seat", () => {
    expect(SEATS(column([12, 12]), 0.15, "去尾", "", "", column([0.2, 0.1]))).toEqual(column([2, 1]));
    expect(SEATS([[12]], [[0.15, 0.25]], "", "", "", [[0.2, 0]])).toEqual([[2, 3]]);
  });

  test("least and most, for all, per column or per row", () => {
    expect(SEATS(column([3, 100]), 0.15, "", 1, 10)).toEqual(column([1, 10]));
    expect(SEATS([[3]], [[0.15, 0.25]], "", [[1, ""]])).toEqual([[1, 1]]);
    expect(SEATS(column([3, 3]), 0.15, "", column([2, ""]))).toEqual(column([2, 0]));
  });
});

describe("several grades of one group", () => {
  const five = [[0.1, 0.25, 0.45, 0.15, 0.05]];

  test("running sums keep the total; each on its own is what a clerk does grade by grade", () => {
    // 0.7, 1.75, 3.15, 1.05, 0.35.
    expect(SEATS([[7]], five, "四舍五入")).toEqual([[1, 1, 4, 1, 0]]);
    expect(SEATS([[7]], five, "四舍五入", "", "", "", "", "分别")).toEqual([[1, 2, 3, 1, 0]]);
  });

  test("a named grade takes what the others leave, and needs no ratio", () => {
    // 1, 2, rest, 1.5 → 2, 0.5 → 1.
    const terms = ["四舍五入", "", "", "", "", "分别", 3];
    expect(SEATS([[10]], [[0.1, 0.2, 0.5, 0.15, 0.05]], ...terms)).toEqual([[1, 2, 4, 2, 1]]);
    expect(SEATS([[10]], [[0.1, 0.2, "", 0.15, 0.05]], ...terms)).toEqual([[1, 2, 4, 2, 1]]);
    // A bell curve of 13: 1.3, 3.25, rest, 3.25, 1.3, cut.
    expect(SEATS([[13]], [[0.1, 0.25, 0.3, 0.25, 0.1]], "去尾", "", "", "", "", "分别", 3)).toEqual([[1, 3, 5, 3, 1]]);
    // Under running sums too: 15% and the rest, row by row.
    expect(SEATS(column([12, "", 7]), [[0.15, ""]], "", "", "", "", "", "", 2)).toEqual([
      [1, 11],
      ["", ""],
      [1, 6],
    ]);
    // 1 and 3 of 10 with the rest between them: 0.15 × 10 = 1.5 → 1; with 0.2 × 10 they are 3.5 → 3.
    expect(SEATS([[10]], [[0.15, 0.65, 0.2]], "", "", "", "", "", "", 2)).toEqual([[1, 7, 2]]);
  });

  test("the rest after an uplift and a least number", () => {
    expect(SEATS([[20]], [[0.15, 0.25, 0.6]], "去尾", [["", "", ""]], "", "", [[1.4, "", ""]], "", 3)).toEqual([[4, 5, 11]]);
    expect(SEATS([[3]], [[0.15, ""]], "", 1, "", "", "", "", 2)).toEqual([[1, 2]]);
  });

  test("what is left must be a number within its bounds", () => {
    const row = (...given: unknown[]) => shown(SEATS([[4]], [[0.5, 0.5, ""]], "进一", ...given, "", "", "分别", 3));
    expect(row([["", 3, ""]], "")).toEqual([Array(3).fill("#VALUE! 其他各列共5个，第3列剩-1个，应不少于0个")]);
    expect(row("", [["", 1, 0]])).toEqual([Array(3).fill("#VALUE! 其他各列共3个，第3列剩1个，应不少于0个、不多于0个")]);
  });

  test("half to the even neighbour (GB/T 8170)", () => {
    // 0.5, 1.5, 2.5, 3.5.
    expect(SEATS(column([1, 3, 5, 7]), 0.5, "四舍六入五成双")).toEqual(column([0, 2, 2, 4]));
    expect(SEATS(column([1, 3, 5, 7]), 0.5, "四舍五入")).toEqual(column([1, 2, 3, 4]));
    expect(SEATS(10, 0.251, "half even")).toEqual([[3]]);
  });

  test("a column that is none, and a word that is none", () => {
    expect(failure(() => SEATS(12, 0.15, "", "", "", "", "", "", 2))).toBe("#VALUE! “其余归”要填0到1的整数，现在是2");
    expect(failure(() => SEATS(12, 0.15, "", "", "", "", "", "各自"))).toBe("#VALUE! “计数”不能写“各自”，可写累计、分别");
    expect(failure(() => SEATS(12, [[0.6, ""]], "", "", "", "", "", "", 1))).toBe("#VALUE! 比例第1行第2列没有填");
    // On the desktop a blank cell is 0.
    expect(SEATS(12, 0.15, "", "", "", "", "", 0, 0)).toEqual([[1]]);
  });

  test("with a rest the seats are the headcount, and the others do not depend on it", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 300 }),
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 5 }),
        fc.nat({ max: 4 }),
        fc.constantFrom("去尾", "四舍六入"),
        fc.constantFrom("累计", "分别"),
        (heads, parts, at, rounding, counting) => {
          const rest = (at % parts.length) + 1;
          const ratios = parts.map((part) => part / 1000);
          const [row] = SEATS([[heads]], [ratios], rounding, "", "", "", "", counting, rest) as number[][];
          expect(row!.reduce((a, b) => a + b, 0)).toBe(heads);
          const others = <T>(cells: T[]) => cells.filter((_, column) => column + 1 !== rest);
          const [without] = SEATS([[heads]], [others(ratios)], rounding, "", "", "", "", counting) as number[][];
          expect(others(row!)).toEqual(without);
        },
      ),
      { seed: 15, numRuns: 300 },
    );
  });
});

describe("what is wrong", () => {
  test.each([
    [() => SEATS(12, 15), "第1列比例是15，请写15%"],
    [() => SEATS(12, -0.1), "第1列比例是-0.1，应在0到100%之间"],
    [() => SEATS(12, [[0.6, 0.5]]), "比例合计是1.1，超过100%"],
    [() => SEATS(12, [[0.6, ""]]), "比例第1行第2列没有填"],
    [() => SEATS(12, 0.15, "进一", "", "", 0.2), "结转只能和去尾一起用"],
    [() => SEATS(12, 0.15, "去尾", "", "", 1), "结转是1，应为0到1之间的小数"],
    [() => SEATS(12, 0.15, "", 3, 2), "最少3大于最多2"],
    [() => SEATS(12, 0.15, "", 0.5), "最少、最多要填0或正整数，现在是0.5"],
    [() => SEATS(12, 0.15, "", "", "", "", 0.1), "上浮是0.1；上浮10%请写1.1"],
    [() => SEATS(12, 0.15, "舍"), "“取整”不能写“舍”，可写去尾、四舍五入、进一、四舍六入"],
    [() => SEATS(column([1, 2]), column([0.1, 0.2, 0.3])), "“比例”有3行，应为2行"],
    [() => SEATS([[1]], [[0.1, 0.2]], "", "", "", 0.5), "“结转”有1列，应为2列"],
  ])("terms for all rows end the call (%#)", (call, message) => {
    expect(failure(call)).toBe(`#VALUE! ${message}`);
  });

  test("terms of a row, and headcounts, spoil their row only", () => {
    expect(shown(SEATS(column([12, 12.5, 12, "十二", -1]), column([0.15, 0.15, 15, 0.15, 0.15])))).toEqual([
      [1],
      ["#VALUE! 人数12.5不是0或正整数"],
      ["#VALUE! 第1列比例是15，请写15%"],
      ["#VALUE! 第4行第1列是文本“十二”"],
      ["#VALUE! 人数-1不是0或正整数"],
    ]);
  });
});

test("agrees with exact fractions on random terms", () => {
  const { whole, pick } = random(14);
  for (let step = 0; step < 800; step++) {
    const heads = whole(0, 300);
    const columns = whole(1, 4);
    const ratios = Array.from({ length: columns }, () => whole(0, Math.floor(1000 / columns)) / 1000);
    const rounding = pick(["去尾", "四舍五入", "进一", "四舍六入"] as const);
    const uplift = pick(["" as const, "" as const, 1.1, 0.97]);
    const carry = ratios.map(() => (rounding === "去尾" && step % 3 === 0 ? whole(0, 9) / 10 : ""));
    const most = pick(["" as const, 20]);
    const counting = pick(["累计", "分别"] as const);
    const rest = pick(["" as const, whole(1, columns)]);
    const wanted = seatsByRule([heads], { ratios, rounding, carry, least: "", most, uplift, counting, rest });
    expect(SEATS([[heads]], [ratios], rounding, "", most, [carry], uplift, counting, rest)).toEqual(said(wanted));
  }
});

test("seats never exceed the headcount, nor the exact share when cut", () => {
  const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.nat({ max: 500 }), shares, fc.constantFrom("去尾", "四舍五入", "进一"), (heads, parts, rounding) => {
      const ratios = parts.map((part) => Math.floor((part / parts.length) * 10) / 1000);
      const [row] = SEATS([[heads]], [ratios], rounding) as number[][];
      const seats = row!.reduce((a, b) => a + b, 0);
      expect(row!.every((count) => count >= 0)).toBe(true);
      expect(seats).toBeLessThanOrEqual(heads);
      if (rounding === "去尾") expect(seats).toBeLessThanOrEqual(heads * ratios.reduce((a, b) => a + b, 0) + 1e-9);
    }),
    { seed: 7, numRuns: 300 },
  );
});
