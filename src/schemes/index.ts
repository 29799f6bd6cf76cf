/** The built-in templates, and what the pane needs of them. */
import { templateOf, type Regime, type Template } from "./template";
import { templateIds, type TemplateId } from "./templateIds";
import { civilServants } from "./templates/civilServants";
import { golmud } from "./templates/golmud";
import { laizhou } from "./templates/laizhou";
import { lanzhou } from "./templates/lanzhou";
import { ningwu } from "./templates/ningwu";
import { publicInstitutions } from "./templates/publicInstitutions";
import { suqian } from "./templates/suqian";

export type { Choices, Template, TemplateOption } from "./template";
export { templateIds, type TemplateId } from "./templateIds";
export { planWorkbook } from "./planner";
export type { SheetPlan, Taken, WorkbookPlan } from "../book/plan";
export type { Scheme } from "../book/schema/scheme";

/** A new regime is one more file here, and its id in `templateIds`. */
const regimes: Record<TemplateId, Regime> = {
  golmud,
  ningwu,
  suqian,
  lanzhou,
  laizhou,
  "civil-servants": civilServants,
  "public-institutions": publicInstitutions,
};

export const templates: Template[] = templateIds.map((id) => templateOf(regimes[id]));
