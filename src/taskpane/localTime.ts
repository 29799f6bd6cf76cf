/** Days and times as the calendar and the clock on this desk show them. An ISO text is in UTC: yesterday, until eight in the morning in China. */

/** `2026-11-26` */
export function localDay(date: Date): string {
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
}

/** `2026-11-26 09:42` */
export function localTime(date: Date): string {
  return `${localDay(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
