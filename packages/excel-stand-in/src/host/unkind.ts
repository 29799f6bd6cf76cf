/**
 * Unkind modes: what some Excels do and the stand-in does not at first, one switch each. A switch is on where the add-in has
 * to be shown to cope. Numbers are issues of OfficeDev/office-js.
 *
 *   ?unkind=all                              in the preview's address: every mode at its strictest
 *   ?unkind=errorInMatrix,noPrinter:paper    these two, the second in a milder form
 *   ?unkind=all,-lateScript                  every mode but one
 */
import { requireValue } from "../requireValue";

export interface Unkind {
  /**
   * Cells ask for their functions the moment the runtime announces itself: what is not associated at the top level of a
   * blocking script is refused, and its cells show #NAME? until they are entered again (#4769, #4487, #5686).
   */
  lateScript: boolean;
  /** One error object inside a matrix makes a function's whole result #VALUE! (#2174). */
  errorInMatrix: boolean;
  /** Deleting rows of a filtered table or list does nothing, inserting some throws (#994, #468). */
  filteredTables: boolean;
  /** Without the paper (`paper`) a paper size is refused, without a printer (`printer`) all page set-up. */
  noPrinter: "off" | "paper" | "printer";
  /** Freezing panes throws GeneralException on some builds and files (#2014, #2196). */
  noFreeze: boolean;
  /** `pageLayout.zoom` takes a scale, and drops the pages to fit to without a word (#1860). */
  noZoom: boolean;
  /** What `Range.formulas` says of cells that a formula spilled into: documented nowhere. */
  spilledFormulas: "value" | "anchor" | "empty";
  /** The first request that reads cells of custom functions after a change finds #BUSY! in them (#2786). */
  busyFirst: boolean;
  /** A table's references to itself are handed back shortened: `[@金额]` for what was written `表[[#This Row],[金额]]`. */
  shortReferences: boolean;
  /** A shape is selected, so `getSelectedRange` and `getSelectedRanges` throw InvalidSelection (#8, #2268). */
  shapeSelected: boolean;
  /** Excel has the requirement sets the manifest declares and no more: members above them fail with ApiNotFound. */
  declaredSets: boolean;
  /** Excel for Mac: a file that the pane offers for download is swallowed without a word (#4681, #3385, #2700, #6468). */
  noDownloads: boolean;
}

export type UnkindMode = keyof Unkind;

/** Values a mode can take: the kind one first, the strictest last. */
export const unkindChoices: { readonly [Mode in UnkindMode]: readonly Unkind[Mode][] } = {
  lateScript: [false, true],
  errorInMatrix: [false, true],
  filteredTables: [false, true],
  noPrinter: ["off", "paper", "printer"],
  noFreeze: [false, true],
  noZoom: [false, true],
  spilledFormulas: ["value", "empty", "anchor"],
  busyFirst: [false, true],
  shortReferences: [false, true],
  shapeSelected: [false, true],
  declaredSets: [false, true],
  noDownloads: [false, true],
};

export const unkindModes = Object.keys(unkindChoices) as UnkindMode[];

/** Modes that the pane meets as it starts: changed, it has to be opened again. */
export const modesOfStartUp: readonly UnkindMode[] = ["lateScript", "declaredSets", "noDownloads"];

/** A change of modes: `true` stands for a mode's strictest form, `false` for the kind one. A text, as in the address, says all modes. */
export type UnkindWish = string | { readonly [Mode in UnkindMode]?: Unkind[Mode] | boolean };

/** All modes off. */
export function kind(): Unkind {
  return Object.fromEntries(unkindModes.map((mode) => [mode, unkindChoices[mode][0]])) as unknown as Unkind;
}

/** The modes after a wish. Throws where it names what is no mode or no form of one. */
export function withWish(current: Unkind, wish: UnkindWish): Unkind {
  return typeof wish === "string"
    ? readWish(wish)
    : Object.entries(wish).reduce((modes, [mode, value]) => turned(modes, mode, value), current);
}

function readWish(text: string): Unkind {
  const words = text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return words.reduce((modes, word) => {
    if (word === "all") return unkindModes.reduce((all, mode) => turned(all, mode, true), modes);
    if (word.startsWith("-")) return turned(modes, word.slice(1), false);
    const [mode = "", form] = word.split(":");
    return turned(modes, mode, form ?? true);
  }, kind());
}

function turned(modes: Unkind, mode: string, value: string | boolean): Unkind {
  const choices: readonly (string | boolean)[] | undefined = unkindModes.includes(mode as UnkindMode)
    ? unkindChoices[mode as UnkindMode]
    : undefined;
  if (!choices) throw new Error(`There is no unkind mode ${mode}: ${unkindModes.join(", ")}`);
  const form = requireValue(value === true ? choices[choices.length - 1] : value === false ? choices[0] : value, `a form of ${mode}`);
  if (!choices.includes(form)) throw new Error(`${mode} is one of ${choices.join(", ")}`);
  return { ...modes, [mode]: form };
}

/** The modes as the address says them; "" where all are off. */
export function wishText(modes: Unkind): string {
  const on = unkindModes.filter((mode) => modes[mode] !== unkindChoices[mode][0]);
  return on.map((mode) => (typeof modes[mode] === "string" ? `${mode}:${modes[mode]}` : mode)).join(",");
}
