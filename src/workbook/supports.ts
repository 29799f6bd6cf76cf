/**
 * Asks whether the Excel it runs in has a requirement set beyond those the manifest declares. The one place that asks:
 * the lint of requirement sets lets a newer member stand only behind this question.
 */
export function supports(set: "ExcelApi" | "ExcelApiDesktop" | "CustomFunctionsRuntime" | "SharedRuntime", version: string): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}
