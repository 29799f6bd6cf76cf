import type { TemplatesWords } from "../zh-CN/templates";

export const templates: TemplatesWords = {};
