/** What the engine makes: a write that was looked for, planned and not refused. Each kind says what is its own. */
import type { End, LookPiece } from "../lookStage";
import type { Progress, Watch } from "../port";
import type { Kept } from "./kept";
import type { Mark } from "./mark";
import type { Operation } from "./operations";
import type { Piece } from "../sending";

/** Settings of the workbook as they were looked at. */
export type Settings = ReadonlyMap<string, unknown>;

export interface Planned {
  mark: Mark;
  /** What taking it back needs. */
  entry: Kept;
  settings: Settings;
  operations: readonly Operation[];
  /** Joins the request in which they begin. */
  secondLook: readonly Piece[];
  /** What is told while the operation of that number is made; `null` where it is told already. */
  making(number: number): Progress | null;
  /**
   * Reads back what was made. @param end joins its request where nothing is left to be dressed
   * @returns what taking it back needs, as the write left the workbook, the settings where they were read again, and the ids of the new
   *   sheets by the names the plan has for them
   */
  verify(
    context: Excel.RequestContext,
    watch: Watch,
    end: End,
  ): Promise<{ entry: Kept; settings?: Settings; sheets?: ReadonlyMap<string, string> }>;
  /**
   * `null` where the request that reads back is the last one.
   * @param sheets ids of new sheets by their planned names: somebody may have renamed one by now
   */
  looks: ((sheets: ReadonlyMap<string, string>) => readonly LookPiece[]) | null;
  /** Where a person goes on. */
  open: { sheet: string; row: number; column: number } | null;
}
