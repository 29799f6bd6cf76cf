import type { Words } from "../zh-CN";
import { adopt } from "./adopt";
import { argumentNames } from "./argumentNames";
import { checks } from "./checks";
import { errors } from "./errors";
import { formulaPage } from "./formulaPage";
import { functions } from "./functions";
import { pane } from "./pane";
import { reasons } from "./reasons";
import { schemeEditor } from "./schemeEditor";
import { schemeFile } from "./schemeFile";
import { standing } from "./standing";
import { templates } from "./templates";
import { workbook } from "./workbook";

export const enUS: Words = {
  adopt,
  argumentNames,
  checks,
  errors,
  formulaPage,
  functions,
  pane,
  reasons,
  schemeEditor,
  schemeFile,
  standing,
  templates,
  workbook,
};
