/** A conditional format as its Office objects hold it, and how they change it. */
import type { Book } from "../book";
import { guardSheet } from "../protection";
import type { Condition } from "./conditionStore";

export interface ConditionRef {
  book: Book;
  condition: Condition;
}

/** Notes a change; the grid learns of it at the end of the batch. */
export function change({ book, condition }: ConditionRef, edit: (condition: Condition) => void): void {
  guardSheet(book, condition.area.sheet);
  edit(condition);
  condition.changed = true;
}
