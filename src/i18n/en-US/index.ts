import type { Words } from "../zh-CN";
import { checks } from "./checks";
import { errors } from "./errors";
import { functions } from "./functions";
import { paneWords } from "./paneWords";
import { reasons } from "./reasons";
import { selfCheck } from "./selfCheck";

export const enUS: Words = { ...paneWords, checks, errors, functions, reasons, selfCheck };
