/**
 * Sheets that nobody would make on purpose and that people have all the same: a formula over everything, a column half typed over, a
 * workbook full of errors. Whatever reads sheets has to come to an end over them, in a time that grows no faster than they do.
 */
import { chains } from "./chains";
import { columns } from "./columns";
import { errors } from "./errors";
import { overEverything } from "./everything";
import { formulas } from "./formulas";
import { layouts } from "./layouts";
import type { Hostile } from "./made";

export const hostileSheets: readonly Hostile[] = [...overEverything, ...columns, ...errors, ...formulas, ...chains, ...layouts];
