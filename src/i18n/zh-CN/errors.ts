export const errors = {};
export type ErrorsWords = typeof errors;
