import { checks } from "./checks";
import { errors } from "./errors";
import { functions } from "./functions";
import { paneWords } from "./paneWords";
import { reasons } from "./reasons";
import { selfCheck } from "./selfCheck";

export const zhCN = { ...paneWords, checks, errors, functions, reasons, selfCheck };
export type Words = typeof zhCN;
