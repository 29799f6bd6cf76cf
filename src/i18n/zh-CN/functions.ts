export const functions = {};
export type FunctionsWords = typeof functions;
