/** Where an inserted scheme's record is kept in the workbook: one setting per insertion, as JSON. */
import type { SchemeRecord } from "../schemes/record";
import { problemOf } from "./problems";

const PREFIX = "baton.scheme.";

export function settingKey(id: string): string {
  return PREFIX + id;
}

/** The records among a workbook's settings; a setting that is not one of ours, or not readable, is passed over. */
export function recordsIn(settings: { key: string; value: unknown }[]): SchemeRecord[] {
  return settings.flatMap(({ key, value }) => {
    if (!key.startsWith(PREFIX) || typeof value !== "string") return [];
    try {
      const record = JSON.parse(value) as SchemeRecord;
      return record.version === 1 ? [record] : [];
    } catch {
      return [];
    }
  });
}

/** One sync: the records alone, without a look at the sheets. */
export async function readRecords(): Promise<SchemeRecord[]> {
  try {
    return await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.load("items/key,items/value");
      await context.sync();
      return recordsIn(settings.items);
    });
  } catch (error) {
    throw problemOf(error, true);
  }
}
