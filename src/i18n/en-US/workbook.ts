import type { WorkbookWords } from "../zh-CN/workbook";

export const workbook: WorkbookWords = {};
