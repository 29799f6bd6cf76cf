/** What the engine makes: a write that was looked for, planned and not refused. Each kind says what is its own. */
import type { LookPiece } from "../lookStage";
import type { Progress, Watch } from "../port";
import type { Kept } from "./kept";
import type { Mark } from "./mark";
import type { Operation } from "./operations";

/** Of the workbook, as they were looked at. */
export type Settings = ReadonlyMap<string, unknown>;

export interface Planned {
  mark: Mark;
  /** What taking it back needs. */
  entry: Kept;
  settings: Settings;
  operations: readonly Operation[];
  /** What is told while the operation of that number is made; `null` where it is told already. */
  making(number: number): Progress | null;
  /**
   * Reads back what was made. @param end joins its request where nothing is left to be dressed
   * @returns what taking it back needs, as the write left the workbook, and the settings where they were read again
   */
  verify(context: Excel.RequestContext, watch: Watch, end: (context: Excel.RequestContext) => void): Promise<{ entry: Kept; settings?: Settings }>;
  /** `null` where the request that reads back is the last one. */
  looks: readonly LookPiece[] | null;
  /** Where a person goes on. */
  open: { sheet: string; row: number; column: number } | null;
}
