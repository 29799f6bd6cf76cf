/** What the tables' headers said when they were last looked at: one that says something else now was renamed. */
import { followHeader } from "./relocation";
import type { WorkbookParts } from "./workbookParts";

export class Headers {
  /** By the table's id. */
  private readonly known = new Map<string, string[]>();

  constructor(private readonly parts: WorkbookParts) {}

  remember(): void {
    const { tables } = this.parts;
    for (const table of tables.all()) this.known.set(table.id, tables.headersOf(table));
  }

  /** Headers were written over. One that was blank has only been given; formulas follow the others. */
  typed(): void {
    const { tables } = this.parts;
    for (const table of tables.all()) {
      const [before, now] = [this.known.get(table.id) ?? [], tables.headersOf(table)];
      this.known.set(table.id, now);
      if (before.length !== now.length) continue;
      now.forEach((header, i) => {
        const was = before[i] ?? "";
        if (was !== "" && header !== "" && header !== was) followHeader(this.parts, table, was, header);
      });
    }
  }
}
