import type { Snapshot } from "../../sheet/snapshot";
import type { FindingParams } from "../finding";
import { isBlank, limitIn, nameIn, placeOf, type Cell } from "../reading/lookup";
import { isNotApplicable, numberItLooksLike } from "../numerals";
import type { Observation, Rule } from "../rule";
import { readScoreRows, type ScoreField } from "../score-rows";
import { fractionDigits, numberText } from "../numberText";

/** A score outside its limits, with more decimals than agreed, or no number at all. Pasting passes Excel's own validation. */
export const scoreRange: Rule = {
  id: "score-range",
  severity: "error",
  about: "scores",
  check: ({ snapshot }) =>
    snapshot.schemes.flatMap((scheme) =>
      scheme.fields.flatMap((field) => (field.kind === "score" ? checkScores(snapshot, field) : [])),
    ),
};

interface Range {
  least: number;
  most: number;
  digits: number;
}

function checkScores(snapshot: Snapshot, field: ScoreField): Observation[] {
  const range = { least: limitIn(snapshot, field.least), most: limitIn(snapshot, field.most), digits: field.digits };
  return (readScoreRows(snapshot, field) ?? []).flatMap(({ unit, scores }) =>
    scores.flatMap((cell, index) => {
      const problem = problemOf(cell, range);
      const column = field.columns[index] ?? "";
      return problem ? [{ place: placeOf(cell), params: { unit: nameIn(unit), column, ...problem } }] : [];
    }),
  );
}

function problemOf(cell: Cell, range: Range): FindingParams | null {
  const { value } = cell;
  if (isBlank(cell)) return null;
  if (cell.kind === "Error") return { problem: "error", value: String(value) };
  if (typeof value === "string") {
    // `number-as-text` tells the ones that look like numbers, with the number they look like.
    return isNotApplicable(value) || numberItLooksLike(value) !== null ? null : { problem: "text", value };
  }
  if (typeof value === "boolean") return { problem: "text", value: String(value).toUpperCase() };
  const told = { value: numberText(value), least: numberText(range.least), most: numberText(range.most) };
  if (value < range.least) return { problem: "below", ...told };
  if (value > range.most) return { problem: "above", ...told };
  return fractionDigits(value) > range.digits ? { problem: "digits", ...told, digits: range.digits } : null;
}
