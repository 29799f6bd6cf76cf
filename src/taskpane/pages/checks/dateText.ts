import { localTime } from "../../localTime";

/** `2026-11-26 09:42` of this machine's clock, for an ISO date and time; what is none is shown as it stands. */
export function dateText(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : localTime(date);
}
