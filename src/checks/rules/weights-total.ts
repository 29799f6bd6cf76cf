import { compare, decimalOf, multiply, subtract, sumOf, type Decimal } from "../../core/decimal";
import type { Field } from "../../schemes/record";
import type { Snapshot } from "../../sheet/snapshot";
import { isBlank, nameIn, placeOf, placeOfRun, readRows, type Cell } from "../reading/lookup";
import { isNotApplicable, numberItLooksLike } from "../numerals";
import type { FindingParams } from "../finding";
import type { Observation, Rule } from "../rule";
import { decimalText, numberText, percentText } from "../numberText";

type WeightField = Extract<Field, { kind: "weight" }>;
type WeightRow = Record<"label" | "weight", Cell>;

/** Weights must add up, exactly as decimals. What is no weight at all is told where it stands, before any sum. */
export const weightsTotal: Rule = {
  id: "weights-total",
  severity: "error",
  about: "weights",
  check: ({ snapshot }) =>
    snapshot.schemes.flatMap((scheme) =>
      scheme.fields.flatMap((field) => (field.kind === "weight" ? checkWeights(snapshot, field) : [])),
    ),
};

function checkWeights(snapshot: Snapshot, field: WeightField): Observation[] {
  const rows = readRows(snapshot, field.table, { label: field.labelColumn, weight: field.column });
  if (!rows || rows.length === 0) return [];
  const used = rows.filter(({ label, weight }) => !isNotApplicable(weight.value) && !(isBlank(label) && isBlank(weight)));
  const filled = used.filter(({ weight }) => !isBlank(weight));
  const column = placeOfRun(rows.map(({ weight }) => weight));
  const total = decimalOf(field.total);
  const written = (sum: Decimal) => (field.total === 1 ? percentText(sum) : decimalText(sum));
  if (used.length > 0 && filled.length === 0) {
    return [{ place: column, params: { problem: "none", total: written(total) } }];
  }
  const broken = used.flatMap(problemOf);
  // A blank or a text makes the sum wrong by itself; it is judged again when that is mended.
  if (used.length === 0 || used.some(({ weight }) => typeof weight.value !== "number")) return broken;
  const sum = sumOf(filled.map(({ weight }) => Number(weight.value)));
  if (isNearly(sum, total)) return broken;
  return [...broken, { place: column, params: { problem: "total", sum: written(sum), total: written(total) } }];
}

/** Thirds written to 15 digits add up to 1 all the same; the functions allow as much. */
function isNearly(sum: Decimal, total: Decimal): boolean {
  const difference = subtract(sum, total);
  return compare(multiply(difference, difference), decimalOf(1e-18)) <= 0;
}

function problemOf({ label, weight }: WeightRow): Observation[] {
  const about = (params: FindingParams): Observation[] => [
    { place: placeOf(weight), params: { label: nameIn(label), ...params } },
  ];
  const { value } = weight;
  if (isBlank(weight)) return about({ problem: "blank" });
  if (weight.kind === "Error") return about({ problem: "error", value: String(value) });
  if (typeof value !== "number") {
    // `number-as-text` tells the ones that look like numbers.
    if (typeof value === "string" && numberItLooksLike(value) !== null) return [];
    return about({ problem: "text", value: String(value) });
  }
  return value < 0 ? about({ problem: "negative", value: numberText(value) }) : [];
}
