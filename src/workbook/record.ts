/** Where an inserted scheme's record is kept in the workbook: one setting per insertion, as JSON. */
import type { SchemeRecord } from "../schemes/record";

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
