/** Renders the whole pane over a workbook in memory, and presses its controls as a person with a keyboard does. */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { ComponentType } from "react";
import { wordsOf, type Locale } from "../../../src/i18n";
import { App } from "../../../src/taskpane/App";
import type { PageId } from "../../../src/taskpane/pages";
import ChecksPage from "../../../src/taskpane/pages/checks/ChecksPage";
import FormulasPage from "../../../src/taskpane/pages/formulas/FormulasPage";
import FunctionsPage from "../../../src/taskpane/pages/functions/FunctionsPage";
import SelfCheckPage from "../../../src/taskpane/pages/selfCheck/SelfCheckPage";
import TemplatesPage from "../../../src/taskpane/pages/templates/TemplatesPage";
import { FakeWorkbook } from "./fakeWorkbook";

// jsdom has the dialog element, but not its methods.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};

// Nor does it lay anything out, or know of a system's colours.
HTMLElement.prototype.scrollIntoView = () => undefined;
window.matchMedia = () =>
  Object.assign(new EventTarget(), { matches: false, media: "", onchange: null, addListener() {}, removeListener() {} });

// All that tests ask of styles is whether something is hidden. jsdom matches each rule with each element that it is asked about, which
// took half of the time.
const insertRule = CSSStyleSheet.prototype.insertRule;
CSSStyleSheet.prototype.insertRule = function insertWhatHides(rule, index) {
  return /display:\s*none|visibility:/.test(rule) ? insertRule.call(this, rule, index) : 0;
};

interface Options {
  locale?: Locale;
  port?: FakeWorkbook;
  pages?: Partial<Record<PageId, ComponentType>>;
  onLocale?: (locale: Locale) => void;
}

export async function openPane({ locale = "zh-CN", port = new FakeWorkbook(), pages = {}, onLocale }: Options = {}) {
  const all = {
    templates: TemplatesPage,
    checks: ChecksPage,
    formulas: FormulasPage,
    functions: FunctionsPage,
    selfCheck: SelfCheckPage,
    ...pages,
  };
  render(<App port={port} start={{ locale, words: wordsOf[locale] }} pages={all} onLocale={onLocale} />);
  await settle();
  return port;
}

/** Leaves no trace for the next test: page, language, document. */
export async function closePane(): Promise<void> {
  cleanup();
  window.localStorage.clear();
  await goToHash("");
}

/** Lets promises and effects run to their end. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
}

/** jsdom changes the hash at once, but tells of it later. */
export async function goToHash(hash: string): Promise<void> {
  await act(async () => {
    const told = new Promise<void>((resolve) => window.addEventListener("hashchange", () => resolve(), { once: true }));
    if (window.location.hash === hash || window.location.hash === `#${hash}`) return;
    window.location.hash = hash;
    await told;
  });
}

/** Lets time pass, where a test has taken over the clock. */
export async function pass(milliseconds: number): Promise<void> {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds);
  });
}

export async function press(control: HTMLElement): Promise<void> {
  act(() => control.focus());
  const told = new Promise<void>((resolve) => window.addEventListener("hashchange", () => resolve(), { once: true }));
  const before = window.location.hash;
  fireEvent.click(control);
  if (window.location.hash !== before) await act(() => told);
  await settle();
}

export async function pressKey(key: string): Promise<void> {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
  await settle();
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

export async function openPage(name: string | RegExp): Promise<void> {
  await press(within(screen.getByRole("navigation")).getByRole("button", { name }));
}

export function type(label: string, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

/** How often words stand on the screen, the unseen status node apart. */
export function timesSeen(text: string | RegExp): number {
  return screen.queryAllByText(text, { ignore: "[role=status], script, style" }).length;
}

/** What a screen reader was told last. */
export function heard(): string {
  return (screen.getByRole("status").textContent ?? "").replace(/\u00A0$/, "");
}

/** What a press of Ctrl+C would copy out of the box that has the focus. */
export function selectedText(): string {
  const box = document.activeElement;
  return box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : "";
}

export function focused(): string {
  return document.activeElement === document.body ? "body" : (document.activeElement?.textContent ?? "");
}
