import { checks } from "./checks";
import { errors } from "./errors";
import { functions } from "./functions";
import { pane } from "./pane";
import { templates } from "./templates";
import { workbook } from "./workbook";

export const zhCN = { checks, errors, functions, pane, templates, workbook };
export type Words = typeof zhCN;
