/**
 * Structured references, written and read. A header in two pairs of brackets is legal whatever letters it has; in one pair
 * only plain words are, so the double form is the only one written: `T[[得分(1-2)]]`, `T[[1月]:[12月]]`, `[@[目标 值]]`.
 */
import { parseStructRef, type ReferenceStruct } from "@borgar/fx";

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
  const columns = headers.map((header) => `[${escaped(header)}]`).join(":");
  const row = sections.length === 1 && sections[0] === "this row";
  if (row) return `${table}[@${columns}]`;
  const special = sections.map((section) => `#${section.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}`);
  if (columns === "" && special.length === 1) return `${table}[${special[0]}]`;
  return `${table}[${[...special.map((section) => `[${section}]`), ...(columns === "" ? [] : [columns])].join(",")}]`;
}

/** All rows of one column of a table, or of the columns from one header to another. */
export function tableReference(table: string, first: string, last = first): string {
  return writeStructured({ table, sections: [], headers: first === last ? [first] : [first, last] });
}

/** The cell of the formula's own row, inside the table. */
export function rowReference(header: string): string {
  return writeStructured({ table: "", sections: ["this row"], headers: [header] });
}

function escaped(header: string): string {
  return header.replace(/[[\]#'@]/g, "'$&");
}
