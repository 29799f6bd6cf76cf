/** What the pane says from its start: its frame and pages. The rules' words come with the page 校验. */
import { adopt } from "./adopt";
import { formulaPage } from "./formulaPage";
import { names } from "./names";
import { pane } from "./pane";
import { schemeEditor } from "./schemeEditor";
import { schemeFile } from "./schemeFile";
import { sheetReading } from "./sheetReading";
import { standing } from "./standing";
import { templates } from "./templates";
import { workbook } from "./workbook";

export const paneWords = { adopt, formulaPage, names, pane, schemeEditor, schemeFile, sheetReading, standing, templates, workbook };
export type PaneWords = typeof paneWords;
