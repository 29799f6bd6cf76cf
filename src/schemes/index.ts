/** The built-in templates, and what the pane needs of them. */
import { lanzhou } from "./templates/lanzhou";
import type { Template } from "./template";

export type { Choices, Template, TemplateId, TemplateOption } from "./template";
export type { SheetPlan, Taken, WorkbookPlan } from "./plan";

/** In the order the pane lists them. A new regime is one more file here. */
export const templates: Template[] = [lanzhou];
