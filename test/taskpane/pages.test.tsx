/**
 * Every page and every view of the pane, opened in both languages over an empty workbook, one with a scheme, and one that refuses
 * everything. A page that is added to `pages.ts` is opened here by itself, and has to be named with its title.
 *
 * @jest-environment jsdom
 */
import axe from "axe-core";
import { act, screen } from "@testing-library/react";
import { locales, wordsOf, type Locale, type Words } from "../../src/i18n";
import { pageIds, type PageId } from "../../src/taskpane/pages";
import { WorkbookProblem } from "../../src/workbook/port";
import { everyOf } from "../support/everyOf";
import { FakeWorkbook } from "./support/fakeWorkbook";
import { button, closePane, goToHash, heard, openPane, press, settle } from "./support/pane";
import { standingWorkbook } from "./support/standingWorkbook";

jest.setTimeout(60_000);
afterEach(closePane);

const titles: Record<PageId, (words: Words) => string> = {
  templates: ({ pane }) => pane.templates.title,
  checks: ({ pane }) => pane.checks.title,
  formulas: ({ formulaPage }) => formulaPage.title,
  functions: ({ pane }) => pane.functions.title,
  selfCheck: ({ selfCheck }) => selfCheck.title,
};

/** A workbook that does nothing it is asked for. */
function refusing(): FakeWorkbook {
  const refuse = () => Promise.reject(new WorkbookProblem("workbookProtected"));
  return new Proxy(new FakeWorkbook(), {
    get: (port, name): unknown => {
      const found: unknown = Reflect.get(port, name);
      return typeof found === "function" ? refuse : found;
    },
  });
}

const workbooks: Record<string, () => FakeWorkbook> = {
  "an empty workbook": () => new FakeWorkbook(),
  "one with a scheme": () => standingWorkbook().port,
  "one that refuses": refusing,
};

async function open(page: PageId, port: FakeWorkbook, locale: Locale = "zh-CN"): Promise<void> {
  await goToHash(page);
  await openPane({ port, locale });
}

/** What no page may show, whatever it shows. */
function expectSound(locale: Locale): void {
  expect(screen.queryByText(wordsOf[locale].pane.pageFailed.title)).toBeNull();
  expect(document.querySelectorAll("main section:not([hidden]) h1")).toHaveLength(1);
  expect(document.querySelectorAll("[role=status], [aria-live]")).toHaveLength(1);
  expect(document.body.textContent).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
}

const title = () => document.querySelector("main section:not([hidden]) h1")?.textContent;

describe.each(pageIds)("%s", (page) => {
  describe.each(Object.entries(workbooks))("over %s", (_, workbook) => {
    test.each(locales)("%s", async (locale) => {
      await open(page, workbook(), locale);
      expect(title()).toBe(titles[page](wordsOf[locale]));
      expectSound(locale);
    });
  });

  test("has no fault that axe finds", async () => {
    await open(page, standingWorkbook().port);
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});

/** jsdom tells by the clock of what was unfolded, and a view reads by it what it shows. */
async function wait(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  await settle();
}

/** The views that a page leads to, reached as a person reaches them. */
const views: Record<string, { page: PageId; reach: (words: Words, scheme: string) => Promise<void> }> = {
  "a template": { page: "templates", reach: ({ templates }) => press(button(new RegExp(templates.lanzhou.title))) },
  "a scheme that stands": { page: "templates", reach: (_, scheme) => press(button(new RegExp(scheme))) },
  "what a scheme is made of": {
    page: "templates",
    reach: async ({ schemeEditor }) => {
      await press(button(schemeEditor.fromNothing));
      for (const summary of document.querySelectorAll("summary")) summary.click();
      await wait();
      expect(document.querySelectorAll("details[open] input").length).toBeGreaterThan(10);
    },
  },
  "a scheme of one's own": {
    page: "templates",
    reach: async ({ schemeEditor }) => {
      await press(button(schemeEditor.fromNothing));
      await press(button(schemeEditor.done));
    },
  },
  "a sheet to adopt": {
    page: "templates",
    reach: async ({ adopt }) => {
      await press(button(adopt.open));
      await wait();
    },
  },
  findings: { page: "checks", reach: ({ pane }) => press(button(pane.checks.start)) },
  "a formula": {
    page: "functions",
    reach: async ({ pane }) => {
      await press(button(/WEIGHTED/));
      await press(button(pane.functions.build));
    },
  },
  "a function": { page: "functions", reach: () => press(button(/WEIGHTED/)) },
  "a self-check": { page: "selfCheck", reach: ({ selfCheck }) => press(button(selfCheck.start)) },
};

describe.each(Object.entries(views))("%s", (_, { page, reach }) => {
  test.each(everyOf<Locale>(locales, ["zh-CN"]))("%s", async (locale) => {
    const { port, title: scheme } = standingWorkbook();
    await open(page, port, locale);
    await reach(wordsOf[locale], scheme);
    expectSound(locale);
  });
});

/** Pages that ask something of the workbook: no button may end in a failure that nothing has caught, or in silence. */
describe.each(pageIds.filter((page) => page !== "functions"))("%s, where the workbook refuses", (page) => {
  test("every button leads somewhere, or says why not", async () => {
    const buttons = () => [...document.querySelectorAll<HTMLElement>("main section:not([hidden]) button")];
    await open(page, refusing());
    const names = buttons().map(({ textContent }) => textContent);
    expect(names.length).toBeGreaterThan(0);
    await closePane();
    for (const [i, name] of names.entries()) {
      await open(page, refusing());
      const before = document.body.innerHTML;
      const said = heard();
      await press(buttons()[i]!);
      expectSound("zh-CN");
      expect({ name, failed: document.body.textContent.includes("面板出错") }).toEqual({ name, failed: false });
      // A file is chosen in a window of the browser's own.
      if (name !== wordsOf["zh-CN"].schemeFile.import)
        expect({ name, answered: document.body.innerHTML !== before || heard() !== said }).toEqual({ name, answered: true });
      await closePane();
    }
  });
});
