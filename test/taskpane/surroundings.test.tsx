/** @jest-environment jsdom */
import { act, renderHook } from "@testing-library/react";
import { pageOf } from "../../src/taskpane/pages";
import { useDark } from "../../src/taskpane/useDark";
import { firstLocale } from "../../src/taskpane/words";

function office(context: object | undefined): void {
  Object.assign(globalThis, { Office: context && { context } });
}

function system(dark: boolean): void {
  Object.assign(window, { matchMedia: () => ({ matches: dark, addEventListener() {}, removeEventListener() {} }) });
}

beforeEach(() => system(false));
afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
  Reflect.deleteProperty(window, "matchMedia");
  window.localStorage.clear();
  window.history.replaceState(null, "", "/");
});

describe("the theme", () => {
  test.each([
    ["Office says dark", { officeTheme: { isDarkTheme: true } }, false, true],
    ["Office says light, against the system", { officeTheme: { isDarkTheme: false } }, true, false],
    ["Office shows a dark background only", { officeTheme: { bodyBackgroundColor: "#262626" } }, false, true],
    ["Office shows a light background only", { officeTheme: { bodyBackgroundColor: "#E6E6E6" } }, true, false],
    ["Office says nothing, the system is dark", {}, true, true],
    ["there is no Office", undefined, false, false],
  ])("%s", (_, context, systemIsDark, dark) => {
    office(context);
    system(systemIsDark);
    expect(renderHook(useDark).result.current).toBe(dark);
    expect(document.documentElement.dataset.theme).toBe(dark ? "dark" : "light");
  });

  test("is read again when the pane gets the focus back", () => {
    const theme = { isDarkTheme: false };
    office({ officeTheme: theme });
    const { result } = renderHook(useDark);
    expect(result.current).toBe(false);
    theme.isDarkTheme = true;
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(result.current).toBe(true);
  });

  test("the address can force it", () => {
    office({ officeTheme: { isDarkTheme: false } });
    window.history.replaceState(null, "", "/?theme=dark");
    expect(renderHook(useDark).result.current).toBe(true);
  });
});

describe("the first language", () => {
  test.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["de-DE", "en-US"],
  ])("Excel in %s opens the pane in %s", (displayLanguage, locale) => {
    office({ displayLanguage });
    expect(firstLocale()).toBe(locale);
  });

  test("a language chosen before comes first", () => {
    office({ displayLanguage: "zh-CN" });
    window.localStorage.setItem("baton.locale", "en-US");
    expect(firstLocale()).toBe("en-US");
  });

  test("what is no language of ours is not believed", () => {
    office({ displayLanguage: "zh-CN" });
    window.localStorage.setItem("baton.locale", "xx");
    expect(firstLocale()).toBe("zh-CN");
  });
});

test.each([
  ["#templates", "templates"],
  ["#checks", "checks"],
  ["#functions", "functions"],
  ["", "templates"],
  ["#_xdm_Info=x", "templates"],
])("the hash %s opens %s", (hash, page) => {
  expect(pageOf(hash)).toBe(page);
});
