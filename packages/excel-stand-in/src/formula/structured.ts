/**
 * Structured references, written and read. A header in two pairs of brackets is legal whatever letters it has; in one pair
 * only plain words are, so the double form is the only one written: `T[[Score (1-2)]]`, `T[[Jan]:[Dec]]`, `[@[Target value]]`.
 */
import { mergeRefTokens, parseStructRef, tokenize, type ReferenceStruct } from "@borgar/fx";

export interface StructuredReference {
  /** "" inside the table itself. */
  table: string;
  /** Lower case, without `#`: `headers`, `this row`. */
  sections: string[];
  /** One header, or the first and the last of several; none stands for all. */
  headers: string[];
}

/** `null` where the text is none. */
export function readStructured(text: string): StructuredReference | null {
  const read: ReferenceStruct | undefined = parseStructRef(text);
  if (!read || (read.context?.length ?? 0) > 0) return null;
  return { table: read.table ?? "", sections: (read.sections ?? []).map((section) => section.toLowerCase()), headers: read.columns ?? [] };
}

export function writeStructured({ table, sections, headers }: StructuredReference): string {
  const columns = writtenHeaders(headers);
  const row = sections.length === 1 && sections[0] === "this row";
  if (row) return `${table}[@${columns}]`;
  const special = sections.map((section) => `#${section.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}`);
  const [only] = special;
  if (columns === "" && only !== undefined && special.length === 1) return `${table}[${only}]`;
  return `${table}[${[...special.map((section) => `[${section}]`), ...(columns === "" ? [] : [columns])].join(",")}]`;
}

/** The formula with its structured references written anew; `null` leaves one as it is, and so is every other letter. */
export function withStructured(formula: string, written: (reference: StructuredReference) => string | null): string {
  if (!formula.includes("[")) return formula;
  return mergeRefTokens(tokenize(formula))
    .map(({ type, value }) => {
      const read = type === "structured" ? readStructured(value) : null;
      return (read && written(read)) ?? value;
    })
    .join("");
}

/** `[Score]`, or `[Q1]:[Q4]`: always in brackets of their own, which every header may have. */
export function writtenHeaders(headers: readonly string[]): string {
  return headers.map((header) => `[${escaped(header)}]`).join(":");
}

function escaped(header: string): string {
  return header.replace(/[[\]#'@]/g, "'$&");
}
