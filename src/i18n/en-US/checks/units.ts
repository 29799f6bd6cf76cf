import type { units as chinese } from "../../zh-CN/checks/units";
export const units: typeof chinese = {};
