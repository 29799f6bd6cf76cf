import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { customFunctions } from "../../src/functions";
import { column, failure } from "./oracle/cells";
import * as exact from "./oracle/fraction";
import { poolByCounting } from "./oracle/pool";
import { random } from "./oracle/random";

const POOL = customFunctions.POOL!;

describe("published apportionments", () => {
  const file = join(__dirname, "../fixtures/tables/apportionment.csv");
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const examples = lines.map((line) => {
    const [, source, method, votes, seats, expected] = /^"(.*)",(\w+),([\d;]+),(\d+),(.+)$/.exec(line)!;
    return { source: source!, method, votes: votes!.split(";").map(Number), seats: Number(seats), expected: expected! };
  });

  test("all four are read", () => {
    expect(examples.map(({ method }) => method)).toEqual(Array(4).fill("largest_remainder"));
  });

  test.each(examples)("$source", ({ votes, seats, expected }) => {
    const call = () => POOL([[seats]], column(votes), 1);
    if (expected === "TIE") expect(failure(call)).toBe("#VALUE! 第1、2行的余数相等，只剩1个名额，请先定给谁");
    else expect(call()).toEqual(column(expected.split(";").map(Number)));
  });
});

test.each([
  ["to the cent, ties to the earlier row", 100, [1, 1, 1], "", [33.34, 33.33, 33.33]],
  ["money in whole yuan has no ties here", 100, [50, 30, 20], 1, [50, 30, 20]],
  ["a coefficient each", 1000, [1.18, 1.09, 1], "", [360.86, 333.33, 305.81]],
  ["a zero share gets nothing, a blank one no part", 10, [1, 0, "", "—", 1], "", [5, 0, "", "", 5]],
  ["nothing to share out", 0, [1, 2], "", [0, 0]],
  ["one row gets all", 0.07, [3], "", [0.07]],
  ["fewer units than rows", 0.02, [1, 1, 1], "", [0.01, 0.01, 0]],
  ["units of a hundred", 1000, [3, 4], 100, [400, 600]],
  ["units of five cents", 1, [1, 2], 0.05, [0.35, 0.65]],
  ["the noise of native sums", 0.1 + 0.2, [1, 2], "", [0.1, 0.2]],
  ["shares far apart", 1, [1e-300, 1e300], "", [0, 1]],
] as const)("%s", (_, total, shares, unit, wanted) => {
  expect(POOL([[total]], column([...shares]), unit)).toEqual(column([...wanted]));
});

test("seats that are used in common: a tie that does not cross the last seat is none", () => {
  expect(POOL(3, column([1, 1, 0.5]), 1)).toEqual(column([1, 1, 1]));
  expect(POOL(5, column([3, 3, 1]), 1)).toEqual(column([2, 2, 1]));
  expect(POOL(6, column([1, 1, 6]), 1)).toEqual(column([1, 1, 4]));
});

describe("what was written down", () => {
  test("a decision parts a tie: smaller numbers first, rows without one behind", () => {
    expect(POOL(1, column([2, 1, 2, 2]), 1, "", column(["", "", 2, 1]))).toEqual(column([0, 0, 0, 1]));
    expect(POOL(2, column([2, 1, 2, 2]), 1, "", column(["", "", 2, 1]))).toEqual(column([0, 0, 1, 1]));
    expect(failure(() => POOL(3, column([1, 1, 1, 1]), 1, "", column([1, "", "", ""])))).toBe(
      "#VALUE! 第2、3、4行的余数相等，只剩2个名额，请先定给谁",
    );
    expect(failure(() => POOL(1, column([1, 1]), 1, "", column([3, 3])))).toBe("#VALUE! 第1、2行的余数相等，只剩1个名额，请先定给谁");
    // It changes nothing where the remainders themselves part the rows.
    expect(POOL(5, column([12, 31, 7]), 1, "", column([1, 2, 3]))).toEqual(column([1, 3, 1]));
    expect(POOL(100, column([1, 1, 1]), "", "", column(["", "", 1]))).toEqual(column([33.33, 33.33, 33.34]));
  });

  test("a bell curve: what is left goes to the middle grade", () => {
    // 1.3, 3.25, 3.9, 3.25, 1.3 → 1, 3, 3, 3, 1 and 2 left.
    expect(POOL(13, column([10, 25, 30, 25, 10]), 1, "", "", 3)).toEqual(column([1, 3, 5, 3, 1]));
    expect(failure(() => POOL(13, column([10, 25, 30, 25, 10]), 1))).toBe("#VALUE! 第1、5行的余数相等，只剩1个名额，请先定给谁");
    expect(POOL(100, column([1, 1, 1]), "", "", "", 2)).toEqual(column([33.33, 33.34, 33.33]));
    expect(failure(() => POOL(13, column([10, "", 0]), 1, "", "", 2))).toBe("#VALUE! 余数归第2行，但这一行没有份额");
    expect(failure(() => POOL(13, column([10, "", 0]), 1, "", "", 3))).toBe("#VALUE! 余数归第3行，但这一行没有份额");
    expect(failure(() => POOL(13, column([10]), 1, "", "", 2))).toBe("#VALUE! “余数归”要填0到1的整数，现在是2");
  });

  test("a least amount is filled up first, and the others share the rest", () => {
    // 1000 by 8:1:1 is 800, 100, 100; with 150 sure, 1000 − 300 = 700 is left for the first.
    expect(POOL(1000, column([8, 1, 1]), "", 150)).toEqual(column([700, 150, 150]));
    // 10, 8, 2 of 20 with 3 sure: 17 by 10:8 is 9.44, 7.56 → 9, 8.
    expect(POOL(20, column([10, 8, 2]), 1, 3)).toEqual(column([9, 8, 3]));
    // Filling up one brings the next below: 40, 32, 28 of 100 with 30 sure; 70 by 40:32 is 38.89, 31.11 → enough for both.
    expect(POOL(100, column([40, 32, 28]), 1, 30)).toEqual(column([39, 31, 30]));
    expect(POOL(100, column([40, 32, 28]), 1, 33)).toEqual(column([34, 33, 33]));
    expect(POOL(100, column([50, 30, 20]), 1, column(["", 35, ""]))).toEqual(column([46, 35, 19]));
    expect(POOL(9, column([5, 3, 1]), 1, 3)).toEqual(column([3, 3, 3]));
  });

  test("who is due nothing is sure of nothing", () => {
    expect(POOL(100, column([1, 0, "", 3]), "", 30)).toEqual(column([30, 0, "", 70]));
  });

  test("what cannot be kept ends the call", () => {
    expect(failure(() => POOL(100, column([1, 2, 3]), 1, 34))).toBe("#VALUE! 保底合计是102，超过总额100");
    expect(failure(() => POOL(100, column([1, 2, 3]), 1, 0.5))).toBe("#VALUE! 保底0.5不是单位1的整数倍");
    expect(failure(() => POOL(100, column([1, 2, 3]), 1, column([1, -2, 1])))).toBe("#VALUE! 保底第2行第1列是负数-2");
    expect(failure(() => POOL(100, column([1, 2]), 1, "", column(["甲", 1])))).toBe("#VALUE! 先后第1行第1列是文本“甲”");
  });

  test("property: parts add up, nobody has less than is sure, and who has more has it by his share", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(shares, fc.nat({ max: 50 }), fc.nat({ max: 5000 }), (claims, least, more) => {
        const total = least * claims.length + more;
        const parts = (POOL(total / 100, column(claims), "", least / 100) as number[][]).map(([part]) => Math.round(part! * 100));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(least);
        const above = parts.flatMap((part, row) => (part > least + 1 ? [row] : []));
        for (const a of above) for (const b of above) if (claims[a]! < claims[b]!) expect(parts[a]).toBeLessThanOrEqual(parts[b]! + 1);
      }),
      { seed: 15, numRuns: 300 },
    );
  });
});

test.each([
  [() => POOL(1, column([2, 1, 2, 2]), 1), "第1、3、4行的余数相等，只剩1个名额，请先定给谁"],
  [() => POOL(5, column([1.5, 1.5, 2]), 1), "第1、2行的余数相等，只剩1个名额，请先定给谁"],
  [() => POOL(9, column(Array(10).fill(1)), 1), "第1、2、3、4、5、6、7、8…行的余数相等，只剩9个名额，请先定给谁"],
  [() => POOL(200, column([1, 1, 1]), 100), "第1、2、3行的余数相等，只剩2个名额，请先定给谁"],
  [() => POOL("", column([1])), "第1行第1列没有填"],
  [() => POOL("１００", column([1])), "第1行第1列是文本“１００”"],
  [() => POOL([[1, 2]], column([1])), "“总额”只能是一个格"],
  [() => POOL(-1, column([1])), "总额是负数-1"],
  [() => POOL(1.005, column([1, 1])), "总额1.005不是单位0.01的整数倍"],
  [() => POOL(2.5, column([1, 1]), 1), "总额2.5不是单位1的整数倍"],
  [() => POOL(1, column([1]), 0), "单位是0，要大于0，如0.01或1"],
  [() => POOL(1, column([1]), -0.01), "单位是-0.01，要大于0，如0.01或1"],
  [() => POOL(1, [[1, 2]]), "“份额”只能有一列，现在有2列"],
  [() => POOL(1, column([2, -0.5])), "份额第2行是负数-0.5"],
  [() => POOL(1, column([0, "", 0])), "份额都是0或没有填，没法分"],
  [() => POOL(1, column(["", ""])), "份额都是0或没有填，没法分"],
  [() => POOL(1, column([1, "1"])), "份额第2行第1列是文本“1”"],
  [() => POOL(1e14, column([1, 2])), "总额100000000000000按单位0.01分，数字超过15位，放不下"],
])("what cannot be shared out (%#)", (call, message) => {
  expect(failure(call)).toBe(`#VALUE! ${message}`);
});

test("#N/A among the shares stays #N/A", () => {
  expect(failure(() => POOL(1, column([1, { code: "#N/A" }])))).toBe("#N/A 份额第2行第1列是错误值#N/A");
});

test("agrees with exact fractions on random pools", () => {
  const { whole, pick } = random(31);
  let ties = 0;
  for (let step = 0; step < 2500; step++) {
    const unit = pick([0.01, 0.01, 0.05, 0.1, 1, 1, 25]);
    const total = exact.rounded(exact.times(exact.seen(whole(0, 3000)), exact.seen(unit)), 10);
    const shares = Array.from({ length: whole(1, 9) }, () => pick([whole(0, 5), whole(1, 400) / 100, whole(1, 99999) / 1000]));
    shares.push(1.18);
    const order = step % 3 === 0 ? shares.map(() => pick(["" as const, 1, 2])) : [];
    const wanted = poolByCounting(total, shares, unit, { order });
    if (wanted === "tied") ties++;
    const call = () => POOL([[total]], column(shares), unit, "", order.length > 0 ? column(order) : "");
    if (wanted === "tied") expect(failure(call)).toMatch(/^#VALUE! 第[\d、…]+行的余数相等/);
    else expect(call()).toEqual(column([...wanted]));
  }
  expect(ties).toBeGreaterThan(20);
});

test("parts add up to the total, keep the order of shares, and stay within a cent of the exact share", () => {
  const cents = fc.integer({ min: 0, max: 1_000_000_000 });
  const someShares = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 40 }).filter((all) => all.some(Boolean));
  fc.assert(
    fc.property(cents, someShares, (total, shares) => {
      const parts = (POOL([[total / 100]], column(shares.map((share) => share / 1000))) as number[][]).map(([part]) =>
        Math.round(part! * 100),
      );
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      const sum = shares.reduce((all, share) => all + share, 0);
      parts.forEach((part, row) => {
        const quota = { n: BigInt(total) * BigInt(shares[row]!), d: BigInt(sum) };
        expect([exact.floor(quota), exact.ceiling(quota)]).toContain(BigInt(part));
        shares.forEach((other, index) => {
          if (other < shares[row]!) expect(parts[index]).toBeLessThanOrEqual(part);
        });
      });
    }),
    { seed: 6, numRuns: 300 },
  );
});

test("seats do not depend on the order of the rows", () => {
  const votes = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(votes, fc.nat({ max: 60 }), (shares, seats) => {
      const given = (rows: number[]) => {
        try {
          return (POOL([[seats]], column(rows), 1) as number[][]).flat();
        } catch {
          return null;
        }
      };
      expect(given([...shares].reverse())).toEqual(given(shares)?.reverse() ?? null);
    }),
    { seed: 9, numRuns: 300 },
  );
});
