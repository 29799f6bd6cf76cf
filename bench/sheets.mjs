/** Made-up sheets, the same in every run: scores as people type them, units in groups. */
import { load } from "../scripts/typescript.mjs";

const { random } = load("test/functions/oracle/random.ts");
export const { customFunctions } = load("src/functions/index.ts");

/** Weights of 20 or 5 indicators, adding up to 1. */
export const weightsOf = (count) => [Array.from({ length: count }, () => 1 / count)];

/** rows × columns scores with `decimals` places. */
export function scoreSheet(rows, columns, decimals = 2) {
  const { whole } = random(rows + columns);
  const unit = 10 ** decimals;
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => whole(50 * unit, 100 * unit) / unit));
}

/** A column of group names, each cell a string of its own, as they arrive from Excel. */
export function groupColumn(rows, groups) {
  const { whole } = random(groups);
  return Array.from({ length: rows }, () => [`第${whole(1, groups)}组`]);
}

/** Seats per group for GRADE: 优秀 15 % and 良好 25 % of whom it holds. */
export function seatTable(groups) {
  const heads = new Map();
  for (const [group] of groups) heads.set(group, (heads.get(group) ?? 0) + 1);
  const names = [...heads.keys()];
  const seats = customFunctions.SEATS(
    names.map((name) => [heads.get(name)]),
    [[0.15, 0.25]],
  );
  return [["组别", "优秀", "良好"], ...names.map((name, index) => [name, ...seats[index]])];
}

export const GRADES = [
  ["优秀", 80],
  ["良好", 70],
  ["一般", ""],
];

/** Indicators of the chain's sheet, and how many groups it has. */
const INDICATORS = 5;
const GROUPS = 10;
export const CHAIN_WEIGHTS = [0.3, 0.25, 0.2, 0.15, 0.1];

export function chainSheet(rows) {
  return { scores: scoreSheet(rows, INDICATORS, 0), groups: groupColumn(rows, GROUPS) };
}

/** Weighted score → place → seats → grade. */
export function chain({ scores, groups }) {
  const totals = customFunctions.WEIGHTED(scores, [CHAIN_WEIGHTS], "", 2);
  const places = customFunctions.PLACE(totals, groups);
  const grades = customFunctions.GRADE(totals, GRADES, groups, seatTable(groups));
  return { totals, places, grades };
}
