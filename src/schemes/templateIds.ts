/** The built-in templates in the order the pane lists them: known without their rules and sample data, which are large. */
export const templateIds = ["golmud", "ningwu", "suqian", "lanzhou", "laizhou", "civil-servants", "public-institutions"] as const;
export type TemplateId = (typeof templateIds)[number];
