/** The self-check in the preview: what it says of the stand-in, and that it leaves the workbook as it was. */
import { openPreview, type PreviewPage } from "./support/preview";

let preview: PreviewPage;
beforeAll(async () => {
  preview = await openPreview();
});
afterAll(() => preview?.close());

test("explore", async () => {
  await preview.pane.getByRole("button", { name: "自检", exact: true }).click();
  await preview.pane.getByRole("button", { name: "开始自检" }).click();
  await preview.pane.getByRole("button", { name: "复制全部" }).waitFor({ timeout: 110_000 });
  const rows = await preview.pane.locator(".assumptions tbody tr").evaluateAll((nodes) => nodes.map((n) => n.id + " | " + n.textContent));
  console.log(rows.join("\n"));
  console.log(await preview.sheets(), await preview.selection());
});
