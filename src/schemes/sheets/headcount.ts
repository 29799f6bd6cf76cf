/** How many of each group, or of each unit, should take part (应考核). */
import { ABSENT_EFFECTS } from "../../vocabulary/markWords";
import { blankSafe } from "../draft";
import type { Track } from "../../book/schema/scheme";
import { tableColumn, type SheetContext } from "./context";
import { markedAs } from "./markEffects";

/** All who are named, but for those whose mark means 不参加: who gets no grade is counted. */
export function headcount(context: SheetContext, track: Track, groups: string): string {
  const of = (header: string) => blankSafe(tableColumn(context, track.list.table, header));
  const absent = track.grading ? `*(1-${markedAs(context, track, track.grading.marks, ABSENT_EFFECTS)})` : "";
  return `LET(在,(${of(track.word)}<>"")${absent},MMULT((${groups}=TRANSPOSE(${of(track.group)}))*TRANSPOSE(在),SEQUENCE(ROWS(在),1,1,0)))`;
}
