export const checks = {};
export type ChecksWords = typeof checks;
