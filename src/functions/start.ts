/**
 * The script that gives Excel its functions, loaded before everything else and complete in itself. Cells ask for their
 * functions as soon as the runtime announces itself, inside office.js's own start: who waits for `Office.onReady`, or for
 * the pane's script, opens a saved workbook full of errors. Nothing here needs a page, and nothing here draws.
 */
import { nearestLocale } from "../i18n/locale";
import { setLanguage } from "./language";
import { registerFunctions } from "./register";

// Office knows its language only later; the pane then sets it over.
setLanguage(nearestLocale(typeof navigator === "undefined" ? null : navigator.language));
registerFunctions();
