/** A state of the pane worth looking at, and the steps by which a person reaches it. */
import type { Page } from "playwright-core";
import type { Gallery } from "./gallery";

export interface Scene {
  hash: "templates" | "checks" | "formulas" | "functions" | "selfCheck";
  /** Makes the page throw as it is drawn. */
  broken?: true;
  reach?(page: Page): Promise<void>;
}

/** Changes the workbook behind the pane, or what the checks will find. */
export async function arrange(page: Page, change: (gallery: Gallery) => void): Promise<void> {
  await page.evaluate(`(${change.toString()})(window.gallery)`);
}

export const openTemplate = (page: Page) => page.locator(".choice").first().click();
export const mainAction = (page: Page) => page.locator(".page:not([hidden]) .main-action").click();
export const undo = (page: Page) => page.locator(".bar-last + button").click();

export async function insert(page: Page): Promise<void> {
  await openTemplate(page);
  await mainAction(page);
  await page.locator(".notice .place").waitFor();
}

async function wishFor(page: Page, id: string): Promise<void> {
  const wish = page.locator(".page:not([hidden]) select").first();
  await wish.focus();
  await wish.selectOption(id);
}

export async function propose(page: Page, id: string): Promise<void> {
  await arrange(page, (gallery) => gallery.clerkSheet());
  await wishFor(page, id);
  await page.locator(".trial").waitFor();
}

export async function wishOverUnsureSheet(page: Page, id: string): Promise<void> {
  await arrange(page, (gallery) => gallery.unsureSheet());
  await wishFor(page, id);
}

export async function editOwn(page: Page): Promise<void> {
  await page.locator(".page:not([hidden]) button.further-action").first().click();
  await page.locator("details.more").first().waitFor();
}

export async function openAdoption(page: Page): Promise<void> {
  await arrange(page, (gallery) => gallery.clerkSheet());
  await page.locator(".page:not([hidden]) button.further-action").nth(1).click();
  await page.locator(".main-action").waitFor();
}

export async function check(page: Page): Promise<void> {
  await arrange(page, (gallery) => {
    gallery.report = gallery.reportOf([
      gallery.finding("error", "F7:F10"),
      gallery.finding("error", "C9"),
      gallery.finding("warning", "D12"),
      gallery.finding("hint", "K5"),
    ]);
  });
  await mainAction(page);
  await page.locator(".finding").first().waitFor();
}

/** Findings as they come in practice: fixes, several sheets, a protected one, and one that was ignored. */
export async function checkMany(page: Page): Promise<void> {
  await arrange(page, (gallery) => {
    const elsewhere = (address: string) => ({ place: { sheet: "方案参数", address } });
    const fix = (row: number, before: string, after: number | string) => [{ sheet: "月度成绩", row, column: 2, before, after }];
    const left = gallery.finding("warning", "D30");
    gallery.report = gallery.reportOf([
      gallery.finding("error", "F7:F10", elsewhere("F7:F10")),
      gallery.finding("warning", "C9", { fix: fix(8, "８５分", 85) }),
      gallery.finding("warning", "C10", { fix: [...fix(9, "90", "=WEIGHTED(B10:F10,方案参数!B3:F3)"), ...fix(10, "", 0)] }),
      gallery.finding("hint", "K5"),
      left,
    ]);
    const sheets = gallery.port.contents.sheets.map((sheet) => ({ ...sheet, protected: sheet.name === "方案参数" }));
    const entry = { key: gallery.keyOf(left), reason: "附加分经党委会研究同意超过上限", who: "张三", when: "2026-11-26T01:42:00.000Z" };
    gallery.port.contents = { ...gallery.port.contents, sheets, ignored: [entry] };
  });
  await mainAction(page);
  await page.locator(".finding").first().waitFor();
}

/** A self-check as it might come out on an older desktop Excel: every verdict is there. */
export async function selfCheck(page: Page): Promise<void> {
  await arrange(page, ({ port, outcome }) => {
    port.outcomes = {
      "error-in-matrix": outcome("other", "errorSpoils", "#VALUE!"),
      "spilled-formulas": outcome("other", "spillRepeats", "=KAOHE.WEIGHTED($A$1:$A$3,$B$1)"),
      "table-filtered": outcome("other", "filterRefuses", "GeneralException", "There was an internal error while processing the request."),
      "names-follow": outcome("differs", "shown", "=自检!$B$2"),
      "settings-size": outcome("differs", "threw", "RequestAborted", "An internal error has occurred."),
      "file-read": outcome("unknown", "absent", "getFileAsync"),
    };
  });
  await mainAction(page);
}
