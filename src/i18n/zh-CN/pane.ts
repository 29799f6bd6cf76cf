export const pane = {};
export type PaneWords = typeof pane;
