import type { ErrorsWords } from "../zh-CN/errors";

export const errors: ErrorsWords = {};
