/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { useState } from "react";
import type { Locale } from "../../src/i18n";
import {
  button,
  closePane,
  focused,
  goToHash,
  heard,
  openPage,
  openPane,
  press,
  selectedText,
  settle,
  timesSeen,
  type,
} from "./support/pane";
import { FakeWorkbook } from "./support/fakeWorkbook";

afterEach(async () => {
  jest.restoreAllMocks();
  await closePane();
});

const heading = () => screen.getByRole("heading", { level: 1 });

describe("the frame", () => {
  test("offers only pages that work, and marks the current one", async () => {
    await openPane();
    const pages = within(screen.getByRole("navigation")).getAllByRole("button");
    expect(pages.map((page) => page.textContent)).toEqual(["模板", "校验", "公式", "函数"]);
    expect(pages.map((page) => page.getAttribute("aria-current"))).toEqual(["page", null, null, null]);
    await openPage("校验");
    expect(pages.map((page) => page.getAttribute("aria-current"))).toEqual([null, "page", null, null]);
    expect(window.location.hash).toBe("#checks");
  });

  test("leaves the focus alone as it opens, and moves it to the heading with each page change", async () => {
    await openPane();
    expect(focused()).toBe("body");
    await openPage("校验");
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe("校验");
    await goToHash("templates");
    await settle();
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe("选考核方案");
  });

  test("the first stop skips the navigation without changing the page", async () => {
    await goToHash("checks");
    await openPane();
    const stops = document.querySelectorAll<HTMLElement>("a[href], button, input, select");
    expect(stops[0]?.textContent).toBe("跳到内容");
    await press(stops[0]!);
    expect(document.activeElement).toBe(heading());
    expect(window.location.hash).toBe("#checks");
  });

  test("tells a failure that nothing has caught, until it was read", async () => {
    await openPane();
    const event = Object.assign(new Event("unhandledrejection"), { reason: new Error("x is undefined") });
    await act(async () => void window.dispatchEvent(event));
    expect(heard()).toMatch(/^面板出错：x is undefined/);
    expect(screen.getByText(/^面板出错：x is undefined/, { selector: ".notice-text" })).toBeTruthy();
    await press(button("知道了"));
    expect(screen.queryByText(/^面板出错/, { selector: ".notice-text" })).toBeNull();
  });

  test("tells of what a press of a button has thrown, and not of a size that was observed late", async () => {
    await openPane();
    await act(async () => void window.dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop", error: null })));
    expect(heard()).toBe("");
    await act(async () => void window.dispatchEvent(new ErrorEvent("error", { error: new Error("x is undefined") })));
    expect(heard()).toMatch(/^面板出错：x is undefined/);
    await press(button("知道了"));
    expect(screen.queryByText(/^面板出错/, { selector: ".notice-text" })).toBeNull();
  });

  test("has its status node from the start, empty", async () => {
    await openPane();
    expect(heard()).toBe("");
  });

  test("keeps what was typed on a page while another is looked at", async () => {
    await openPane();
    await press(button(/兰州新区/));
    type("单位数", "87");
    await openPage("校验");
    await openPage("模板");
    expect(screen.getByLabelText<HTMLInputElement>("单位数").value).toBe("87");
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  });
});

describe("the language", () => {
  test("is switched everywhere, told on and remembered", async () => {
    const told: Locale[] = [];
    await openPane({ onLocale: (locale) => told.push(locale) });
    expect(document.documentElement.lang).toBe("zh-CN");
    await press(button("English"));
    expect(document.documentElement.lang).toBe("en-US");
    expect(heading().textContent).toBe("Choose a scheme");
    expect(window.localStorage.getItem("baton.locale")).toBe("en-US");
    expect(told).toEqual(["zh-CN", "en-US"]);
    expect(focused()).toBe("中文");
    await press(button("中文"));
    expect(heading().textContent).toBe("选考核方案");
  });

  test("still switches where storage is forbidden", async () => {
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    await openPane();
    await press(button("English"));
    expect(heading().textContent).toBe("Choose a scheme");
  });
});

describe("a page that fails", () => {
  let broken = true;
  function Fragile() {
    const [name] = useState("函数页");
    if (broken) throw new Error("no catalogue");
    return <h1>{name}</h1>;
  }
  beforeEach(() => {
    broken = true;
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    window.addEventListener("error", quiet);
  });
  afterEach(() => window.removeEventListener("error", quiet));
  const quiet = (event: Event) => event.preventDefault();

  test("says so, leaves the other pages alone, and opens again", async () => {
    await goToHash("functions");
    await openPane({ pages: { functions: Fragile } });
    expect(heading().textContent).toBe("这一页出错了");
    expect(timesSeen("工作簿没有改动")).toBe(1);
    await openPage("校验");
    expect(heading().textContent).toBe("校验");
    await openPage("函数");
    broken = false;
    await press(button("重新打开"));
    expect(heading().textContent).toBe("函数页");
  });

  test("copies its details, or shows them where copying is forbidden", async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    await goToHash("functions");
    await openPane({ pages: { functions: Fragile } });
    await press(button("复制详情"));
    expect(copied[0]).toContain("no catalogue");
    expect(heard()).toBe("详情已复制，可以贴给维护的人");
    Reflect.deleteProperty(navigator, "clipboard");
    await press(button("复制详情"));
    expect(heard()).toBe("没能直接复制，文字已选中：按 Ctrl+C 复制");
    expect(selectedText()).toContain("no catalogue");
  });

  test("does not claim that nothing changed while a write runs", async () => {
    const port = new FakeWorkbook();
    await openPane({ port, pages: { functions: Fragile } });
    await press(button(/兰州新区/));
    port.hold();
    await press(button(/^插入/));
    await openPage("函数");
    expect(heading().textContent).toBe("这一页出错了");
    expect(timesSeen("工作簿没有改动")).toBe(0);
    port.release();
    await settle();
    expect(heard()).toMatch(/^已插入/);
    expect(button("撤销")).toBeTruthy();
  });
});
