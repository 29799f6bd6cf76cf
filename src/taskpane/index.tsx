/**
 * Where the add-in starts. One runtime serves the pane, the ribbon and the custom functions, so the functions are
 * registered before anything is drawn, and stay registered if drawing fails.
 */
import { createRoot } from "react-dom/client";
import { setLanguage } from "../functions/language";
import { registerFunctions } from "../functions/register";
import { excelWorkbook } from "../workbook/excel";
import { associateActions } from "./actions";
import { App } from "./App";
import "./styles/waiting.css";
import { keepTab } from "./tabOrder";
import { firstLocale } from "./words";

function draw(): void {
  const node = document.getElementById("pane");
  if (!node) throw new Error("the page has no #pane");
  createRoot(node).render(<App port={excelWorkbook} locale={firstLocale()} onLocale={setLanguage} />);
}

void Office.onReady(() => {
  setLanguage(firstLocale());
  registerFunctions();
  associateActions();
  keepTab();
  draw();
});
