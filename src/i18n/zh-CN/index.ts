import { checks } from "./checks";
import { errors } from "./errors";
import { functions } from "./functions";
import { pane } from "./pane";
import { schemeFile } from "./schemeFile";
import { templates } from "./templates";
import { workbook } from "./workbook";

export const zhCN = { checks, errors, functions, pane, schemeFile, templates, workbook };
export type Words = typeof zhCN;
