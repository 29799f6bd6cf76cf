/** Cells that show an error value, with their sheets. */
import type { PreviewPage } from "./preview";

export async function errorsIn(page: PreviewPage): Promise<string[]> {
  const found: string[] = [];
  for (const sheet of await page.sheets()) {
    const { values } = await page.read(`${sheet}!A1:Z60`);
    found.push(...values.flat().flatMap((v) => (typeof v === "string" && v.startsWith("#") ? [`${sheet} ${v}`] : [])));
  }
  return found;
}
