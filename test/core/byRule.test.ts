/** The kernels of scores held against what the rules say: rows with gaps, sums on a half and beside it, noise behind the 15th digit. */
import { columnMean, weightedMean, type Missing } from "../../src/core/weighted";
import { quickMean, roundIfCertain } from "../../src/core/quick-mean";
import { sharedWeights } from "../../src/core/weights";
import { panelMean } from "../../src/core/panel";
import { meanOfClassMeans, ratersMean, scoresByClass } from "../../src/core/raters";
import { totalPoints } from "../../src/core/total";
import { votesScore } from "../../src/core/votes";
import * as exact from "../functions/oracle/fraction";
import { judgesByRule } from "../functions/oracle/judges";
import { random, type Random } from "../functions/oracle/random";
import { ratersByRule } from "../functions/oracle/raters";
import { ERROR } from "../functions/oracle/result";
import { totalByRule } from "../functions/oracle/total";
import { votesByRule } from "../functions/oracle/votes";
import { weightedByRule } from "../functions/oracle/weighted";
import { runsOf } from "../support/everyOf";

const ROUNDS = runsOf(1500, 400);
const none = () => null;
const MISSING = { error: "报错", zero: "计零", renormalise: "折算", mean: "平均" } as const;
const ALL_MISSING = Object.keys(MISSING) as Missing[];

/** What a kernel gives, as the oracles say it. */
function asSaid(result: number | null | object): unknown {
  return typeof result === "number" ? result : result === null ? "" : ERROR;
}

/** Figures of a sheet as kernels get them. */
const figures = (cells: readonly (number | "")[]) => cells.map((cell) => (cell === "" ? NaN : cell));

/** Scores in rows, with gaps. */
function sheet({ score, whole, pick }: Random, rows: number, columns: number): (number | "")[][] {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (whole(0, 5) === 0 ? "" : pick([score, () => whole(0, 2000) / 8])())),
  );
}

const inColumn = (rows: (number | "")[][], column: number) => rows.map((row) => row[column]!).filter((cell) => cell !== "");

test("weighted means", () => {
  const source = random(5);
  const { whole, pick } = source;
  let estimates = 0;
  for (let step = 0; step < ROUNDS; step++) {
    const columns = whole(1, 6);
    const cuts = [0, ...Array.from({ length: columns - 1 }, () => whole(0, 100)).sort((a, b) => a - b), 100];
    const weights = cuts.slice(1).map((cut, index) => cut - cuts[index]!);
    const rows = sheet(source, whole(1, 4), columns);
    const missing = pick(ALL_MISSING);
    const digits = whole(0, 6);
    const means = (column: number) => columnMean(inColumn(rows, column));
    for (const row of rows) {
      const wanted = weightedByRule(row, weights, { scores: rows, missing: MISSING[missing], digits });
      expect(asSaid(weightedMean(figures(row), sharedWeights(weights), { missing, digits }, means))).toBe(wanted);
      const estimate = quickMean(row, sharedWeights(weights), digits);
      if (estimate === null) continue;
      estimates++;
      expect(estimate).toBe(wanted);
    }
  }
  expect(estimates).toBeGreaterThan(100);
});

test("points within full points", () => {
  const source = random(21);
  const { whole, pick } = source;
  for (let step = 0; step < ROUNDS; step++) {
    const items = whole(1, 6);
    const rows = sheet(source, whole(1, 4), items);
    const full = Array.from({ length: items }, () => pick([120, 300, 300, whole(0, 4000) / 4, "" as const]));
    const missing = pick(ALL_MISSING);
    const digits = whole(0, 6);
    const counted = (item: number) =>
      inColumn(rows, item).filter((points) => full[item] !== "" && exact.order(exact.seen(points), exact.seen(full[item]!)) <= 0);
    const results = rows.map((row) => [
      asSaid(totalPoints(figures(row), Float64Array.from(figures(full)), missing, digits, (item) => columnMean(counted(item)))),
    ]);
    expect(results).toEqual(
      totalByRule(
        rows,
        rows.map(() => full),
        MISSING[missing],
        digits,
      ),
    );
  }
});

test("panels without their highest and lowest", () => {
  const { score, whole } = random(8);
  for (let step = 0; step < ROUNDS; step++) {
    const scores = Array.from({ length: whole(0, 9) }, score);
    const [high, low, digits, from] = [whole(0, 2), whole(0, 2), whole(0, 4), whole(0, 7)];
    expect(asSaid(panelMean(Float64Array.from(scores), { high, low, from }, digits))).toBe(judgesByRule(scores, high, low, digits, from));
  }
});

test("classes of raters", () => {
  const source = random(31);
  const { whole, pick } = source;
  const names = ["领导", "同级", "下级"];
  const shares = [0.5, 0.3, 0.2];
  for (let step = 0; step < ROUNDS; step++) {
    const classOf = Array.from({ length: whole(1, 7) }, () => whole(0, 2));
    const rows = sheet(source, whole(1, 4), classOf.length);
    const units = rows.map((row) => scoresByClass(figures(row), Int32Array.from(classOf), names.length));
    const missing = pick(ALL_MISSING);
    const digits = whole(0, 6);
    const means = (index: number) => meanOfClassMeans(units.map((unit) => unit[index]!));
    const terms = {
      scores: rows,
      classes: classOf.map((index) => names[index]!),
      weights: names.map((name, index): [string, number] => [name, shares[index]!]),
      missing: MISSING[missing],
      digits,
    };
    for (const [index, row] of rows.entries()) {
      expect(asSaid(ratersMean(units[index]!, sharedWeights(shares), missing, digits, means))).toBe(ratersByRule(row, terms));
    }
  }
});

test("votes", () => {
  const { score, whole, pick } = random(51);
  for (let step = 0; step < ROUNDS; step++) {
    const choices = whole(1, 6);
    const votes = Array.from({ length: choices }, () =>
      pick(["" as const, 0, whole(0, 200), whole(0, 200), whole(0, 200), pick([-1, 2.5, 7])]),
    );
    const points = Array.from({ length: choices }, () =>
      pick([Number(score().toPrecision(15)), Number(score().toPrecision(15)), "" as const]),
    );
    const digits = whole(0, 6);
    expect(asSaid(votesScore(figures(votes), Float64Array.from(figures(points)), digits))).toBe(votesByRule(votes, points, digits));
  }
});

test("noise behind the 15th digit does not move a half to the other side", () => {
  const { whole } = random(15);
  const even = sharedWeights([0.5, 0.5]);
  let noisy = 0;
  for (let step = 0; step < 2 * ROUNDS; step++) {
    const half = (2 * whole(1000, 9999) + 1) / 200;
    const score = half + whole(-40, 40) * half * 2 ** -53;
    if (Number(score.toPrecision(15)) !== half) continue;
    if (score !== half) noisy++;
    const up = Math.round((half + 0.005) * 100) / 100;
    expect(quickMean([score, score], even, 2)).toBeNull();
    expect(weightedMean([score, score], even, { missing: "error", digits: 2 }, none)).toBe(up);
    expect(weightedMean([score, NaN], even, { missing: "renormalise", digits: 2 }, none)).toBe(up);
    expect(panelMean(Float64Array.of(0, score, 100), { high: 1, low: 1, from: 0 }, 2)).toBe(up);
    expect(totalPoints([score], Float64Array.of(1000), "error", 2, none)).toBe(up);
    expect(ratersMean([[score, score], [score], [score, score, score]], sharedWeights([0.5, 0.3, 0.2]), "error", 2, none)).toBe(up);
  }
  expect(noisy).toBeGreaterThan(100);
});

test("an estimate decides where it is sure, and only there", () => {
  const { whole } = random(11);
  let sure = 0;
  for (let step = 0; step < 10 * ROUNDS; step++) {
    const digits = whole(0, 6);
    const value = (whole(-100_000, 100_000) + whole(0, 1) * 0.5) / 10 ** digits + whole(-3, 3) * 1e-15;
    const estimate = roundIfCertain(value, Math.abs(value) * 5.1e-15, digits);
    if (estimate === null) continue;
    sure++;
    expect(estimate).toBe(exact.rounded(exact.seen(value), digits));
  }
  expect(sure).toBeGreaterThan(1000);
});
