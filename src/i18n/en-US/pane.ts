import type { PaneWords } from "../zh-CN/pane";

export const pane: PaneWords = {};
