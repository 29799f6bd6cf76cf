/** How the add-in starts when something on its way does not arrive: the functions compute, and the pane says what to do. */
import path from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";

interface Opened {
  page: Page;
  pane: FrameLocator;
  context: BrowserContext;
  /** Requests that are refused, by the end of their address. */
  refused: Set<string>;
}

let browser: Browser;
let server: { url: string; close(): Promise<void> };

beforeAll(async () => {
  const { serve } = await import("../../scripts/serve.mjs");
  const { launchBrowser } = await import("../../scripts/browser.mjs");
  server = await serve({ port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(...scripts: string[]): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  const page = await context.newPage();
  const refused = new Set(scripts);
  await page.route(/\/addin\/.*\.js$/, (route) =>
    refused.has(new URL(route.request().url()).pathname.split("/").pop()!) ? route.abort() : route.continue(),
  );
  await page.goto(server.url);
  return { page, pane: page.frameLocator("iframe"), context, refused };
}

/** For looking at, where somebody asks for pictures. */
async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env.BATON_PICTURES) await page.screenshot({ path: path.join(__dirname, "../../test-results", `${name}.png`) });
}

test("without the pane's script the functions compute all the same", async () => {
  const { page, context } = await open("taskpane.js");
  const shown = () =>
    page.evaluate(async () => {
      const { preview } = window as unknown as {
        preview: {
          write(at: string, values: unknown): Promise<void>;
          idle(): Promise<void>;
          read(at: string): Promise<{ values: unknown[][] }>;
        };
      };
      await preview.write("A1", "=KAOHE.WEIGHTED({76.6,78.1,32.1},{0.63,0.34,0.03},,2)");
      await preview.idle();
      return (await preview.read("A1")).values[0]![0];
    });
  let value: unknown;
  for (let attempt = 0; attempt < 60 && value !== 75.78; attempt += 1) {
    value = await page.waitForFunction(() => "preview" in window).then(shown);
    if (value !== 75.78) await page.waitForTimeout(500);
  }
  expect(value).toBe(75.78);
  await context.close();
});

test("without its words the pane says so in both languages, and opens once they are there", async () => {
  const { page, pane, context, refused } = await open("words-zh-CN.js");
  await pane.getByRole("alert").waitFor();
  expect(await pane.getByRole("alert").textContent()).toMatch(/没有取到指挥棒的文字.*Baton's words did not arrive/);
  await keepPicture(page, "not-opened");
  refused.clear();
  await pane.getByRole("button", { name: /再试一次/ }).click();
  await pane.getByRole("heading", { level: 1, name: "选考核方案" }).waitFor();
  await context.close();
});

test("a page and a language that do not arrive are asked for again", async () => {
  const { page, pane, context, refused } = await open("checks.js", "words-en-US.js");
  await pane.getByRole("navigation").getByText("校验", { exact: true }).click();
  await pane.getByText(/没有取到这部分/).waitFor();
  await keepPicture(page, "page-not-fetched");
  await pane.getByRole("button", { name: "English" }).click();
  await pane.getByText("没有取到英文。看看网络，再点一次").last().waitFor();
  await keepPicture(page, "language-not-fetched");
  refused.clear();
  await pane.getByRole("button", { name: "重新打开" }).click();
  await pane.getByRole("heading", { level: 1, name: "校验" }).waitFor();
  await pane.getByRole("button", { name: "English" }).click();
  await pane.getByRole("heading", { level: 1, name: "Checks" }).waitFor();
  await context.close();
});
