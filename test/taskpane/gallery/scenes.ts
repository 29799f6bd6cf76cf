/** The states of the pane worth looking at, each reached as a person would, and the same in both languages. */
import type { Page } from "playwright-core";
import type { Gallery } from "./gallery";

export interface Scene {
  hash: "templates" | "checks" | "formulas" | "functions" | "selfCheck";
  /** Makes the page throw as it is drawn. */
  broken?: true;
  reach?(page: Page): Promise<void>;
}

/** Changes the workbook behind the pane, or what the checks will find. */
async function arrange(page: Page, change: (gallery: Gallery) => void): Promise<void> {
  await page.evaluate(`(${change.toString()})(window.gallery)`);
}

const openTemplate = (page: Page) => page.locator(".choice").first().click();
const mainAction = (page: Page) => page.locator(".page:not([hidden]) .main-action").click();
const undo = (page: Page) => page.locator(".bar-last + button").click();

async function insert(page: Page): Promise<void> {
  await openTemplate(page);
  await mainAction(page);
  await page.locator(".notice .place").waitFor();
}

async function wishFor(page: Page, id: string): Promise<void> {
  const wish = page.locator(".page:not([hidden]) select").first();
  await wish.focus();
  await wish.selectOption(id);
}

async function propose(page: Page, id: string): Promise<void> {
  await arrange(page, (gallery) => gallery.clerkSheet());
  await wishFor(page, id);
  await page.locator(".trial").waitFor();
}

async function wishOverUnsureSheet(page: Page, id: string): Promise<void> {
  await arrange(page, (gallery) => gallery.unsureSheet());
  await wishFor(page, id);
}

async function editOwn(page: Page): Promise<void> {
  await page.locator(".page:not([hidden]) button.further-action").first().click();
  await page.locator("details.more").first().waitFor();
}

async function openAdoption(page: Page): Promise<void> {
  await arrange(page, (gallery) => gallery.clerkSheet());
  await page.locator(".page:not([hidden]) button.further-action").nth(1).click();
  await page.locator(".main-action").waitFor();
}

/** The list of schemes is read as the page opens and after each write: an insertion taken back reads it again. */
async function openStanding(page: Page): Promise<void> {
  await arrange(page, (gallery) => gallery.standingScheme());
  await insert(page);
  await undo(page);
  await page.locator(".back").click();
  await page.locator("#standing ~ ul button").first().click();
  await page.locator("textarea").first().waitFor();
}

async function check(page: Page): Promise<void> {
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
async function checkMany(page: Page): Promise<void> {
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
async function selfCheck(page: Page): Promise<void> {
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

export const scenes: Record<string, Scene> = {
  "templates: the list": { hash: "templates" },
  "templates: a template": { hash: "templates", reach: openTemplate },
  "templates: names in use": {
    hash: "templates",
    async reach(page) {
      await arrange(page, (gallery) => void (gallery.port.names = { sheets: ["方案参数", "单位"], tables: [], names: [] }));
      await openTemplate(page);
      await page.locator(".clash").first().waitFor();
    },
  },
  "templates: a cell being edited": {
    hash: "templates",
    async reach(page) {
      await arrange(page, (gallery) => gallery.port.fail("taken", new gallery.WorkbookProblem("cellEditing")));
      await openTemplate(page);
      await page.locator(".notice").first().waitFor();
    },
  },
  "templates: mistakes": {
    hash: "templates",
    async reach(page) {
      await openTemplate(page);
      await page.locator(".more > summary").click();
      const fields = page.locator(".fields input:not([type=checkbox])");
      await fields.nth(0).fill("abc");
      await fields.nth(1).fill("4000");
      await fields.last().fill("很".repeat(41));
      await mainAction(page);
      await page.locator(".summary").waitFor();
    },
  },
  "templates: writing": {
    hash: "templates",
    async reach(page) {
      await openTemplate(page);
      await arrange(page, (gallery) => gallery.port.hold());
      await mainAction(page);
      await page.locator(".progress").waitFor();
    },
  },
  "templates: inserted": { hash: "templates", reach: insert },
  "templates: undone": {
    hash: "templates",
    async reach(page) {
      await insert(page);
      await undo(page);
      await page.locator(".sheets").waitFor();
    },
  },
  "templates: later entries": {
    hash: "templates",
    async reach(page) {
      await insert(page);
      await arrange(page, (gallery) => {
        gallery.port.entriesSince = 36;
      });
      await undo(page);
      await page.locator("dialog[open]").waitFor();
    },
  },
  "templates: refused": {
    hash: "templates",
    async reach(page) {
      await openTemplate(page);
      await arrange(page, (gallery) =>
        gallery.port.fail("apply", new gallery.WorkbookProblem("sheetProtected", { sheet: "退役军人事务局年度考核评分" })),
      );
      await mainAction(page);
      await page.locator(".bar .notice").waitFor();
    },
  },
  "checks: before": { hash: "checks" },
  "checks: findings": { hash: "checks", reach: check },
  "checks: stale, opened, visited": {
    hash: "checks",
    async reach(page) {
      await check(page);
      await page.locator(".finding summary").first().click();
      await page.locator(".finding .place-link").nth(1).click();
      await page.locator(".visited").waitFor();
      await arrange(page, (gallery) => gallery.port.edit());
      await page.locator(".notice").waitFor();
    },
  },
  "checks: a fix, before": {
    hash: "checks",
    async reach(page) {
      await checkMany(page);
      await page.locator(".finding").nth(2).locator("summary").nth(1).click();
      await page.locator(".fix").waitFor();
      await page.locator(".fix").scrollIntoViewIfNeeded();
    },
  },
  "checks: a fix, after": {
    hash: "checks",
    async reach(page) {
      await checkMany(page);
      await page.locator(".finding").nth(1).locator("summary").nth(1).click();
      await page.locator(".fix button").first().click();
      await page.locator(".bar-last").waitFor();
    },
  },
  "checks: by sheet, ignored, highlighted": {
    hash: "checks",
    async reach(page) {
      await checkMany(page);
      await page.locator(".filters select").first().selectOption("sheet");
      await page.locator(".ignored > summary").click();
      await page.locator(".tools button").first().click();
      await page.locator(".tools .looked").waitFor();
    },
  },
  "checks: ignoring without a reason": {
    hash: "checks",
    async reach(page) {
      await checkMany(page);
      await page.locator(".finding").first().locator("summary").last().click();
      await page.locator(".ignore button").first().click();
    },
  },
  "checks: a fix refused": {
    hash: "checks",
    async reach(page) {
      await checkMany(page);
      await arrange(page, (gallery) =>
        gallery.port.fail("apply", new gallery.WorkbookProblem("changedMeanwhile", { names: ["月度成绩!C9", "月度成绩!C10"] })),
      );
      await page.locator(".finding").nth(1).locator("summary").nth(1).click();
      await page.locator(".fix button").last().click();
      await page.locator(".bar .notice").waitFor();
    },
  },
  "checks: clean, one rule failed": {
    hash: "checks",
    async reach(page) {
      await arrange(page, (gallery) => {
        gallery.report = gallery.reportOf([], { failed: [{ rule: "weights-total", message: "x is undefined" }] });
      });
      await mainAction(page);
      await page.locator(".notice").first().waitFor();
    },
  },
  "formulas: nothing chosen": { hash: "formulas" },
  "formulas: proposed": { hash: "formulas", reach: (page) => propose(page, "WEIGHTED") },
  "formulas: how the sheet is read": {
    hash: "formulas",
    async reach(page) {
      await propose(page, "WEIGHTED");
      await page.locator("details.more > summary").first().click();
      await page.locator(".column-read input").nth(3).check();
    },
  },
  "formulas: a column that is not certain": {
    hash: "formulas",
    async reach(page) {
      await wishOverUnsureSheet(page, "PLACE");
      await page.locator(".question").waitFor();
    },
  },
  "formulas: a table that is not there": {
    hash: "formulas",
    async reach(page) {
      await wishOverUnsureSheet(page, "GRADE");
      await page.locator(".taking button:nth-of-type(2)").waitFor();
    },
  },
  "formulas: something in the way": {
    hash: "formulas",
    async reach(page) {
      await propose(page, "GRADE");
      const target = page.locator(".page:not([hidden]) .fields").last().locator("input").first();
      await target.fill("E5");
      await mainAction(page);
      await page.locator(".summary").waitFor();
    },
  },
  "formulas: written": {
    hash: "formulas",
    async reach(page) {
      await propose(page, "PLACE");
      await mainAction(page);
      await page.locator(".notice .place").waitFor();
    },
  },
  "templates: the scheme editor": {
    hash: "templates",
    async reach(page) {
      await editOwn(page);
      for (const section of await page.locator("details.more > summary").all()) await section.click();
    },
  },
  "templates: the scheme editor, weights that do not add up": {
    hash: "templates",
    async reach(page) {
      await editOwn(page);
      await page.locator("details.more > summary").first().click();
      await page.locator(".row-fields input").nth(1).fill("90%");
      await page.locator(".row-fields input").nth(3).fill("一半");
      await mainAction(page);
      await page.locator(".summary").waitFor();
    },
  },
  "templates: a scheme that stands": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await page.locator("textarea").first().fill("新来的局 一组");
      await page.locator("textarea").nth(1).fill("单位02");
      await page.locator(".differences").waitFor();
    },
  },
  "templates: names that are not in the list": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await page.locator("textarea").nth(1).fill("没有的局");
      await page.locator("textarea").nth(2).fill("单位02");
    },
  },
  "templates: the next year": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await page.locator("input[type=radio]").nth(2).check();
      await page.locator(".notice").first().waitFor();
    },
  },
  "templates: a scheme to be removed": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await page.locator("input[type=radio]").nth(3).check();
      await page.locator("#going").waitFor();
    },
  },
  "templates: a sheet to adopt": { hash: "templates", reach: openAdoption },
  "templates: a column of a sheet to adopt": {
    hash: "templates",
    async reach(page) {
      await openAdoption(page);
      await page.locator(".column-read input").nth(2).check();
    },
  },
  "templates: a sheet adopted": {
    hash: "templates",
    async reach(page) {
      await openAdoption(page);
      await mainAction(page);
      await page.locator(".notice").first().waitFor();
    },
  },
  "functions: the list": { hash: "functions" },
  "functions: nothing found": { hash: "functions", reach: (page) => page.locator("input[type=search]").fill("zzz") },
  "functions: a function": { hash: "functions", reach: (page) => page.locator(".function-link").first().click() },
  "templates: exported where no file can be saved": {
    hash: "templates",
    async reach(page) {
      await page.evaluate(() => Object.assign(window, { Office: { context: { platform: "Mac" } } }));
      await openTemplate(page);
      await page.locator(".page:not([hidden]) button.further-action", { hasText: /^(导出方案|Export scheme)$/ }).click();
      await page.locator(".text-box textarea").waitFor();
    },
  },
  "functions: could not copy": {
    hash: "functions",
    async reach(page) {
      await page.evaluate(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined });
        Object.defineProperty(document, "execCommand", { value: () => false });
      });
      await page.locator(".function-link").first().click();
      await page.locator("button.further-action").last().click();
      await page.locator(".text-box textarea").waitFor();
    },
  },
  "self-check: before": { hash: "selfCheck" },
  "self-check: a cut-off one before": {
    hash: "selfCheck",
    async reach(page) {
      await arrange(page, ({ port }) => {
        port.scratchSheets = ["自检", "自检 (2)"];
      });
      await page.evaluate(() => {
        window.location.hash = "checks";
      });
      await page.locator(".nav-page[aria-current]").nth(0).waitFor();
      await page.locator(".bar-link").click();
      await page.locator(".notice").first().waitFor();
    },
  },
  "self-check: running": {
    hash: "selfCheck",
    async reach(page) {
      await arrange(page, ({ port }) => port.hold());
      await mainAction(page);
      await page.locator(".progress").waitFor();
    },
  },
  "self-check: done": {
    hash: "selfCheck",
    async reach(page) {
      await selfCheck(page);
      await page.locator(".self-check-end").waitFor();
    },
  },
  "self-check: stopped": {
    hash: "selfCheck",
    async reach(page) {
      await arrange(page, ({ port }) => port.hold());
      await selfCheck(page);
      await page.locator(".progress button").click();
      await page.locator(".self-check-end").waitFor();
    },
  },
  "self-check: refused": {
    hash: "selfCheck",
    async reach(page) {
      await arrange(page, ({ port, WorkbookProblem }) => port.fail("selfCheck", new WorkbookProblem("workbookProtected")));
      await mainAction(page);
      await page.locator(".notice").first().waitFor();
    },
  },
  "a page that failed": { hash: "functions", broken: true },
};
