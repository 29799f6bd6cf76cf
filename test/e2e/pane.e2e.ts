/**
 * The pane in a real browser, over a workbook in memory: every fifth scene at 320 px in light and Chinese; with BATON_REST every scene so, and at
 * 160 px in dark and English; with BATON_LOOKS=all (`npm run test:looks`) in every theme and width. Measured with axe, and with BATON_PICTURES kept
 * as pictures under test-results/pane.
 */
import type Axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { locales, type Locale } from "../../src/i18n/locale";
import { scenes } from "../taskpane/gallery/scenes";
import { inFull as runsInFull } from "./support/inFull";
import { buildGallery, keepPicture, openBrowser, openScene, showScene, type Look } from "./support/galleryPage";

const axeSource = require.resolve("axe-core/axe.min.js");
const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

let browser: Browser;
/** Shows one scene after the other; nothing that one keeps is there for the next. */
let page: Page;
beforeAll(async () => {
  await buildGallery();
  browser = await openBrowser();
  page = await browser.newPage();
  await page.addInitScript(() => localStorage.clear());
});
afterAll(() => browser?.close());

async function violations(): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axeSource });
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const found = await axe.run({ runOnly: { type: "tag", values } });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  }, tags);
}

/** What axe does not look at. */
function layout() {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>("body *")].filter((node) => node.checkVisibility());
    return {
      titles: shown.filter((node) => node.tagName === "H1").length,
      sideways: document.documentElement.scrollWidth - window.innerWidth,
      ellipses: shown.filter((node) => getComputedStyle(node).textOverflow === "ellipsis").map((node) => node.className),
      smallText: shown
        .filter((node) => [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()))
        .filter((node) => parseFloat(getComputedStyle(node).fontSize) < 12)
        .map((node) => node.textContent),
      // A field for a long list scrolls by itself, as the page would not end otherwise.
      innerScrollers: shown
        .filter((node) => node.tagName !== "TEXTAREA")
        .filter((node) => /auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight)
        .map((node) => node.className),
      language: document.documentElement.lang,
    };
  });
}

const everyLook = process.env.BATON_LOOKS === "all";
const inFull = everyLook || runsInFull;
const languages = inFull ? locales : (["zh-CN"] as const);
const themesOf = (locale: Locale) =>
  everyLook ? (["light", "dark"] as const) : locale === "zh-CN" ? (["light"] as const) : (["dark"] as const);
const widthsOf = (locale: Locale) => (everyLook ? [450, 320, 160] : [locale === "zh-CN" ? 320 : 160]);

/** Everything that is wrong with a scene in one language and theme, width by width, in words: the pane is drawn narrower in place. */
async function faults(name: string, look: Omit<Look, "width">): Promise<Record<string, string[]>> {
  const scene = scenes[name]!;
  const found: Record<string, string[]> = {};
  const widths = widthsOf(look.locale);
  await showScene(page, scene, { ...look, width: widths[0]! });
  const { height: usual } = page.viewportSize()!;
  for (const width of widths) {
    await page.setViewportSize({ width, height: usual });
    await keepPicture(page, name, { ...look, width });
    // As high as the page is long: what the bar at the lower edge covers for the moment is no fault.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(height, page.viewportSize()!.height) });
    const { titles, sideways, ellipses, smallText, innerScrollers, language } = await layout();
    const focus = await page.evaluate(() => document.activeElement?.tagName);
    found[`${look.theme} ${width}`] = [
      ...(await violations()),
      ...(titles === 1 ? [] : [`${titles} titles`]),
      ...(sideways === 0 ? [] : [`${sideways} px too wide`]),
      ...ellipses.map((where) => `cut text in ${where}`),
      ...smallText.map((text) => `small text: ${text}`),
      ...innerScrollers.map((where) => `a scroller within the page: ${where}`),
      ...(language === look.locale ? [] : [`language ${language}`]),
      ...(scene.reach && focus === "BODY" ? ["nothing has the focus"] : []),
    ];
  }
  return found;
}

describe.each(Object.keys(scenes).filter((_, i) => inFull || i % 5 === 0))("%s", (name) => {
  test.each(languages)("%s", async (locale) => {
    for (const theme of themesOf(locale)) {
      const none = Object.fromEntries(widthsOf(locale).map((width) => [`${theme} ${width}`, []]));
      expect(await faults(name, { theme, locale })).toEqual(none);
    }
  });
});

describe("by keyboard alone", () => {
  const look: Look = { locale: "zh-CN", theme: "light", width: 320 };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
  const heard = (page: Page) => page.locator("[role=status]").textContent();

  /** Tabs until the named control has the focus; fails where it cannot be reached once it is there. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    await page.locator("button, a, summary, input, select, [tabindex]").filter({ hasText: name, visible: true }).first().waitFor();
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press("Tab");
      if (name.test(await focused(page))) return;
    }
    throw new Error(`no control ${name} on the way of Tab`);
  }

  test("insert, go to the sheet, undo, redo", async () => {
    const page = await openScene(browser, scenes["templates: the list"]!, look);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("跳到内容");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("选考核方案");
    await tabTo(page, /兰州新区/);
    await page.keyboard.press("Enter");
    expect(await focused(page)).toMatch(/兰州新区/);
    await tabTo(page, /^插入 \d+ 张表$/);
    await page.keyboard.press("Enter");
    await page
      .getByText(/^已插入/)
      .last()
      .waitFor();
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toMatch(/^到“/);
    await page.keyboard.press("Space");
    await page.locator(".visited").waitFor();
    await tabTo(page, /^撤销$/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "重做" }).waitFor();
    expect(await focused(page)).toBe("重做");
    expect(await heard(page)).toBe("已撤销，别的内容没有动");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "撤销" }).waitFor();
    expect(await focused(page)).toBe("撤销");
    await page.context().close();
  });

  test("the dialog keeps the focus inside, and Esc keeps the entries", async () => {
    const page = await openScene(browser, scenes["templates: later entries"]!, look);
    expect(await focused(page)).toBe("不撤销");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("存档并撤销");
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(await focused(page)).toBe("撤销");
    await page.context().close();
  });

  test("look at a fix, make it, go on at the next finding", async () => {
    const page = await openScene(browser, scenes["checks: a fix, before"]!, look);
    await tabTo(page, /^改这 2 格$/);
    await page.keyboard.press("Enter");
    await page.locator(".bar-last").waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains("finding"));
    expect(await heard(page)).toMatch(/^已改 2 格。查完了：/);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatch(/^月度成绩!/);
    await tabTo(page, /^撤销$/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "重做" }).waitFor();
    expect(await heard(page)).toBe("已撤销，别的内容没有动");
    await page.context().close();
  });

  test("check, read a reason, go to a cell", async () => {
    const page = await openScene(browser, scenes["checks: findings"]!, look);
    await tabTo(page, /^月度成绩!F7:F10$/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator(".finding details").first().getAttribute("open")).not.toBeNull();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator(".visited").waitFor();
    expect(await heard(page)).toBe("已选中“月度成绩”表 F7:F10。按 F6 回到表格");
    await page.context().close();
  });
});

describe("what the system asks for", () => {
  const look: Look = { locale: "zh-CN", theme: "light", width: 320 };

  test("forced colours: the current page and the focus still differ from the rest", async () => {
    const page = await openScene(browser, scenes["checks: findings"]!, look, { forcedColors: "active" });
    const lines = await page
      .locator(".nav-page")
      .evaluateAll((pages) => pages.map((node) => parseFloat(getComputedStyle(node).borderBottomWidth)));
    expect(lines[1]).toBe(3);
    expect(Math.max(lines[0]!, lines[2]!)).toBeLessThan(3);
    await page.locator(".main-action").focus();
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, textDecorationLine } = getComputedStyle(document.activeElement!);
      return { outlineStyle, outlineWidth, textDecorationLine };
    });
    expect(outline).not.toMatchObject({ outlineStyle: "none", textDecorationLine: "none" });
    await page.context().close();
  });

  test("reduced motion: nothing runs, not even while writing", async () => {
    const page = await openScene(browser, scenes["templates: writing"]!, look, { reducedMotion: "reduce" });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.context().close();
  });

  test.each([
    [320, 700, "sticky"],
    [230, 700, "static"],
    [320, 380, "static"],
  ])("at %i × %i px the bar is %s", async (width, height, position) => {
    const page = await openScene(browser, scenes["templates: the list"]!, { ...look, width, height });
    expect(await page.locator(".bar").evaluate((bar) => getComputedStyle(bar).position)).toBe(position);
    await page.context().close();
  });

  test("words of further actions stand in line with the text above, however short they are", async () => {
    const page = await openScene(browser, scenes["templates: a template"]!, look);
    const starts = await page.locator(".page:not([hidden]) :is(.further-action, .source)").evaluateAll((nodes) =>
      nodes.map((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return Math.round(range.getBoundingClientRect().left);
      }),
    );
    expect(starts.length).toBeGreaterThan(2);
    // A button has a border of one pixel.
    expect(Math.max(...starts) - Math.min(...starts)).toBeLessThanOrEqual(1);
    await page.context().close();
  });

  test("what has the focus is not under the bar", async () => {
    const page = await openScene(browser, scenes["templates: refused"]!, { ...look, height: 560 });
    const overlap = await page.evaluate(() => {
      const bar = document.querySelector(".bar")!.getBoundingClientRect();
      return document.activeElement!.getBoundingClientRect().bottom - bar.top;
    });
    expect(overlap).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
