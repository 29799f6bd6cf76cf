export const templates = {};
export type TemplatesWords = typeof templates;
