import type { Words } from "../zh-CN";
import { adopt } from "./adopt";
import { checks } from "./checks";
import { errors } from "./errors";
import { formulaPage } from "./formulaPage";
import { functions } from "./functions";
import { pane } from "./pane";
import { schemeEditor } from "./schemeEditor";
import { schemeFile } from "./schemeFile";
import { selfCheck } from "./selfCheck";
import { standing } from "./standing";
import { templates } from "./templates";
import { workbook } from "./workbook";

export const enUS: Words = { adopt, checks, errors, formulaPage, functions, pane, schemeEditor, schemeFile, selfCheck, standing, templates, workbook };
