/** The seats of persons, as other sheets refer to them. */
import type { SheetPlan } from "../../book/plan";
import type { GradeResult } from "../../book/record";

export interface PersonSeatsSheet {
  sheet: SheetPlan;
  /** Headers and seats as GRADE reads them: `个人名额!$A$5:$B$505`. */
  seatTable: string;
  /** `个人名额!A6#`: the units, or what several share, and the seats of each; blank where its ratio is not known yet. */
  units: string;
  seats: string;
  /** Formula of what each of some units' seats are counted by, where units may share them (合并计算). */
  pooledBy: ((units: string) => string) | null;
  seatsRecord(grade: string): GradeResult["seats"];
}
