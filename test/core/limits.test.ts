/** What kernels refuse, and the figures just inside of it. */
import { attainedPoints, type Attainment } from "../../src/core/attainment";
import { relativePoints } from "../../src/core/comparison";
import { digestOf } from "../../src/core/digest";
import { efficacyPoints } from "../../src/core/efficacy";
import { checkLimits, ledgerTotals, type LedgerEntry, type LedgerLimit } from "../../src/core/ledger";
import { pointsByStep, pointsFromTable, roundedPoints } from "../../src/core/place-points";
import { poolParts } from "../../src/core/pool";
import { Unworkable } from "../../src/core/problem";
import { elapsedShare, lightOf, progressGap } from "../../src/core/progress";
import { quickMean } from "../../src/core/quick-mean";
import { bestFirst, bottomGroup, comparable, LAST, NOT_LAST, PERHAPS_LAST, placeGroup, splitByGroup } from "../../src/core/rank";
import { seats, termsProblem, type SeatRule, type SeatTerm } from "../../src/core/seats";
import { steppedPoints } from "../../src/core/stepped";
import { checkClamp, coefficient, tierBounds, tierOf } from "../../src/core/tier";
import { sharedWeights, weightsOf } from "../../src/core/weights";
import { createHash } from "node:crypto";

/** The problem a call ends with. */
function problemOf(call: () => unknown): unknown {
  try {
    call();
  } catch (failure) {
    if (failure instanceof Unworkable) return failure.problem;
    throw failure;
  }
  return null;
}

describe("weights", () => {
  test.each([
    [[0.5, 0.5], null],
    [[60, 40], null],
    [[0.5, 0.500000001], null],
    [[0.5, 0.499999999], null],
    [[50, 50.000000001], null],
    [[0.5, 0.500000002], 1.000000002],
    [[0.5, 0.499999998], 0.999999998],
    [[1, 1], 2],
    [[0], 0],
  ])("%j add up to one or a hundred, or not", (given, sum) => {
    const weights = weightsOf(given, false);
    if (sum === null) expect(weights).toHaveProperty("total");
    else expect(weights).toEqual({ code: "weightsNotWhole", sum });
  });

  test("of a single row that is brought up to the whole anything above nothing will do", () => {
    expect(weightsOf([0.1, 0.2], true)).toMatchObject({
      totalNumber: 0.3,
      decimals: [
        { units: 10, scale: 2 },
        { units: 20, scale: 2 },
      ],
    });
    expect(weightsOf([0, 0], true)).toEqual({ code: "weightsNotPositive" });
    expect(weightsOf([1, -0.5], true)).toEqual({ code: "weightNegative", column: 1, weight: -0.5 });
    expect(weightsOf([NaN, 1], false)).toMatchObject({ decimals: [null, { units: 100, scale: 2 }], totalNumber: 1 });
  });

  test("a row to which nothing is assigned passes; a call without any weight does not", () => {
    expect(weightsOf([NaN], true)).toMatchObject({ totalNumber: 0 });
    expect(problemOf(() => sharedWeights([NaN, NaN]))).toEqual({ code: "weightsNotWhole", sum: 0 });
    expect(problemOf(() => sharedWeights([0.4, 0.4]))).toEqual({ code: "weightsNotWhole", sum: 0.8 });
  });
});

describe("WEIGHTED's estimate", () => {
  test("is none where a cell is no number of Excel's, a weight is absent, or a sum is on a half", () => {
    const even = sharedWeights([0.5, 0.5]);
    expect(quickMean([80, 90], even, 2)).toBe(85);
    expect(quickMean([-0.001, -0.001], even, 2)).toBe(0);
    expect(quickMean([80, "90"], even, 2)).toBeNull();
    expect(quickMean([80], even, 2)).toBeNull();
    expect(quickMean([80, NaN], even, 2)).toBeNull();
    expect(quickMean([75.77, 75.78], even, 2)).toBeNull();
    expect(quickMean([1e15, 1e15], even, 2)).toBeNull();
    expect(quickMean([80, 90], sharedWeights([1, NaN]), 2)).toBeNull();
    expect(quickMean([1e308, 50], sharedWeights([1e-306, 1]), 2)).toBeNull();
    expect(quickMean([9e307, 50], sharedWeights([1e-307, 1]), 2)).toBe(59);
  });
});

describe("attainment", () => {
  const item = (change: Partial<Attainment>): Attainment => ({
    column: 2,
    actual: 5,
    target: 10,
    points: 20,
    rule: "capped",
    cap: null,
    ...change,
  });
  test.each([
    [{}, 10],
    [{ target: -1 }, { code: "targetNegative", column: 2, target: -1 }],
    [{ target: 0 }, { code: "targetZero", column: 2 }],
    [
      { target: 0, rule: "surplus" },
      { code: "targetZero", column: 2 },
    ],
    [
      { target: 0, actual: 0, rule: "surplus" },
      { code: "targetZero", column: 2 },
    ],
    [
      { target: 0, rule: "inverse" },
      { code: "targetZero", column: 2 },
    ],
    // None at all, where none was to be.
    [{ target: 0, actual: 0, rule: "inverse" }, 20],
    [{ target: 0, actual: -1, rule: "inverseRatio" }, 20],
    [
      { target: 0, actual: 0 },
      { code: "targetZero", column: 2 },
    ],
    [
      { target: -1, actual: -1, rule: "inverse" },
      { code: "targetNegative", column: 2, target: -1 },
    ],
    // All or nothing divides by nothing.
    [{ target: 0, rule: "reached" }, 20],
    [{ target: -1, rule: "inverseReached" }, 0],
    [{ actual: 10, rule: "reached" }, 20],
    [{ actual: 9.99, rule: "reached" }, 0],
    [{ actual: 10, rule: "inverseReached" }, 20],
    [{ actual: 10.01, rule: "inverseReached" }, 0],
    [
      { rule: "surplus", cap: 0.99 },
      { code: "capNotRatio", column: 2, cap: 0.99 },
    ],
    [
      { rule: "surplus", cap: 10.01 },
      { code: "capNotRatio", column: 2, cap: 10.01 },
    ],
    [{ rule: "surplus", cap: 1, actual: 30 }, 20],
    [{ rule: "surplus", cap: 10, actual: 300 }, 200],
    [{ rule: "surplus", actual: 30 }, 60],
    // A cap of another rule says nothing.
    [{ rule: "capped", cap: 0.5 }, 10],
    [{ actual: 30 }, 20],
    [{ actual: -5 }, 0],
    [{ rule: "inverse", actual: 5 }, 20],
    [{ rule: "inverse", actual: 15 }, 10],
    [{ rule: "inverse", actual: 25 }, 0],
    [{ rule: "inverseRatio", actual: 40 }, 5],
  ] as [Partial<Attainment>, unknown][])("%j gives %j", (change, wanted) => expect(attainedPoints(item(change), 2)).toEqual(wanted));
});

describe("seats", () => {
  const term = (change: Partial<SeatTerm>): SeatTerm => ({ ratio: 0.2, least: null, most: null, carry: null, uplift: null, ...change });
  test.each([
    [[{ ratio: 0 }], null],
    [[{ ratio: 1 }], null],
    [[{ ratio: -0.01 }], { code: "ratioNotShare", column: 0, ratio: -0.01 }],
    [[{}, { ratio: 1.01 }], { code: "ratioNotShare", column: 1, ratio: 1.01 }],
    [[{ ratio: 0.4 }, { ratio: 0.6 }], null],
    [[{ ratio: 0.4 }, { ratio: 0.61 }], { code: "ratiosAboveOne", sum: 1.01 }],
    [[{ least: 0, most: 0 }], null],
    [[{ least: 2, most: 2 }], null],
    [[{ least: 3, most: 2 }], { code: "seatLimitsCrossed", least: 3, most: 2 }],
    [[{ least: 1.5 }], { code: "seatLimitNotWhole", limit: 1.5 }],
    [[{ most: -1 }], { code: "seatLimitNotWhole", limit: -1 }],
    [[{ carry: 0 }], null],
    [[{ carry: 0.99 }], null],
    [[{ carry: 1 }], { code: "carryNotDecimal", carry: 1 }],
    [[{ carry: -0.1 }], { code: "carryNotDecimal", carry: -0.1 }],
    [[{ uplift: 0.5 }], null],
    [[{ uplift: 2 }], null],
    [[{ uplift: 0.49 }], { code: "upliftNotFactor", uplift: 0.49 }],
    [[{ uplift: 2.01 }], { code: "upliftNotFactor", uplift: 2.01 }],
  ] as [Partial<SeatTerm>[], unknown][])("%j: %j", (terms, problem) => expect(termsProblem(terms.map(term), "down")).toEqual(problem));

  test("a decimal is carried only where decimals are cut off", () => {
    expect(termsProblem([term({ carry: 0 })], "half")).toEqual({ code: "carryNeedsDown" });
    expect(termsProblem([term({ carry: 0 })], "up")).toEqual({ code: "carryNeedsDown" });
    expect(termsProblem([term({})], "half")).toBeNull();
  });

  const deal = (rounding: SeatRule["rounding"]): SeatRule => ({ rounding, counting: "running", rest: null });

  test("twice as many, held by bounds it meets exactly", () => {
    expect(seats(20, [term({ uplift: 2 })], deal("down"))).toEqual([8]);
    expect(seats(20, [term({ least: 4, most: 4 }), term({ least: 5 }), term({ most: 3 })], deal("down"))).toEqual([4, 5, 3]);
    expect(seats(0, [term({})], deal("up"))).toEqual([0]);
    expect(seats(-1, [term({})], deal("up"))).toEqual({ code: "headcountNotWhole", headcount: -1 });
  });
});

describe("ledgers", () => {
  const limit = (change: Partial<LedgerLimit>): LedgerLimit => ({
    row: 3,
    adds: true,
    least: null,
    most: null,
    cap: null,
    under: null,
    ...change,
  });
  const entry = (change: Partial<LedgerEntry>): LedgerEntry => ({ row: 0, unit: 0, item: -1, kind: 0, points: 1, factor: 1, ...change });

  test("limits are not negative, and not crossed", () => {
    expect(problemOf(() => checkLimits([limit({}), limit({ least: 0, most: 0, cap: 0 }), limit({ least: 2, most: 2 })]))).toBeNull();
    for (const key of ["least", "most", "cap"])
      expect(problemOf(() => checkLimits([limit({ [key]: -1 })]))).toEqual({ code: "limitNegative", row: 3, limit: -1 });
    expect(problemOf(() => checkLimits([limit({ least: 3, most: 2 })]))).toEqual({ code: "limitsCrossed", row: 3, least: 3, most: 2 });
  });

  test.each([
    [{ points: 1 }, 1],
    [{ points: 5 }, 5],
    [{ points: 0 }, 0],
    [{ points: 0.99 }, { code: "pointsOutOfRange", entry: 0, points: 0.99, least: 1, most: 5 }],
    [{ points: 5.01 }, { code: "pointsOutOfRange", entry: 0, points: 5.01, least: 1, most: 5 }],
    [{ points: -1 }, { code: "pointsNegative", entry: 0, points: -1 }],
    [{ points: 3, factor: 0 }, 0],
    [
      { points: 3, factor: -1 },
      { code: "factorNegative", entry: 0, factor: -1 },
    ],
    [{ points: 4, factor: 2 }, 8],
    [{ points: 5, factor: 2 }, 9],
  ] as [Partial<LedgerEntry>, unknown][])("%j counts %j", (change, wanted) => {
    expect(ledgerTotals([entry(change)], [limit({ least: 1, most: 5, cap: 9 })], 1)).toEqual([wanted]);
  });

  test("of one item the largest counts, of equals the one with the larger factor, then the earlier", () => {
    const counted = (...entries: Partial<LedgerEntry>[]) => {
      const steps: { code: string; entry?: number }[] = [];
      ledgerTotals(
        entries.map((one, row) => entry({ item: 7, kind: -1, ...one, row })),
        null,
        2,
        [],
        steps,
      );
      return steps.flatMap((step) => (step.code === "counted" ? [step.entry] : []));
    };
    expect(counted({ points: 2 }, { points: 3 }, { points: 3 })).toEqual([1]);
    expect(counted({ points: 3 }, { points: 3, factor: 2 })).toEqual([1]);
    expect(counted({ points: 3, factor: 2 }, { points: 3 })).toEqual([0]);
    expect(counted({ points: 12, factor: 0.5 }, { points: 7 })).toEqual([1]);
    expect(counted({ points: 6 }, { points: 3, factor: 2 })).toEqual([1]);
    expect(counted({ points: -12, factor: 0.5 }, { points: -7 })).toEqual([1]);
    // Another direction, unit or item is another matter; 0 goes with what adds.
    expect(counted({ points: 3 }, { points: -4 })).toEqual([0, 1]);
    expect(counted({ points: 0 }, { points: 1 })).toEqual([1]);
    expect(counted({ points: 3 }, { points: 4, unit: 1 })).toEqual([0, 1]);
    expect(counted({ points: 3 }, { points: 4, item: 8 })).toEqual([0, 1]);
    expect(counted({ points: 3, item: -1 }, { points: 4, item: -1 })).toEqual([0, 1]);
  });
});

describe("places and their points", () => {
  const table = (places: number[]) =>
    problemOf(() =>
      pointsFromTable(
        Float64Array.from(places),
        Float64Array.from(places),
        places.map((_, index) => index + 4),
      ),
    );
  test("a table begins with the first place and ascends in whole places", () => {
    expect(table([1, 2, 9])).toBeNull();
    expect(table([1, 1.5])).toEqual({ code: "placeNotWhole", row: 5, place: 1.5 });
    expect(table([0])).toEqual({ code: "placeNotWhole", row: 4, place: 0 });
    expect(table([2, 3])).toEqual({ code: "firstPlaceMissing", row: 4, place: 2 });
    expect(table([1, 3, 3])).toEqual({ code: "placesNotAscending", row: 6, place: 3, above: 3 });
  });

  test("a place has the points of the last row that is not behind it", () => {
    const points = roundedPoints(pointsFromTable(Float64Array.of(1, 2, 4), Float64Array.of(10, 8, 5), [0, 1, 2]), 2);
    expect([1, 2, 3, 4, 5, 99].map((place) => points(place))).toEqual([10, 8, 8, 5, 5, 5]);
  });

  test("steps go down no further than the least, which may be all", () => {
    const points = roundedPoints(pointsByStep(10, 4, 2), 2);
    expect([1, 2, 3, 4].map((place) => points(place))).toEqual([10, 6, 2, 2]);
    expect(problemOf(() => pointsByStep(10, 0, 10))).toBeNull();
    expect(problemOf(() => pointsByStep(10, 10, 0))).toBeNull();
    expect(problemOf(() => pointsByStep(10, 10.01, 0))).toEqual({ code: "placeStepWrong", first: 10, step: 10.01 });
    expect(problemOf(() => pointsByStep(10, -1, 0))).toEqual({ code: "placeStepWrong", first: 10, step: -1 });
    expect(problemOf(() => pointsByStep(10, 1, 10.01))).toEqual({ code: "clampCrossed", least: 10.01, most: 10 });
  });

  test("absent scores come last, in either direction, and rows outside all groups are left out", () => {
    const keys = Float64Array.of(80, NaN, 90, 0, -5);
    expect([...bestFirst(keys)]).toEqual([2, 0, 3, 4, 1]);
    expect([...bestFirst(keys, "lowFirst")]).toEqual([4, 3, 0, 2, 1]);
    expect(splitByGroup(Uint32Array.of(3, 0, 2, 1), Int32Array.of(1, -1, 0, 1), 3)).toEqual([
      Uint32Array.of(2),
      Uint32Array.of(3, 0),
      Uint32Array.of(),
    ]);
  });

  test("ties share a place in three ways", () => {
    const keys = Float64Array.of(90, 80, 80, 70);
    const placed = (ties: "skip" | "dense" | "mean") => {
      const places = new Float64Array(4);
      placeGroup(bestFirst(keys), keys, ties, places);
      return [...places];
    };
    expect(placed("skip")).toEqual([1, 2, 2, 4]);
    expect(placed("dense")).toEqual([1, 2, 2, 3]);
    expect(placed("mean")).toEqual([1, 2.5, 2.5, 4]);
  });

  test("who is last, and who may be", () => {
    const keys = Float64Array.of(90, 80, 80, 70);
    const marked = (count: number, ties: "all" | "pending", of = keys) => {
      const marks = new Uint8Array(of.length);
      bottomGroup(bestFirst(of), of, count, ties, marks);
      return [...marks];
    };
    expect(marked(0, "all")).toEqual([NOT_LAST, NOT_LAST, NOT_LAST, NOT_LAST]);
    expect(marked(1, "pending")).toEqual([NOT_LAST, NOT_LAST, NOT_LAST, LAST]);
    expect(marked(2, "pending")).toEqual([NOT_LAST, PERHAPS_LAST, PERHAPS_LAST, LAST]);
    expect(marked(2, "all")).toEqual([NOT_LAST, LAST, LAST, LAST]);
    expect(marked(3, "pending")).toEqual([NOT_LAST, LAST, LAST, LAST]);
    expect(marked(9, "pending")).toEqual([NOT_LAST, LAST, LAST, LAST]);
    expect(marked(1, "all", Float64Array.of(80))).toEqual([NOT_LAST]);
  });

  test("scores are compared at 15 digits, or rounded half away from zero", () => {
    expect([...comparable(Float64Array.of(0.1 + 0.2, NaN, -2.345), null)]).toEqual([0.3, NaN, -2.345]);
    expect([...comparable(Float64Array.of(1.005, NaN, -2.345), 2)]).toEqual([1.01, NaN, -2.35]);
  });
});

describe("tiers and coefficients", () => {
  test("bounds ascend without repeating", () => {
    expect(problemOf(() => tierBounds(Float64Array.of(-5, 0, 60), [0, 1, 2]))).toBeNull();
    expect(problemOf(() => tierBounds(Float64Array.of(0, 60, 60), [0, 1, 4]))).toEqual({
      code: "boundsNotAscending",
      row: 4,
      bound: 60,
      above: 60,
    });
    expect(problemOf(() => tierBounds(Float64Array.of(60, 50), [2, 3]))).toEqual({
      code: "boundsNotAscending",
      row: 3,
      bound: 50,
      above: 60,
    });
  });

  test("a bound belongs to the tier above it, or to the one below", () => {
    const bounds = Float64Array.of(0, 60, 80);
    expect([0, 59.9, 60, 80, 99].map((value) => tierOf(value, bounds, "lower"))).toEqual([0, 0, 1, 2, 2]);
    expect([-1, 0, 0.1, 60, 80].map((value) => tierOf(value, bounds, "upper"))).toEqual([0, 0, 1, 1, 2]);
    expect(tierOf(-0.1, bounds, "lower")).toEqual({ code: "belowFirstBound", value: -0.1, bound: 0 });
    expect(tierOf(80.1, bounds, "upper")).toEqual({ code: "aboveLastBound", value: 80.1, bound: 80 });
  });

  test("bounds of the coefficient may meet, and not cross", () => {
    for (const clamp of [
      { least: null, most: 1 },
      { least: 1, most: null },
      { least: 1, most: 1 },
    ])
      expect(problemOf(() => checkClamp(clamp))).toBeNull();
    expect(problemOf(() => checkClamp({ least: 1.1, most: 1 }))).toEqual({ code: "clampCrossed", least: 1.1, most: 1 });
    expect(coefficient(1, 0.2, 1, { least: null, most: null })).toBe(1.2);
    expect(coefficient(1, 0.2, 1, { least: 1.3, most: 1.4 })).toBe(1.3);
    expect(coefficient(1, 0.2, 1, { least: 0.8, most: 1.1 })).toBe(1.1);
  });
});

describe("the rest", () => {
  test("a pool is shared out by shares of nothing or more, in whole units", () => {
    const parts = (total: number, shares: number[], unit: number) => problemOf(() => poolParts(total, Float64Array.from(shares), unit));
    expect(parts(10, [1, -0.1], 1)).toEqual({ code: "shareNegative", row: 1, share: -0.1 });
    expect(parts(10, [0, 0], 1)).toEqual({ code: "sharesAllZero" });
    expect(parts(-1, [1], 1)).toEqual({ code: "poolNegative", total: -1 });
    expect(parts(0, [1], 1)).toBeNull();
    expect(parts(1.5, [1], 1)).toEqual({ code: "poolNotInUnits", total: 1.5, unit: 1 });
    expect(parts(1, [1], 0)).toEqual({ code: "unitNotPositive", unit: 0 });
    expect(parts(1e15, [1, 3, 3], 0.01)).toEqual({ code: "poolTooFine", total: 1e15, unit: 0.01 });
    // Who is behind the tie has no part in it.
    expect(parts(1, [2, 2, 1], 1)).toEqual({ code: "seatsTied", tied: [0, 1], left: 1 });
    expect(parts(1, [2, 2, 1], 0.5)).toBeNull();
    expect([...poolParts(7, Float64Array.of(1, 2, 4), 1)]).toEqual([1, 2, 4]);
  });

  test("progress needs a span and a target above nothing", () => {
    expect(elapsedShare(6, 0)).toEqual({ code: "spanNotPositive", span: 0 });
    expect(elapsedShare(-1, 12)).toEqual({ code: "elapsedOutside", elapsed: -1, span: 12 });
    expect(elapsedShare(12.5, 12)).toEqual({ code: "elapsedOutside", elapsed: 12.5, span: 12 });
    expect([elapsedShare(0, 12), elapsedShare(12, 12)].every((share) => "over" in share)).toBe(true);
    const half = elapsedShare(6, 12);
    if ("code" in half) throw new Error(half.code);
    expect(progressGap(1, 0, half)).toEqual({ code: "annualNotPositive", annual: 0 });
    const gap = progressGap(4, 10, half);
    if ("code" in gap) throw new Error(gap.code);
    expect(lightOf(gap, Float64Array.of(-1, -0.1, 0))).toBe(1);
    expect(lightOf(gap, Float64Array.of(-0.09, 0))).toEqual({ code: "belowFirstBound", value: -0.1, bound: -0.09 });
  });

  test("steps away from a target, and starts on the bounds", () => {
    const item = { column: 1, actual: 90, target: 95, points: 5, step: 2, change: 0.5, floor: 0, cap: null };
    expect(steppedPoints(item, 2)).toBe(4);
    expect(steppedPoints({ ...item, step: 0 }, 2)).toEqual({ code: "stepZero", column: 1 });
    expect(steppedPoints({ ...item, points: 0 }, 2)).toBe(0);
    expect(steppedPoints({ ...item, cap: 5 }, 2)).toBe(4);
    expect(steppedPoints({ ...item, cap: 4.9 }, 2)).toEqual({ code: "startAboveCap", points: 5, cap: 4.9 });
    expect(steppedPoints({ ...item, floor: 5.1 }, 2)).toEqual({ code: "startBelowFloor", points: 5, floor: 5.1 });
    expect(steppedPoints({ ...item, change: -1, cap: 6 }, 2)).toBe(6);
    expect(steppedPoints({ ...item, change: 4 }, 2)).toBe(0);
  });

  test("between the worst and the best, whichever is higher", () => {
    const points = (value: number, worst: number, best: number) => efficacyPoints(value, { worst, best, base: 60, span: 40 }, 2);
    expect([-10, 0, 25, 100, 110].map((value) => points(value, 0, 100))).toEqual([60, 60, 70, 100, 100]);
    expect([110, 100, 25, 0, -10].map((value) => points(value, 100, 0))).toEqual([60, 60, 90, 100, 100]);
    expect(points(7, 5, 5)).toBe(100);
  });

  test("points in proportion to the best, which is above nothing", () => {
    expect(relativePoints(50, 80, 10, "highFirst", 2)).toBe(6.25);
    expect(relativePoints(80, 50, 10, "lowFirst", 2)).toBe(6.25);
    expect(relativePoints(-1, 80, 10, "highFirst", 2)).toBe(0);
    expect(relativePoints(5, 0, 10, "highFirst", 2)).toEqual({ code: "bestNotPositive", best: 0 });
  });

  test("a code is 80 bits of SHA-256 over the table, four bits a character, in groups of four", () => {
    const alphabet = "34679ACDEHKMPTXY";
    const table = [
      ["甲", 0.1 + 0.2, true],
      ["", -0, "1"],
    ];
    const digest = createHash("sha256").update('[["甲",0.3,true],["",0,"1"]]').digest("hex").slice(0, 20);
    expect(digestOf(table)).toBe(
      [...digest]
        .map((character) => alphabet[parseInt(character, 16)])
        .join("")
        .replace(/(.{4})(?=.)/g, "$1-"),
    );
  });
});
