/** The states of the pane worth looking at, each reached as a person would, and the same in both languages. */
import { standingScenes } from "./standingScenes";
import {
  type Scene,
  arrange,
  openTemplate,
  mainAction,
  undo,
  insert,
  propose,
  wishOverUnsureSheet,
  editOwn,
  openAdoption,
  check,
  checkMany,
  selfCheck,
} from "./steps";

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
  ...standingScenes,
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
