/** Records kept by hand: who did what when. Dates that follow from others, and what is still open, are computed (G10, Z10). */
import { requireValue } from "../../basics/requireValue";
import { rowReference } from "../../sheet/structured";
import { ask, type Column } from "../draft";
import type { PlanCell, SheetPlan } from "../../book/plan";
import type { Log, LogColumn } from "../../book/schema/parts";
import { columnOf, contentOf, newDraft, numberFormat, parameter, type SheetContext } from "./context";
import { extraColumn } from "./listSheet";
import type { ParameterSheet } from "./parameterSheet";
import { stageFormula } from "./stages";
import { workdayAfter } from "./workdays";

/**
 * @param nameCells cells of the names of each list, by its word
 * @param code cell of the code over the results, where there is one
 */
export function logSheet(
  context: SheetContext,
  log: Log,
  parameters: ParameterSheet,
  nameCells: ReadonlyMap<string, string>,
  code: string | null,
): SheetPlan {
  const content = contentOf(context, log.table);
  const computed = log.columns.some((column) => column.computed);
  const draft = newDraft(context, log.name, {
    title: log.name,
    legend: computed ? ["input", "computed"] : ["input"],
    unit: log.note ?? "",
  });
  let next = 0;
  const cells = (): PlanCell[] => columnOf(content, next++);
  const { header: first } = requireValue(
    log.columns.find((column) => !column.computed),
    `a column of ${log.name} to fill in`,
  );
  draft.add({
    table: context.names.table(log.table),
    filter: true,
    rows: content.length + (log.spare ?? 0),
    columns: log.columns.map((column): Column => {
      const { computed: how, ...asked } = column;
      if (how) return computedColumn(context, asked, how, first, code);
      const made = extraColumn(context, parameters, asked, cells());
      // A column headed like a list takes its names from there.
      const names = nameCells.get(column.header);
      return names === undefined
        ? made
        : { ...made, validation: ask({ kind: "list", source: `=${names}` }, column.header, "从名单里选。") };
    }),
  });
  return draft.finish();
}

function computedColumn(
  context: SheetContext,
  column: Omit<LogColumn, "computed">,
  how: NonNullable<LogColumn["computed"]>,
  first: string,
  code: string | null,
): Column {
  const { header, kind } = column;
  const format = numberFormat(context, kind);
  const shared = {
    header,
    kind: "computed" as const,
    width: column.width ?? Math.max(16, header.length * 2 + 2),
    align: "center" as const,
    ...(format !== undefined && { numberFormat: format }),
  };
  switch (how.kind) {
    case "workdays":
      return { ...shared, formula: `=IF(${rowReference(how.from)}="","",${workdayAfter(context, rowReference(how.from), how)})` };
    case "days": {
      const start = rowReference(how.from);
      return { ...shared, formula: `=IF(${start}="","",${start}+${parameter(context, how.days)})` };
    }
    case "stage":
      return { ...shared, formula: stageFormula(how.stages, first) };
    case "sealed": {
      const written = rowReference(how.code);
      return { ...shared, formula: `=IF(${written}="","",IF(${written}=${code ?? '""'},"与现在一致","▲ 签发后有改动"))` };
    }
  }
}
