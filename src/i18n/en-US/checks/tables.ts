import type { tables as chinese } from "../../zh-CN/checks/tables";
export const tables: typeof chinese = {};
