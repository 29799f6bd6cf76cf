/** Where an inserted scheme's record is kept in the workbook: one setting per insertion, as JSON. */
import type { FoundRecords } from "../book/schema/record";
import { unfinishedSchemes } from "./journal/marked";
import { problemOf } from "./problems";

const PREFIX = "baton.scheme.";

/** Strict, and so not small: it comes with the first record. */
const schemaPart = () => import(/* webpackChunkName: "records" */ "../book/schema/record");

export function settingKey(id: string): string {
  return PREFIX + id;
}

/** The records among a workbook's settings. One that cannot be read is told, and stops no other. */
export async function recordsIn(settings: readonly { key: string; value: unknown }[]): Promise<FoundRecords> {
  const unfinished = new Set(unfinishedSchemes(settings).map(settingKey));
  const ours = settings.filter(({ key }) => key.startsWith(PREFIX) && !unfinished.has(key));
  return ours.length === 0 ? { records: [], damaged: [] } : (await schemaPart()).readRecords(ours, PREFIX);
}

/** One sync: the records alone, without a look at the sheets. */
export async function readRecords(): Promise<FoundRecords> {
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
