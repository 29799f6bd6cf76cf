/** @jest-environment jsdom */
/** What is fetched late: it may be slow, and it may not come. */
import { act, screen } from "@testing-library/react";
import type { ComponentType } from "react";
import type * as fetchWords from "../../src/i18n/fetchWords";
import { fetchedView } from "../../src/taskpane/parts/fetched";
import { PageTitle } from "../../src/taskpane/parts/PageTitle";
import { button, closePane, focused, heard, openPage, openPane, pass, press, settle, timesSeen } from "./support/pane";

let arrives = true;
let asked = 0;
jest.mock("../../src/i18n/fetchWords", () => {
  const real = jest.requireActual<typeof fetchWords>("../../src/i18n/fetchWords");
  const fetchPaneWords: typeof real.fetchPaneWords = (locale) => {
    asked += 1;
    return arrives ? real.fetchPaneWords(locale) : Promise.reject(new Error("Loading chunk words failed"));
  };
  return { ...real, fetchPaneWords };
});

afterEach(async () => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  await closePane();
});

function Late() {
  return <PageTitle>来了</PageTitle>;
}

/** A page whose code comes, or does not, when the test says so. */
function latePage() {
  const waiting: { resolve(): void; reject(): void }[] = [];
  const { View } = fetchedView(
    () =>
      new Promise<{ default: ComponentType }>((resolve, reject) =>
        waiting.push({ resolve: () => resolve({ default: Late }), reject: () => reject(new Error("Loading chunk 17 failed")) }),
      ),
  );
  return { View, waiting };
}

const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

describe("a page", () => {
  test("shows nothing for half a second, then words, then itself with the focus on its heading", async () => {
    const { View, waiting } = latePage();
    await openPane({ pages: { functions: View } });
    jest.useFakeTimers();
    // The browser would tell of a new address in its own time, which stands still now.
    window.history.replaceState(null, "", "#functions");
    act(() => void window.dispatchEvent(new Event("hashchange")));
    await pass(400);
    expect(timesSeen("正在打开")).toBe(0);
    await pass(200);
    expect(timesSeen("正在打开")).toBe(1);
    waiting[0]!.resolve();
    await settle();
    expect(heading()).toBe("来了");
    expect(focused()).toBe("来了");
    expect(waiting).toHaveLength(1);
  });

  test("that does not arrive says so, and is asked for again by the button", async () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    const { View, waiting } = latePage();
    await openPane({ pages: { functions: View } });
    await openPage("函数");
    waiting[0]!.reject();
    await settle();
    expect(heading()).toBe("这一页出错了");
    expect(timesSeen(/没有取到这部分/)).toBe(1);
    expect(timesSeen(/chunk/)).toBe(0);
    expect(timesSeen("工作簿没有改动")).toBe(1);
    await press(button("重新打开"));
    expect(waiting).toHaveLength(2);
    waiting[1]!.resolve();
    await settle();
    expect(heading()).toBe("来了");
  });
});

describe("a language", () => {
  test("whose words do not arrive changes nothing but says so; the next press asks again, and once it is there nothing is asked", async () => {
    await openPane();
    arrives = false;
    await press(button("English"));
    expect(document.documentElement.lang).toBe("zh-CN");
    expect(heading()).toBe("选考核方案");
    expect(heard()).toBe("没有取到英文。看看网络，再点一次");
    expect(timesSeen("没有取到英文。看看网络，再点一次")).toBe(1);
    expect(focused()).toBe("English");
    arrives = true;
    await press(button("English"));
    expect(heading()).toBe("Choose a scheme");
    expect(timesSeen(/没有取到|did not arrive/)).toBe(0);
    await press(button("中文"));
    const before = asked;
    await press(button("English"));
    expect(asked).toBe(before);
  });

  test("is changed on every page that was opened, without a moment in which a page is gone", async () => {
    await openPane();
    await openPage("校验");
    const shown: (string | null | undefined)[] = [];
    const watch = new MutationObserver(() => shown.push(document.querySelector("section:not([hidden]) h1")?.textContent));
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    await press(button("English"));
    watch.disconnect();
    expect(heading()).toBe("Checks");
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).not.toContain(undefined);
  });
});
