/** The target of an item out of several sources, and whether it asks for more than last year's result (G11). */
import { quotedText } from "../../../sheet/quotedText";
import { rowReference } from "../../../sheet/structured";
import type { Column } from "../../draft";
import type { PartOf } from "../../../book/schema/parts";

export const TARGET = "目标";
export const RISE = "较上年";
/** Where less is more demanding. */
export const LESS = "越少越好";
export const DIRECTIONS = ["越多越好", LESS];
const NO_RISE = "▲ 未提升";

/** The most demanding of the sources, and whether it asks for more than last year's result. */
export function targetColumns({ sources, direction, last }: NonNullable<PartOf<"checklist">["target"]>): Column[] {
  const all = sources.map(rowReference).join(",");
  const isLess = direction === undefined ? null : `${rowReference(direction)}=${quotedText(LESS)}`;
  const most = isLess === null ? `MAX(${all})` : `IF(${isLess},MIN(${all}),MAX(${all}))`;
  const target: Column = {
    header: TARGET,
    kind: "computed",
    unit: direction === undefined ? "就高" : "从严",
    width: 10,
    numberFormat: "General",
    formula: `=IF(COUNT(${all})=0,"",${most})`,
  };
  if (last === undefined) return [target];
  const [now, before] = [rowReference(TARGET), rowReference(last)];
  const rise = isLess === null ? `${now}-${before}` : `IF(${isLess},${before}-${now},${now}-${before})`;
  return [
    target,
    {
      header: RISE,
      kind: "computed",
      width: 12,
      align: "center",
      formula: `=IF(OR(${now}="",${before}=""),"",IF(${rise}>0,"有提升",${quotedText(NO_RISE)}))`,
    },
  ];
}
