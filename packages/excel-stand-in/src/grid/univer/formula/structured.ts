/**
 * Reads the bracketed half of a structured reference: `[金额]`, `[@[1月]:[12月]]`, `[[#All],[部门]]`. Between one pair of
 * brackets stand plain words only, as in Excel; any other header has a pair of its own.
 */
import { FormulaSyntaxError, type Expression, type TableSection } from "./syntax";

type TableReference = Extract<Expression, { kind: "table" }>;

const sections: Record<string, TableSection> = {
  "#all": "all",
  "#data": "data",
  "#headers": "headers",
  "#totals": "totals",
  "#this row": "thisRow",
};

/** Letters and digits of any script, a special item, or what an apostrophe escapes; a space only where no @ stands before. */
const PLAIN_WORD = /^(?:[\p{L}\p{N}_]|'.)+$/u;
const PLAIN_WORDS = /^(?:#[a-z ]+|(?:[\p{L}\p{N}_ ]|'.)+)$/iu;

/** The length of the balanced `[...]` that begins at `start`; an apostrophe takes the next character literally. */
export function bracketLength(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (letter === "'") at++;
    else if (letter === "[") depth++;
    else if (letter === "]" && --depth === 0) return at - start + 1;
  }
  throw new FormulaSyntaxError("Unclosed [", start);
}

/** `body` includes its outer brackets. */
export function parseStructured(table: string | undefined, body: string, at: number): TableReference {
  const reference: TableReference = { kind: "table", sections: [], ...(table === undefined ? {} : { table }) };
  let inner = body.slice(1, -1).trim();
  if (inner.startsWith("@")) {
    reference.sections.push("thisRow");
    inner = inner.slice(1).trim();
    if (inner === "") return reference;
  }
  if (!inner.startsWith("[")) {
    const plain = reference.sections.length > 0 ? PLAIN_WORD : PLAIN_WORDS;
    if (inner !== "" && !plain.test(inner)) throw new FormulaSyntaxError(`${inner} needs brackets of its own`, at);
    takePart(reference, inner, at);
    return reference;
  }
  for (const part of splitParts(inner, at)) takePart(reference, part, at);
  return reference;
}

function splitParts(inner: string, at: number): string[] {
  const parts: string[] = [];
  for (let position = 0; position < inner.length; ) {
    const letter = inner[position]!;
    if (letter === "[") {
      const length = bracketLength(inner, position);
      parts.push(inner.slice(position + 1, position + length - 1));
      position += length;
    } else if (letter === "," || letter === ":" || /\s/.test(letter)) {
      position++;
    } else {
      throw new FormulaSyntaxError(`Unexpected ${letter} in a table reference`, at);
    }
  }
  return parts;
}

function takePart(reference: TableReference, part: string, at: number): void {
  const section = sections[part.trim().toLowerCase().replace(/\s+/g, " ")];
  if (section) {
    reference.sections.push(section);
    return;
  }
  const column = part.replace(/'(.)/gs, "$1");
  if (column === "") return;
  if (reference.first === undefined) reference.first = column;
  else if (reference.last === undefined) reference.last = column;
  else throw new FormulaSyntaxError("Too many columns in a table reference", at);
}
