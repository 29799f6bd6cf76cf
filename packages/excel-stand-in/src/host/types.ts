/** What the host is given and what it offers. */
import type { Grid, GridArea } from "../grid/grid";
import type { LeftOutList, WorkbookFile } from "../files/workbookFile";
import type { ApiSets } from "./declaredSets";
import type { RequestFailure, RequestRecord, Stats } from "./stats";
import type { Unkind, UnkindWish } from "./unkind";

export interface HostOptions {
  grid: Grid;
  /** The window office.js runs in; null while there is none. Asked anew for each message. */
  frameWindow: () => MessageTarget | null;
  /** Origin of the frame's page. Messages from elsewhere are ignored. */
  frameOrigin: string;
  /** Origin of the page around the frame; `location.origin` if omitted. */
  origin?: string;
  /** Marks the messages of this host's frame; a new one for each host if omitted. */
  conversation?: string;
  /** What `Office.context.displayLanguage` and `contentLanguage` say: `zh-CN`, `en-US`. */
  locale: string;
  /** Sent with the start-up. The office.js of Excel on the web passes it over: `Office.context.officeTheme` stays undefined. */
  theme?: OfficeTheme;
  /** Unkind modes that are on from the start; none if omitted. */
  unkind?: UnkindWish;
  /** What the mode `declaredSets` goes by: the add-in's manifest.xml, and the set each member of the object model came with. */
  manifest?: string;
  apiSets?: ApiSets;
}

/** A window, as far as messages go. */
export interface MessageTarget {
  postMessage(message: string, targetOrigin: string): void;
}

/** Colours such as `#FFFFFF`. */
export interface OfficeTheme {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
}

/** How a blank cell reaches a custom function: Excel on the desktop sends 0, Excel on the web sends null. */
export type BlankMode = "desktop" | "web";

export interface Host {
  /** Set it as the frame's `name` before inserting the frame. */
  readonly frameName: string;
  /** Takes the frame's messages: `addEventListener("message", host.receive)`. */
  readonly receive: (event: Pick<MessageEvent, "data" | "origin">) => void;

  /**
   * Declares the custom functions to the grid.
   * @param metadata functions.json, as text or parsed. `allowErrorForDataTypeAny` at its top lets error cells through.
   * @param namespace prefix of the names as typed in cells, without the dot: `ADDIN`
   */
  registerFunctions(metadata: string | FunctionsMetadata, namespace: string): void;
  /** Resolves when the custom-functions runtime has said that it takes calls. */
  functionsReady(): Promise<void>;
  /** Recalculates when the mode changes. "desktop" at first. */
  setBlankMode(mode: BlankMode): void;
  blankMode(): BlankMode;
  /** Turns unkind modes on and off; those of the start-up count from the next one on. */
  setUnkind(wish: UnkindWish): void;
  unkind(): Unkind;
  /** What a person does beside typing: merged cells, hidden columns. */
  merge(area: GridArea): void;
  hideColumns(area: GridArea): void;
  /**
   * Filters a table, by its id, or a list with a header row: only rows whose column shows one of the values stay.
   * @param column counted from 0; `values` null shows all rows again
   */
  filter(where: string | GridArea, column: number, values: string[] | null): void;
  /** The workbook as a file would keep it, and another one in its place; a pane that was open has to be opened again. */
  workbook(): WorkbookFile;
  replaceWorkbook(file: WorkbookFile): LeftOutList;
  /** While true batches fail with InvalidOperationInCellEditMode, or wait if run with `delayForCellEdit`. */
  setEditing(editing: boolean): void;

  /**
   * Presses a ribbon button of type ExecuteFunction, `Office.actions.associate`d under `actionName`.
   * Resolves when the command has called `event.completed()`.
   */
  invokeCommand(actionName: string, controlId?: string): Promise<void>;
  /** Whether office.js asked for the pane to be shown (`Office.addin.showAsTaskpane`) or hidden. */
  onVisibility(listener: (visible: boolean) => void): () => void;

  stats(): Stats;
  resetStats(): void;
  /** Told of every Excel.run batch when it has run. */
  onRequest(listener: (request: RequestRecord) => void): () => void;
  /**
   * Lets the n-th coming Excel.run batch fail with GeneralException (HTTP 500): 1 is the next one.
   * Without `failure` nothing of it is executed.
   */
  failRequest(n: number, failure?: RequestFailure): void;

  /** True while a batch, a calculation of the grid or a custom function is pending. */
  busy(): boolean;
  /** Resolves when the host is not busy and stays so for a moment, since the runtime delivers results late. */
  idle(): Promise<void>;
  /** Ends the conversation and takes the host's listeners off the grid. */
  close(): void;
}

/** functions.json, as far as the host reads it. */
export interface FunctionsMetadata {
  allowErrorForDataTypeAny?: boolean;
  functions: {
    id: string;
    name: string;
    description?: string;
    parameters: {
      name: string;
      description?: string;
      dimensionality?: string;
      optional?: boolean;
      repeating?: boolean;
      type?: string;
    }[];
    result: { dimensionality?: string; type?: string };
    options?: { stream?: boolean; cancelable?: boolean; requiresAddress?: boolean };
  }[];
}
