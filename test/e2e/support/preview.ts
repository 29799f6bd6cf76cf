/** The preview as a person at the screen has it: the grid on the left, the pane on the right, one browser per test file. */
import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Stats } from "excel-stand-in/host";
import type { PreviewCells } from "excel-stand-in/page/preview";
import type { WorkbookPlan } from "../../../src/book/plan";
import { cellAddress, quoteSheet } from "../../../src/sheet/address";
import { PlanReader, type Shown } from "../../support/planReader";

type Written = string | number | boolean | (string | number | boolean)[][];

export class PreviewPage {
  constructor(
    readonly page: Page,
    readonly pane: FrameLocator,
    private readonly shut: () => Promise<void>,
  ) {}

  /** Calls `window.preview[name](...args)` and brings back what it resolves to. */
  async call<Result = void>(name: string, ...args: unknown[]): Promise<Result> {
    return this.page.evaluate(
      async ([method, given]) => {
        const { preview } = window as unknown as { preview: Record<string, (...args: unknown[]) => unknown> };
        return preview[method]!(...given);
      },
      [name, args] as const,
    ) as Promise<Result>;
  }

  sheets = () => this.call<string[]>("sheets");
  read = (address: string) => this.call<PreviewCells>("read", address);
  stats = () => this.call<Stats>("stats");
  idle = () => this.call("idle");
  selection = () => this.call<string>("selection");
  write = (address: string, values: Written) => this.call("write", address, values);

  /** The sheets of a plan by their words, as they show now: cells are read into memory as far as tables and lists can reach. */
  async reader(plan: WorkbookPlan): Promise<PlanReader> {
    const tables = plan.sheets.flatMap((sheet) => sheet.tables);
    const lists = plan.record.fields.flatMap((field) => (field.kind === "unit" && field.isList ? [field.table] : []));
    const longest = Math.max(...tables.filter(({ name }) => lists.includes(name)).map(({ area }) => area.row + area.rows));
    const cells = new Map<string, Shown[][]>();
    for (const { name, widths, tables: own, blocks, spills } of plan.sheets) {
      const ends = [...own.map(({ area }) => area.row + area.rows), ...blocks.map(({ row, cells }) => row + cells.length)];
      const rows = 3 + Math.max(...ends, spills.length > 0 ? longest : 0);
      cells.set(name, (await this.read(`${quoteSheet(name)}!A1:${cellAddress(rows - 1, widths.length - 1)}`)).values);
    }
    return new PlanReader(plan, (sheet, row, column) => cells.get(sheet)![row]?.[column] ?? null);
  }

  async openPane(name: "模板" | "校验" | "公式" | "函数"): Promise<void> {
    await this.pane.getByRole("navigation").getByText(name, { exact: true }).click();
  }

  /** 模板 → a template by its title → with sample data → 插入; waits until every function has answered. */
  async insertTemplate({ sample, title = /兰州新区/ }: { sample: boolean; title?: RegExp }): Promise<void> {
    await this.startInserting({ sample, title });
    await this.pane
      .getByText(/^已插入 \d+ 张表/)
      .first()
      .waitFor();
    await this.idle();
  }

  /** Presses the button; `before` runs when everything else is chosen and nothing asks the workbook any more. */
  async startInserting({ sample, title = /兰州新区/ }: { sample: boolean; title?: RegExp }, before?: () => Promise<void>): Promise<void> {
    await this.openPane("模板");
    const list = this.pane.getByRole("button", { name: title });
    if (await list.isVisible()) await list.click();
    const box = this.pane.getByLabel("带示例数据");
    if ((await box.isChecked()) !== sample) await box.click();
    await this.idle();
    await before?.();
    await this.pane.getByRole("button", { name: /^插入 \d+ 张表/ }).click();
  }

  /** The nth template of the list, with sample data, whatever the pane's language. */
  async insertNth(index: number): Promise<void> {
    await this.pane.locator(".choice").nth(index).click();
    await this.pane.getByRole("switch").or(this.pane.locator(".fields input[type=checkbox]")).first().click();
    await this.idle();
    await this.pane.locator(".page:not([hidden]) .main-action").click();
    await this.pane.locator(".notice .place").waitFor({ timeout: 60_000 });
    await this.idle();
  }

  /** Asks every function anew, as Ctrl+Alt+F9 does. */
  async recalculate(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { preview: { grid: { recalculate(): void } } }).preview.grid.recalculate());
    await this.idle();
  }

  /** A picture for the docs when pictures are being renewed, otherwise one to look at under test-results/. */
  async keepPicture(name: string, of: "readme" | "schemes" = "readme"): Promise<void> {
    const folder = path.join(__dirname, "../../..", process.env.BATON_PICTURES ? `assets/${of}` : "test-results");
    // A sheet's picture leaves the pane and the preview's own bar out.
    const clip = of === "schemes" ? { x: 0, y: 62, width: 1440, height: 660 } : undefined;
    await this.page.screenshot({ path: path.join(folder, name), ...(clip && { clip }) });
  }

  /** 校验 → 开始检查; the places and words of all findings. */
  async runChecks(): Promise<{ place: string; words: string }[]> {
    await this.openPane("校验");
    await this.pane
      .getByRole("button", { name: /开始检查|重新检查/ })
      .first()
      .click();
    await this.pane
      .getByText(/^查完了/)
      .first()
      .waitFor({ state: "attached" });
    return this.pane.locator(".finding").evaluateAll((nodes) =>
      nodes.map((node) => ({
        place: node.querySelector("button")?.textContent ?? "",
        words: node.querySelector("p")?.textContent ?? "",
      })),
    );
  }

  async goToFinding(place: string): Promise<void> {
    await this.pane.getByRole("button", { name: place, exact: true }).first().click();
    await this.pane
      .getByText(/^已选中/)
      .first()
      .waitFor({ state: "attached" });
    await this.idle();
  }

  /** 模板 → the scheme that stands → 名单: adds a unit, up to the button that makes the changes. */
  async startAddingUnit(name: string): Promise<void> {
    await this.openPane("模板");
    const back = this.pane.getByRole("button", { name: "全部模板" });
    const open = this.pane.getByRole("button", { name: /改方案、改名单/ });
    await open.or(back).first().waitFor();
    if (await back.isVisible()) await back.click();
    await open.click();
    await this.pane.getByRole("radio", { name: "名单：增减、改名" }).check();
    await this.pane.getByLabel("增加", { exact: true }).fill(`${name} 一组`);
    await this.pane.getByRole("button", { name: /^改这 \d+ 处/ }).click({ timeout: 60_000 });
  }

  async undo({ archives }: { archives: boolean }): Promise<void> {
    await this.pane.getByRole("button", { name: "撤销", exact: true }).click();
    if (archives) await this.pane.getByRole("button", { name: "存档并撤销" }).click();
    await this.pane.getByText("已撤销，别的内容没有动").first().waitFor();
    await this.idle();
  }

  close = () => this.shut();
}

/** Serves the built preview and opens it in a fresh browser page; `unkind` as in the page's address. */
export async function openPreview(size = { width: 1366, height: 768 }, unkind = ""): Promise<PreviewPage> {
  const { serve } = await import("../../../scripts/serve.mjs");
  const { launchBrowser } = await import("../../../scripts/browser.mjs");
  const server = await serve({ port: 0 });
  const chromium: Browser = await launchBrowser();
  const context = await chromium.newContext({ viewport: size, locale: "zh-CN" });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
  await page.goto(unkind === "" ? server.url : `${server.url}/?unkind=${unkind}`);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("navigation").waitFor();
  return new PreviewPage(page, pane, async () => {
    await context.close();
    await server.close();
    await chromium.close();
    if (problems.length > 0) throw new Error(`The page reported errors:\n${problems.join("\n")}`);
  });
}
