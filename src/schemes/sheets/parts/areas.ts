/** Areas of a checklist: how a sum asks for the items of one of them. */
import { quotedText } from "../../../sheet/quotedText";
import { tableColumn, type SheetContext } from "../context";
import type { PartOf } from "../../../book/schema/parts";

/** `,任务表[[板块]],"=民生*",任务表[[板块]],"<>民生?*"` at the end of a SUMIFS: a name that is known is asked for as `exactly` does. */
export function areaCriterion(context: SheetContext, { table, areas }: PartOf<"checklist">, area: string | undefined): string {
  if (!areas || area === undefined) return "";
  const [column, plain] = [tableColumn(context, table, areas.column), area.replace(/[*?~]/g, "~$&")];
  return `,${column},${quotedText(`=${plain}*`)},${column},${quotedText(`<>${plain}?*`)}`;
}
