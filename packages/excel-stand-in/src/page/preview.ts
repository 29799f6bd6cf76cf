/**
 * `window.preview`: what tests and curious people can do with the preview from outside. Addresses are A1 with the
 * sheet's name, `Sheet1!A5:H39`; without one, the active sheet.
 */
import type { UniverGrid } from "../grid/univer/univerGrid";
import type { BlankMode, Host, RequestFailure, RequestRecord, Stats, Unkind, UnkindWish } from "../host";
import type { PreviewLocale } from "./words";

/** As Office.js would give them: a blank is "", an error its code. */
export type PreviewValue = string | number | boolean;

export interface PreviewCells {
  values: PreviewValue[][];
  /** A formula with its `=`, else the constant. Cells a formula spills into repeat their value, as in Excel. */
  formulas: PreviewValue[][];
  /** What a person sees. */
  text: string[][];
}

export interface Preview {
  read(address: string): PreviewCells;
  /**
   * Enters values as a person would: `"12%"` is a number with a format, `"'12"` is text, `"=A1"` a formula; a table grows
   * when the row below it is filled. One value fills the whole address. Data validation is not asked: pasting does not ask it either.
   */
  write(address: string, values: PreviewValue | (PreviewValue | null)[][]): void;
  /** Names of the visible sheets, in order. */
  sheets(): string[];
  /** `Sheet1!C6`, or `Sheet1!C6:D9`. */
  selection(): string;
  select(address: string): void;
  /** Merges cells, or hides the columns of an address. */
  merge(address: string): void;
  hideColumns(address: string): void;
  rename(sheet: string, name: string): void;

  /** The workbook as an .xlsx file, in base64; and another one in its place, as the page's own buttons do. */
  workbookFile(): Promise<string>;
  openWorkbookFile(base64: string): Promise<void>;

  /** How a blank cell reaches a custom function. */
  setBlankMode(mode: BlankMode): void;
  /**
   * Filters a table by its name, or a list with a header row by its address, as a person does with the button in the header:
   * rows whose column shows one of the values stay. `null` shows all rows again.
   */
  filter(where: string, column: string, values: string[] | null): void;
  /** Unkind modes: a text says all of them as the address does (`"all"`, `""`), an object changes those it names. The pane opens again where a mode counts from its start. */
  setUnkind(wish: UnkindWish): Promise<void>;
  unkind(): Unkind;
  /** While true every request of the pane fails as it does while a person edits a cell. */
  setEditing(editing: boolean): void;
  /** Office's display language; the pane opens again. Resolves when its page has loaded. */
  setLocale(locale: PreviewLocale): Promise<void>;
  setTheme(theme: "light" | "dark"): Promise<void>;

  /** Resolves when nothing runs: no request, no calculation, no custom function. */
  idle(): Promise<void>;
  stats(): Stats;
  resetStats(): void;
  /** The n-th coming request fails: 1 is the next. */
  failRequest(n: number, failure?: RequestFailure): void;
  /** The requests so far, oldest first. */
  log(): RequestRecord[];

  /** The frame the pane is in; another one after a reload. */
  pane(): HTMLIFrameElement;
  /** Opens one of the pane's pages by the part of its address behind `#`. */
  showPage(page: string): void;

  readonly grid: UniverGrid;
  readonly host: Host;
}

declare global {
  interface Window {
    preview: Preview;
  }
}
