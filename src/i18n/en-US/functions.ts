import type { FunctionsWords } from "../zh-CN/functions";

export const functions: FunctionsWords = {};
