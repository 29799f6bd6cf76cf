import type { PaneWords } from "../zh-CN/paneWords";
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

export const paneWords: PaneWords = {
  adopt,
  formulaPage,
  names,
  pane,
  schemeEditor,
  schemeFile,
  sheetReading,
  standing,
  templates,
  workbook,
};
