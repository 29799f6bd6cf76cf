/** What the pane shows of a scheme that stands: its names, the next year, handing it on, taking it out. */
import type { Page } from "playwright-core";
import { type Scene, arrange, undo, insert } from "./steps";

/** The list of schemes is read as the page opens and after each write: an insertion taken back reads it again. */
async function openStanding(page: Page): Promise<void> {
  await arrange(page, (gallery) => gallery.standingScheme());
  await insert(page);
  await undo(page);
  await page.locator(".back").click();
  await page.locator("#standing ~ ul button").first().click();
  await page.locator("textarea").first().waitFor();
}

/** What is to be done with a scheme that stands. */
const task = (page: Page, of: "next" | "export" | "remove") => page.locator(`input[type=radio][value=${of}]`);

/** Fields of its names, in the order in which they stand. */
const memberFields = ["list", "added", "removed", "renamed"] as const;
const memberField = (page: Page, field: (typeof memberFields)[number]) => page.locator("textarea").nth(memberFields.indexOf(field));

export const standingScenes: Record<string, Scene> = {
  "templates: a scheme that stands": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await memberField(page, "added").fill("新来的局 一组");
      await memberField(page, "removed").fill("单位02");
      await page.locator("#differences").waitFor();
    },
  },
  "templates: names that are not in the list": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await memberField(page, "removed").fill("没有的局");
      await memberField(page, "renamed").fill("单位02");
    },
  },
  "templates: a list pasted over one that stands": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await memberField(page, "list").fill("单位\t组别\n县财政局\t一组\n县发展和改革局\t一组\n县教育局\t二组");
      await page.locator(".names-read").waitFor();
    },
  },
  "templates: where things are in a scheme": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await page.locator("details > summary").first().click();
      await page.locator("input[type=search]").waitFor();
    },
  },
  "templates: a name looked for in a scheme": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await page.locator("details > summary").first().click();
      await page.locator("input[type=search]").fill("单位0");
      await page.locator("details h2").nth(1).waitFor();
    },
  },
  "templates: the next year": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await task(page, "next").check();
      await page.locator(".notice").first().waitFor();
    },
  },
  "templates: a scheme that stands, to be exported": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await task(page, "export").check();
      await page.locator("input[type=checkbox]").uncheck();
    },
  },
  "templates: a scheme to be removed": {
    hash: "templates",
    async reach(page) {
      await openStanding(page);
      await task(page, "remove").check();
      await page.locator("#going").waitFor();
    },
  },
};
