/** What the pane asked of the workbook: a drawer at the bottom of the page. */
import type { RequestRecord } from "../host";
import { button, element } from "./elements";
import type { PreviewWords } from "./words";

const mostShown = 200;

export class RequestLog {
  readonly drawer = element("section", { class: "log", hidden: "" });
  private records: RequestRecord[] = [];
  private words: PreviewWords;

  constructor(words: PreviewWords) {
    this.words = words;
    this.setWords(words);
  }

  all(): RequestRecord[] {
    return [...this.records];
  }

  add(record: RequestRecord): void {
    this.records.push(record);
    if (!this.drawer.hidden) this.draw();
  }

  toggle(): boolean {
    this.drawer.hidden = !this.drawer.hidden;
    if (!this.drawer.hidden) this.draw();
    return !this.drawer.hidden;
  }

  setWords(words: PreviewWords): void {
    this.words = words;
    this.drawer.setAttribute("aria-label", words.log);
    this.draw();
  }

  private draw(): void {
    const clear = button(this.words.clear, () => {
      this.records = [];
      this.draw();
    });
    this.drawer.replaceChildren(
      element("header", {}, element("strong", {}, this.words.log), clear),
      this.records.length === 0 ? element("p", {}, this.words.logEmpty) : this.table(),
    );
  }

  private table(): HTMLTableElement {
    const head = element("tr", {}, ...this.words.logColumns.map((words) => element("th", { scope: "col" }, words)));
    const rows = this.records
      .slice(-mostShown)
      .reverse()
      .map((record) => {
        const { number, steps, actions, requestBytes, responseBytes, milliseconds, error } = record;
        const more = actions > steps.length ? ` … (${actions})` : "";
        const cells = [
          String(number),
          steps.join(", ") + more,
          requestBytes.toLocaleString(),
          responseBytes.toLocaleString(),
          milliseconds.toFixed(0),
          error ? `${error.code}: ${error.message}` : "",
        ];
        return element("tr", error ? { class: "failed" } : {}, ...cells.map((text) => element("td", {}, text)));
      });
    return element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
  }
}
