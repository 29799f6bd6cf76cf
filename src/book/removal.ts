/**
 * A RemovalPlan is everything that goes when a scheme is taken out of the workbook, as plain data: shown before, and the same when it
 * is done. `workbook/` makes it and takes it back, and knows nothing of schemes.
 */
import type { Content } from "../sheet/formula";

/** A cell that stays and whose formula names what goes: it reads #REF! or #NAME? afterwards. */
export interface Referring {
  sheet: string;
  row: number;
  column: number;
  formula: Content;
}

export interface RemovalPlan {
  /** Of the record. */
  id: string;
  title: string;
  /** Sheets of the scheme, as they are called now and in their order, with what people have entered into each. */
  sheets: { name: string; entries: number }[];
  /** All tables on these sheets, somebody's own ones too. */
  tables: string[];
  /** Names of the scheme, the hidden ones too. */
  names: string[];
  /** How many of these names people see. */
  shownNames: number;
  referring: Referring[];
  /** Names of other people's or schemes' that refer to these sheets. */
  referringNames: string[];
  /** Whether an undo brings back how cells look; not where there are too many. */
  keepsLooks: boolean;
}
