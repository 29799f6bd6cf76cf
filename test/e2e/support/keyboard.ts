/** The pane with the keyboard alone. Excel's F6 brings the focus into the pane; from there on only keys are pressed. */
import type { PreviewPage } from "./preview";

const MOST_STOPS = 150;

export class Keyboard {
  constructor(private readonly preview: PreviewPage) {}

  /** What F6 does. */
  async enterPane(): Promise<void> {
    const skip = this.preview.pane.locator("a.skip");
    // The grid takes the focus for itself now and then while it draws.
    for (let tries = 0; tries < 20; tries++) {
      await this.preview.page.locator("iframe").focus();
      await skip.focus();
      await this.preview.page.waitForTimeout(100);
      if (await skip.evaluate((node) => document.hasFocus() && document.activeElement === node)) return;
    }
    throw new Error("the pane never kept the focus");
  }

  press = (key: string) => this.preview.page.keyboard.press(key);

  /** Goes forward until the focus is on something of this name. */
  async tabTo(name: string | RegExp): Promise<void> {
    const seen: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const here = await this.focused();
      if (typeof name === "string" ? here === name : name.test(here)) return;
      seen.push(here);
      await this.press("Tab");
    }
    throw new Error(`Tab never came to ${String(name)}: ${[...new Set(seen)].join(" | ")}`);
  }

  async activate(name: string | RegExp, key = "Enter"): Promise<void> {
    await this.tabTo(name);
    await this.press(key);
  }

  /** Overwrites what the focused field holds. */
  async type(text: string): Promise<void> {
    await this.press("Control+A");
    if (text === "") await this.press("Delete");
    else await this.preview.page.keyboard.insertText(text);
  }

  /** Moves a focused list to an option by arrow keys. */
  async choose(option: string): Promise<void> {
    const [from, to] = await this.preview.pane.locator("select:focus").evaluate((node, wanted) => {
      const select = node as HTMLSelectElement;
      return [select.selectedIndex, [...select.options].findIndex(({ text }) => text === wanted)] as const;
    }, option);
    if (to < 0) throw new Error(`there is no ${option}`);
    for (let step = 0; step < Math.abs(to - from); step++) await this.press(to > from ? "ArrowDown" : "ArrowUp");
  }

  /** Of several things of which one is chosen, Tab comes to that one, and the arrow keys choose another. */
  async chooseOne(option: string): Promise<void> {
    const isOneOfSeveral = () => this.preview.pane.locator("input[type=radio]:focus").count();
    for (let stop = 0; stop < MOST_STOPS && (await isOneOfSeveral()) === 0; stop++) await this.press("Tab");
    for (let step = 0; step < MOST_STOPS; step++) {
      if ((await this.focused()) === option) return;
      await this.press("ArrowDown");
    }
    throw new Error(`the arrow keys never came to ${option}`);
  }

  /** What the focused element is called; "" where the focus is nowhere. */
  private async focused(): Promise<string> {
    return this.preview.pane.locator("body").evaluate((body) => {
      const node = body.ownerDocument.activeElement;
      if (!node || node === body) return "";
      const labelled = (node as HTMLInputElement).labels?.[0]?.textContent;
      return (node.getAttribute("aria-label") ?? labelled ?? node.textContent ?? "").trim();
    });
  }
}
