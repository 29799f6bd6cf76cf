/** Marks that hold beside those that were written down: by a gate, by the unit's grade or marks, and of the last ones. */
import { requireValue } from "../../basics/requireValue";
import { quotedText } from "../../sheet/quotedText";
import { blankSafe, errorSafe } from "../draft";
import type { Grading } from "../../book/schema/grading";
import type { Track } from "../../book/schema/scheme";
import { lookedUp, parameter, tableColumn, type SheetContext } from "./context";
import { saidOfMarks } from "./firstMark";
import type { PartSheet } from "./parts/part";

/** Whether somebody bears a mark by a rule, beside those that were written down. */
export function addsMarks({ gate, heads, vetoes, bottom }: Grading): boolean {
  return gate !== undefined || heads !== undefined || vetoes !== undefined || bottom?.mark !== undefined;
}

/** Spills of the units' results: names, grades and the marks that hold. */
export interface Above {
  name: string;
  grades: string;
  marks: string;
}

/** The grade of each one's unit; none where it cannot be told. */
export function gradeAbove({ name, grades }: Above, units: string): string {
  return `IFERROR(XLOOKUP(${units},${name},${grades},""),"")`;
}

/**
 * Marks by a rule beside those that were written down: of who was rated and had too few good periods, of the head of a unit
 * by its grade, of whom a mark of his unit concerns, and of the last ones. A tie at the end that waits brings none yet.
 */
export function heldMarks(
  context: SheetContext,
  { list, word }: Track,
  { gate, heads, vetoes, bottom }: Grading,
  written: string,
  { parts, upper, units, last }: { parts: ReadonlyMap<string, PartSheet>; upper: Above | null; units: string; last: string },
): string {
  const added: string[] = [];
  if (gate) {
    const rated = requireValue(parts.get(gate.part), `the part ${gate.part}`);
    const good = rated.scoreOf(tableColumn(context, list.table, word)).slice(1);
    added.push(`LET(好,${good},IF((好<>"")*(好<${parameter(context, gate.needed)}),${quotedText(gate.mark)},""))`);
  }
  if (heads) {
    const grade = gradeAbove(requireValue(upper, "grades of the units"), units);
    const isHead = `(${blankSafe(tableColumn(context, list.table, heads.column))}=${quotedText(heads.word)})`;
    added.push(`LET(班,${grade},IF(${isHead}*(班<>""),${lookedUp(context, heads.table, "班")}&"",""))`);
  }
  if (vetoes) {
    const above = requireValue(upper, "grades of the units");
    const own = `XLOOKUP(${units},${above.name},${above.marks},"")`;
    added.push(saidOfMarks(context, vetoes.table, 2, own, blankSafe(tableColumn(context, list.table, vetoes.column))));
  }
  // Before any score is in, one blank stands for the whole column.
  if (bottom?.mark !== undefined) added.push(`IF(${errorSafe(last)}="末位",${quotedText(bottom.mark)},"")`);
  return `=${added.reduce((marks, more) => `LET(写,${marks},加,${more},写&IF((写<>"")*(加<>""),"、","")&加)`, written)}`;
}
