import type { record as chinese } from "../../zh-CN/checks/record";
export const record: typeof chinese = {};
