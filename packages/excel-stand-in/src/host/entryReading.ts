/** Numbers, dates and times as Excel in Chinese reads them in an entry, each with the number format it then gives the cell. */

interface Reading {
  input: number | boolean;
  numberFormat?: string;
}

/** @param today a day without a year is one of this year */
export function readTyped(text: string, today: Date): Reading | null {
  const entry = text.trim();
  if (/^true$/i.test(entry)) return { input: true };
  if (/^false$/i.test(entry)) return { input: false };
  return numberIn(entry) ?? dateIn(entry, today.getFullYear()) ?? timeIn(entry) ?? dateAndTime(entry, today.getFullYear());
}

const UNSIGNED = String.raw`(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+`;
const PLAIN = new RegExp(`^([+-]?)(${UNSIGNED})$`);
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)e[+-]?\d+$/i;
const PERCENT = new RegExp(`^([+-]?)(?:(${UNSIGNED})\\s*%|%\\s*(${UNSIGNED}))$`);
const MONEY = new RegExp(`^(?:([+-]?)\\s*[￥¥$]\\s*|[￥¥$]\\s*([+-]?))(${UNSIGNED})$`);
const FRACTION = /^([+-]?)(\d+)\s+(\d+)\/(\d+)$/;

function numberIn(entry: string): Reading | null {
  // An amount in brackets is a negative one.
  const bracketed = /^\((.+)\)$/.exec(entry);
  if (bracketed) {
    const [, amount = ""] = bracketed;
    const inner = /^[+-]/.test(amount) ? null : (plain(amount) ?? money(amount) ?? percent(amount));
    return inner && { ...inner, input: -inner.input };
  }
  if (SCIENTIFIC.test(entry)) return finite({ input: Number(entry), numberFormat: "0.00E+00" });
  return plain(entry) ?? percent(entry) ?? money(entry) ?? fraction(entry);
}

interface NumberReading extends Reading {
  input: number;
}

function plain(entry: string): NumberReading | null {
  const found = PLAIN.exec(entry);
  if (!found) return null;
  const [, sign = "", digits = ""] = found;
  const input = signed(sign, digits);
  return finite(digits.includes(",") ? { input, numberFormat: digits.includes(".") ? "#,##0.00" : "#,##0" } : { input });
}

function percent(entry: string): NumberReading | null {
  const found = PERCENT.exec(entry);
  if (!found) return null;
  const [, sign = "", before, after = ""] = found;
  const digits = before ?? after;
  return finite({ input: Number(`${signed(sign, digits)}e-2`), numberFormat: digits.includes(".") ? "0.00%" : "0%" });
}

function money(entry: string): NumberReading | null {
  const found = MONEY.exec(entry);
  if (!found) return null;
  const symbol = entry.includes("$") ? "$" : "￥";
  const [, before, behind = "", digits = ""] = found;
  const amount = digits.includes(".") ? "#,##0.00" : "#,##0";
  return finite({ input: signed(before ?? behind, digits), numberFormat: `${symbol}${amount};${symbol}-${amount}` });
}

/** `1 1/2`: without a whole number before it, it is a day. */
function fraction(entry: string): NumberReading | null {
  const found = FRACTION.exec(entry);
  if (!found || Number(found[4]) === 0) return null;
  const value = Number(found[2]) + Number(found[3]) / Number(found[4]);
  return { input: found[1] === "-" ? -value : value, numberFormat: "# ?/?" };
}

function signed(sign: string, digits: string): number {
  const value = Number(digits.replace(/,/g, ""));
  return sign === "-" ? -value : value;
}

function finite(reading: NumberReading): NumberReading | null {
  return Number.isFinite(reading.input) ? reading : null;
}

const YEAR_MONTH_DAY = /^(\d{4}|\d{1,2})(?:[-/]|年)(\d{1,2})(?:[-/]|月)(\d{1,2})日?$/;
const YEAR_MONTH = /^(\d{4})(?:[-/]|年)(\d{1,2})月?$/;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const MONTH_DAY = /^(\d{1,2})月(\d{1,2})日?$/;
const TWO_NUMBERS = /^(\d{1,2})[-/](\d{1,2})$/;

function dateIn(entry: string, thisYear: number): Reading | null {
  const day = (found: RegExpExecArray | null, [year, month, of]: [number, number, number], numberFormat: string): Reading | null => {
    const input = found && dateSerial(year, month, of);
    return input === null ? null : { input, numberFormat };
  };
  const at = (found: RegExpExecArray | null, group: number) => Number(found?.[group]);
  const full = YEAR_MONTH_DAY.exec(entry);
  // One kind of sign throughout: 2026-1/2 is no date.
  const mixed = full && !/^\d+([-/])\d+\1\d+$|^\d+年\d+月\d+日?$/.test(entry);
  if (full && !mixed)
    return day(full, [wholeYear(full[1]), at(full, 2), at(full, 3)], entry.includes("年") ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d");
  const month = YEAR_MONTH.exec(entry);
  if (month) return day(month, [at(month, 1), at(month, 2), 1], entry.includes("年") ? 'yyyy"年"m"月"' : "mmm-yy");
  const turned = MONTH_YEAR.exec(entry);
  if (turned) return day(turned, [at(turned, 2), at(turned, 1), 1], "mmm-yy");
  const words = MONTH_DAY.exec(entry);
  if (words) return day(words, [thisYear, at(words, 1), at(words, 2)], 'm"月"d"日"');
  const two = TWO_NUMBERS.exec(entry);
  if (!two) return null;
  const [first, second] = [at(two, 1), at(two, 2)];
  return (
    day(two, [thisYear, first, second], 'm"月"d"日"') ??
    // What is no day of a month may be a month of a year: 13-1, 1-32.
    (first > 12 ? day(two, [wholeYear(two[1]), second, 1], "mmm-yy") : day(two, [wholeYear(two[2]), first, 1], "mmm-yy"))
  );
}

/** 00–29 are years of this century, the others of the last. */
function wholeYear(digits = ""): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 30 ? 2000 : 1900);
}

const CLOCK = /^(上午|下午)?(\d{1,4}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?\s*(am|pm|a|p)?$/i;
const CHINESE_CLOCK = /^(上午|下午)?(\d{1,2})时(?:([0-5]?\d)分)?(?:([0-5]?\d)秒)?$/;
const HOUR = /^()(\d{1,2})()()\s+(am|pm|a|p)$/i;

function timeIn(entry: string): Reading | null {
  const found = CLOCK.exec(entry) ?? CHINESE_CLOCK.exec(entry) ?? HOUR.exec(entry);
  if (!found) return null;
  const [, half, hours, minutes, seconds, english] = found;
  const isHalf = Boolean(half) || Boolean(english);
  const later = half === "下午" || /^p/i.test(english ?? "");
  const hour = Number(hours);
  if (isHalf && (hour > 12 || (hour === 0 && !half))) return null;
  const input = ((isHalf ? (hour % 12) + (later ? 12 : 0) : hour) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  return { input, numberFormat: input >= 1 ? "[h]:mm:ss" : seconds ? "h:mm:ss" : "h:mm" };
}

function dateAndTime(entry: string, thisYear: number): Reading | null {
  const parts = /^(\S+)\s+(.+)$/.exec(entry);
  const [, before = "", behind = ""] = parts ?? [];
  const [date, time] = [dateIn(before, thisYear), timeIn(behind)];
  if (!date || !time || Number(time.input) >= 1) return null;
  return { input: Number(date.input) + Number(time.input), numberFormat: "yyyy/m/d h:mm" };
}

/** Days since 1899-12-30, as Excel counts from March 1900 on; `null` for a day that is not. */
function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  if (year < 1901 || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  return Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
}
