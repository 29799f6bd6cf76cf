/**
 * Half-year of a checklist: how far each item is against the time that is gone, and the points for that (S4). Native and in the table's
 * own rows, since the way to the grade has no room for a call.
 */
import { quotedText } from "../../../sheet/quotedText";
import { rowReference } from "../../../sheet/structured";
import { askFor, lookedUp, lookupColumn, parameter, scoreFormat, tableColumn, type SheetContext } from "../context";
import { exactly } from "../exactly";
import { INVERSE, PACE, ZERO } from "../../optionWords";
import { areaCriterion } from "./areas";
import type { Column } from "../../draft";
import type { PlanCell } from "../../../book/plan";
import type { PartOf } from "../../../book/schema/parts";
import { LESS } from "./targetColumns";

type Checklist = PartOf<"checklist">;
type Interim = NonNullable<Checklist["interim"]>;

const gapHeader = ({ score }: Interim) => `${score}进度差`;
const pointsHeader = ({ score }: Interim) => `${score}应得`;

/** What had been done by then, to fill in. */
export function interimActual({ actual }: Interim, cells: PlanCell[]): Column {
  return {
    header: actual,
    kind: "input",
    width: Math.max(10, actual.length * 2 + 2),
    numberFormat: "General",
    cells,
    validation: askFor("score", actual, { least: -1e9, most: 1e9, prompt: "到半年为止完成多少，单位与目标一样。没有就留空。" }),
  };
}

/** @param target header of the target that counts */
export function interimColumns(context: SheetContext, part: Checklist, interim: Interim, target: string): Column[] {
  const [actual, wanted, full] = [rowReference(interim.actual), rowReference(target), rowReference(part.full)];
  const [gap, pace] = [rowReference(gapHeader(interim)), `(${parameter(context, interim.elapsed)}/${parameter(context, interim.of)})`];
  // Where less is better, being below the time that is gone is being ahead.
  const direction = part.target?.direction;
  const isLess =
    direction !== undefined
      ? `${rowReference(direction)}=${quotedText(LESS)}`
      : part.scoring.kind === "attainment"
        ? `LEFT(${rowReference(part.scoring.rule)},${INVERSE.length})=${quotedText(INVERSE)}`
        : null;
  const sign = isLess === null ? "" : `IF(${isLess},-1,1)*`;
  const tier = `XLOOKUP(${gap},${lookupColumn(context, interim.table, 0)},${lookupColumn(context, interim.table, 1)},0,-1)`;
  const share = `IF(${gap}>0,1,IF(${gap}<-${pace},0,1+${gap}/${pace}))`;
  const isShare = `${parameter(context, interim.way)}=${quotedText(PACE.share)}`;
  return [
    {
      header: gapHeader(interim),
      kind: "computed",
      width: 13,
      numberFormat: "+0.0%;-0.0%;0.0%",
      formula: `=IF(COUNT(${actual},${wanted})<2,"",IF(${wanted}>0,ROUND(${sign}(${actual}/${wanted}-${pace}),9),""))`,
    },
    {
      header: pointsHeader(interim),
      kind: "computed",
      unit: "分",
      width: 12,
      numberFormat: scoreFormat(context),
      formula: `=IF((${gap}="")+(N(${full})=0)>0,"",ROUND(${full}*IF(${isShare},${share},${tier}),9))`,
    },
  ];
}

/** One score of the items that can be compared, of all together or area by area; what has no figure is left out, or counts nothing where the parameter says so. */
export function interimScore(context: SheetContext, part: Checklist, interim: Interim, names: string, word: string): string {
  const of = (header: string) => tableColumn(context, part.table, header);
  const { digits } = context.scheme;
  return `=${exactly([names], (named) => {
    const sum = (header: string, more: string) => `SUMIFS(${of(header)},${named(of(word))}${more})`;
    /** Points, full points of what is compared, and what these are a share of, bound to names that end in `i`. */
    const bindings = (i: string, more = "") =>
      `得${i},${sum(pointsHeader(interim), more)},有${i},${sum(part.full, `${more},${of(gapHeader(interim))},">-1000000"`)},` +
      `全${i},IF(${parameter(context, part.missing)}=${quotedText(ZERO)},${sum(part.full, more)},有${i})`;
    const { weights } = interim;
    if (weights === undefined || part.areas === undefined) {
      const whole = part.outOf === undefined ? "全" : parameter(context, part.outOf);
      return `LET(${bindings("")},IF(${names}="","",IF(有=0,"",ROUND(ROUND(得/全*${whole},9),${digits}))))`;
    }
    const areas = part.areas.words.map((area, i) => ({
      share: `IF(有${i}_=0,0,得${i}_/全${i}_*权${i}_)`,
      weight: `IF(有${i}_=0,0,权${i}_)`,
      bound: `${bindings(`${i}_`, areaCriterion(context, part, area))},权${i}_,${lookedUp(context, weights, quotedText(area), 1, "0")}`,
    }));
    const [shares, held] = [areas.map(({ share }) => share).join("+"), areas.map(({ weight }) => weight).join("+")];
    const whole = part.outOf === undefined ? "100" : parameter(context, part.outOf);
    return (
      `LET(${areas.map(({ bound }) => bound).join(",")},重,${held},` +
      `IF(${names}="","",IF(重=0,"",ROUND(ROUND((${shares})/重*${whole},9),${digits}))))`
    );
  })}`;
}
