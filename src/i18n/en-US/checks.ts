import type { ChecksWords } from "../zh-CN/checks";

export const checks: ChecksWords = {};
