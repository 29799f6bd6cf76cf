/** The built-in templates, and what the pane needs of them. */
import { templateOf, type Template } from "./template";
import { laizhou } from "./templates/laizhou";
import { lanzhou } from "./templates/lanzhou";
import { suqian } from "./templates/suqian";

export type { Choices, Template, TemplateId, TemplateOption } from "./template";
export type { SheetPlan, Taken, WorkbookPlan } from "./plan";
export type { Scheme } from "./schema/scheme";

/** In the order the pane lists them. A new regime is one more file here. */
export const templates: Template[] = [lanzhou, suqian, laizhou].map((regime) => templateOf(regime));
