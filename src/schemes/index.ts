/** The built-in templates, and what the pane needs of them. */
import { templateOf, type Template } from "./template";
import { civilServants } from "./templates/civilServants";
import { golmud } from "./templates/golmud";
import { laizhou } from "./templates/laizhou";
import { lanzhou } from "./templates/lanzhou";
import { ningwu } from "./templates/ningwu";
import { publicInstitutions } from "./templates/publicInstitutions";
import { suqian } from "./templates/suqian";

export type { Choices, Template, TemplateId, TemplateOption } from "./template";
export { planWorkbook } from "./planner";
export type { SheetPlan, Taken, WorkbookPlan } from "./plan";
export type { Scheme } from "./schema/scheme";

/** In the order the pane lists them. A new regime is one more file here. */
export const templates: Template[] = [golmud, ningwu, suqian, lanzhou, laizhou, civilServants, publicInstitutions].map((regime) => templateOf(regime));
