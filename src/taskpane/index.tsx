/**
 * Where the pane starts. One runtime serves the pane, the ribbon and the custom functions; the functions come in a script
 * of their own, `functions/start`, and stay whatever happens here.
 */
import "./arrayAt";
import { createRoot } from "react-dom/client";
import { setLanguage } from "../functions/language";
import { excelWorkbook } from "../workbook/excel";
import { associateActions } from "./actions";
import { App } from "./App";
import { sayNotOpened } from "./notOpened";
import { currentPage } from "./pages";
import { fetchPage } from "./shell/Pages";
import "./styles/waiting.css";
import { keepTab } from "./tabOrder";
import { firstLocale, loadSpoken } from "./words";

async function open(): Promise<void> {
  const node = document.getElementById("pane");
  if (!node) throw new Error("the page has no #pane");
  try {
    const start = await loadSpoken(firstLocale());
    createRoot(node).render(<App port={excelWorkbook} start={start} onLocale={setLanguage} />);
  } catch {
    sayNotOpened(node, () => void open());
  }
}

// The first page is on its way while Office still starts.
fetchPage(currentPage());
void Office.onReady(() => {
  setLanguage(firstLocale());
  associateActions();
  keepTab();
  void open();
});
