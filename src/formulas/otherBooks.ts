/** References to other workbooks. */
import { type AstExpression, parseA1Ref, parseStructRef } from "@borgar/fx";
import { firstOf, lastOf } from "../basics/itemAt";
import { walk } from "./walk";

/** The workbooks a formula refers to, without their folders. */
export function booksIn(text: string, tree: AstExpression | null): string[] {
  const found = new Set<string>();
  if (!tree) {
    for (const book of booksInContexts(text)) found.add(book);
    return [...found];
  }
  walk(tree, (node) => {
    if (node.type !== "ReferenceIdentifier") return;
    const book = bookOf(node);
    if (book !== null) found.add(book);
  });
  return [...found];
}

type Reference = Extract<AstExpression, { type: "ReferenceIdentifier" }>;

/** `[book]Sheet!A1` has two contexts; of a name and a table `book.xlsx!name` the book is the only one. */
function bookOf({ kind, value }: Reference): string | null {
  const context = (kind === "table" ? parseStructRef(value) : parseA1Ref(value))?.context ?? [];
  if (context.length > 1) return fileName(firstOf(context));
  const [only] = context;
  return only !== undefined && isBook(only) ? fileName(only) : null;
}

/** A sheet's name cannot have brackets or slashes in it, and hardly ends like a workbook's. */
function isBook(context: string): boolean {
  return /[\\/[\]]/.test(context) || /\.(?:xls[xmb]?|et|csv)$/i.test(context);
}

function fileName(context: string): string {
  const inBrackets = /\[([^\]]+)\]/.exec(context)?.[1];
  return lastOf((inBrackets ?? context).split(/[\\/]/));
}

/**
 * The library does not read `'C:\folder\[book]Sheet'!A1`, as Excel shows a closed workbook: what stands in quotes before a
 * `!` is gone through sign by sign, text in double quotes aside.
 */
function booksInContexts(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign !== '"' && sign !== "'") {
      if (sign === "[") {
        const end = text.indexOf("]", at);
        const context = end < 0 ? "[" : text.slice(at + 1, end);
        if (!context.includes("[") && (isBook(context) || text[end + 1] === "!")) found.push(fileName(context));
      }
      continue;
    }
    let end = at + 1;
    while (end < text.length && (text[end] !== sign || text[end + 1] === sign)) end += text[end] === sign ? 2 : 1;
    const quoted = text.slice(at + 1, end);
    if (sign === "'" && text[end + 1] === "!" && isBook(quoted)) found.push(fileName(quoted));
    at = end;
  }
  return found;
}
