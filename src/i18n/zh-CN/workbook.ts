export const workbook = {};
export type WorkbookWords = typeof workbook;
