/** Excel evaluates conditional formats and data validation at once and cannot wait for a custom function there. */
import type { Book } from "../book";
import { invalidArgument } from "../problems";

/** Refuses a formula that calls a custom function, where Excel would show #CALC! or never match. */
export function refuseCustomFunctions(book: Book, formula: unknown, where: string): void {
  if (typeof formula !== "string" || !formula.startsWith("=")) return;
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').toUpperCase();
  const called = book.functionNames.find((name) => bare.includes(`${name}(`));
  if (called) throw invalidArgument(`preview: Excel cannot call ${called} from ${where}`);
}
