import { argumentNames } from "./argumentNames";
import { checks } from "./checks";
import { errors } from "./errors";
import { functions } from "./functions";
import { paneWords } from "./paneWords";
import { reasons } from "./reasons";

export const zhCN = { ...paneWords, argumentNames, checks, errors, functions, reasons };
export type Words = typeof zhCN;
