import { namedCell } from "../facts/limits";
import { numberText, percentText } from "../findings/numberText";
import { areaOf, meets, placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";
import { decimalOf } from "../../core/decimal";
import { boundsOf } from "../../book/schema/bounds";
import type { SchemeRecord } from "../../book/record";
import type { Quantity } from "../../book/schema/tables";
import type { Snapshot } from "../../book/snapshot";
import { type Cell, isBlank, isTyped } from "../../recognise/grid";
import { readColumn } from "../../recognise/tables";

type Found =
  | { problem: "word"; name: string; text: string; words: string }
  | { problem: "text"; name: string; text: string }
  | { problem: "blank"; name: string }
  | { problem: "range"; name: string; value: string; least: string; most: string };

/** What is asked of a cell: a number between bounds, or one of some words. */
interface Asked {
  name: string;
  kind: Quantity;
  words?: readonly string[] | undefined;
  least?: number | undefined;
  most?: number | undefined;
  /** A blank is forgotten there. */
  needed: boolean;
}

/**
 * A parameter that nothing can be reckoned with: a word that is none of its list, a text or a blank for a number, a number out of its
 * bounds. Pasting passes over Excel's own limit on a cell, and everybody's result hangs on it.
 */
export const parameterUnfit: Rule<"parameter-unfit", Found> = {
  id: "parameter-unfit",
  severity: "error",
  about: "tables",
  check: (book) => book.schemes.flatMap((record) => [...parametersOf(book, record), ...tablesOf(book, record)]),
  // What a function says of the same cell is told no sooner than this.
  followsFrom: (_book, { place }, others) => others.some((one) => one.rule !== "error-value" && meets(one.place, areaOf(place))),
};

function parametersOf(book: Snapshot, { standing }: SchemeRecord): Observation<Found>[] {
  return (standing?.scheme.parameters ?? []).flatMap(({ name, kind, words, least, most, value }) => {
    const cell = namedCell(book, standing?.names[name] ?? name);
    return cell ? told(cell, { name, kind, words, least, most, needed: typeof value === "number" || (words?.length ?? 0) > 0 }) : [];
  });
}

function tablesOf(book: Snapshot, { standing }: SchemeRecord): Observation<Found>[] {
  return (standing?.scheme.tables ?? []).flatMap(({ name: table, columns }) =>
    columns.flatMap(({ header, kind, words, least, most, computed }) =>
      computed ? [] : columnOf(book, standing?.tables[table] ?? table, { name: header, kind, words, least, most, needed: false }),
    ),
  );
}

function columnOf(book: Snapshot, table: string, asked: Asked): Observation<Found>[] {
  return (readColumn(book, table, asked.name) ?? []).filter(isTyped).flatMap((cell) => told(cell, asked));
}

function told(cell: Cell, { name, kind, words = [], needed, ...given }: Asked): Observation<Found>[] {
  const place = placeOf(cell);
  const text = String(cell.value).trim();
  if (isBlank(cell) || text === "") return needed ? [{ place, params: { problem: "blank", name } }] : [];
  if (words.length > 0) return words.includes(text) ? [] : [{ place, params: { problem: "word", name, text, words: words.join("\n") } }];
  const bounds = boundsOf(kind, given);
  if (!bounds) return [];
  if (typeof cell.value !== "number") return [{ place, params: { problem: "text", name, text } }];
  const [least, most] = bounds;
  const written = (value: number) => (kind === "ratio" ? percentText(decimalOf(value)) : numberText(value));
  if (cell.value >= least && cell.value <= most) return [];
  return [{ place, params: { problem: "range", name, value: written(cell.value), least: written(least), most: written(most) } }];
}
