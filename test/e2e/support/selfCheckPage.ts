/** The self-check as a person runs it, and all that could be different in the workbook afterwards. */
import type { ProbeId, Verdict } from "../../../src/workbook/selfCheck/report";
import type { PreviewPage } from "./preview";

export async function startSelfCheck({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole("button", { name: "自检", exact: true }).click();
  await pane.getByRole("button", { name: /^(开始自检|再自检一次)$/ }).click();
}

export async function endOfSelfCheck({ pane }: PreviewPage): Promise<string> {
  const end = pane.locator(".self-check-end > p");
  await end.waitFor({ timeout: 90_000 });
  return end.innerText();
}

/** Every result that is not as assumed, by probe. */
export async function notAsAssumed({ pane }: PreviewPage): Promise<Partial<Record<ProbeId, Verdict>>> {
  const rows = await pane
    .locator(".assumptions tbody tr")
    .evaluateAll((nodes) =>
      nodes.map((node) => [node.id.replace(/^probe-/, ""), node.closest("section")!.className.replace(/^verdict verdict-/, "")] as const),
    );
  return Object.fromEntries(rows.filter(([, verdict]) => verdict !== "holds"));
}

/** Sheets with their cells, tables, names, settings, and where the person is. */
export async function workbookState({ page }: PreviewPage): Promise<unknown> {
  const inGrid = await page.evaluate(() => {
    const { grid } = window.preview;
    return {
      sheets: grid.sheets(),
      cells: grid.sheets().map(({ id }) => {
        const area = grid.usedArea(id, false);
        return area && grid.read(area).map((line) => line.map(({ value, formula, text }) => [value, formula, text]));
      }),
      tables: grid.tables(),
      names: grid.names(),
      active: grid.activeSheet(),
      selection: grid.selection(),
    };
  });
  const settings = await page.frames()[1]!.evaluate(() =>
    Excel.run(async (context) => {
      const all = context.workbook.settings.load("items/key,items/value");
      await context.sync();
      return all.items.map(({ key, value }) => [key, value as unknown]);
    }),
  );
  return { ...inGrid, settings };
}
