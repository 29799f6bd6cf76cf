/** Entries as Excel in Chinese reads them, typed or handed over by a program; the numbers are those Excel counts days by. */
import { entryOf } from "../../src/host/entry";
import { readTyped } from "../../src/host/entryReading";
import { MISREAD } from "../../testing/misread";

const general = () => ({ numberFormat: "General" });
const text = () => ({ numberFormat: "@" });
const today = new Date(2026, 10, 29);

test.each<[string, number | boolean, string | undefined]>([
  ["001", 1, undefined],
  [" 7 ", 7, undefined],
  ["-5", -5, undefined],
  ["+5", 5, undefined],
  [".5", 0.5, undefined],
  ["1e5", 100_000, "0.00E+00"],
  ["1,000", 1000, "#,##0"],
  ["50%", 0.5, "0%"],
  ["%5", 0.05, "0%"],
  ["12.5 %", 0.125, "0.00%"],
  ["(5)", -5, undefined],
  ["(1,000.5)", -1000.5, "#,##0.00"],
  ["￥5", 5, "￥#,##0;￥-#,##0"],
  ["-￥5.5", -5.5, "￥#,##0.00;￥-#,##0.00"],
  ["$5", 5, "$#,##0;$-#,##0"],
  ["1 1/2", 1.5, "# ?/?"],
  ["TRUE", true, undefined],
  ["false", false, undefined],
  ["1-2", 46_024, 'm"月"d"日"'],
  ["3/4", 46_085, 'm"月"d"日"'],
  ["1月2日", 46_024, 'm"月"d"日"'],
  ["2026-1", 46_023, "mmm-yy"],
  ["2026年1月", 46_023, 'yyyy"年"m"月"'],
  ["2026年1月2日", 46_024, 'yyyy"年"m"月"d"日"'],
  ["26-1-2", 46_024, "yyyy/m/d"],
  ["2026/1/2", 46_024, "yyyy/m/d"],
  ["13-2", 41_306, "mmm-yy"],
  ["12:30", 750 / 1440, "h:mm"],
  ["8:30 PM", 1230 / 1440, "h:mm"],
  ["下午2时30分", 870 / 1440, "h:mm"],
  ["25:00", 1500 / 1440, "[h]:mm:ss"],
  ["2026-1-2 12:00", 46_024.5, "yyyy/m/d h:mm"],
])("%s is %p", (entry, value, numberFormat) => {
  expect(readTyped(entry, today)).toEqual({ input: value, ...(numberFormat !== undefined && { numberFormat }) });
  expect(entryOf(entry, text)).toEqual({ input: { text: entry } });
});

test.each([
  "三科",
  "1月",
  "2026年",
  "2026.1.2",
  "1-2-",
  "13-32",
  "99:99:99",
  "一组",
  "-",
  "=",
  "+",
  "@",
  "１２",
  "5分",
  "第1季度",
  "(甲)",
  "甲(5)",
  "—",
])("%s stays a text", (entry) => {
  expect(entryOf(entry, general)).toEqual({ input: entry });
});

test("a sign before anything but a number begins a formula, and what is none is refused", () => {
  expect(entryOf("=1+1", general)).toEqual({ input: "=1+1" });
  expect(entryOf("+x", general)).toEqual({ input: "=+x" });
  expect(entryOf("-x", general)).toEqual({ input: "=-x" });
  expect(entryOf("@SUM(A1)", general)).toEqual({ input: "=SUM(A1)" });
  expect(() => entryOf("@x", general)).toThrow();
});

test("an apostrophe keeps anything as it is, in a cell of any format", () => {
  for (const one of MISREAD) for (const format of [general, text]) expect(entryOf(`'${one}`, format)).toEqual({ input: { text: one } });
});

test("what a program hands to a cell formatted as text is text there", () => {
  expect(entryOf(5, text)).toEqual({ input: { text: "5" } });
  expect(entryOf(true, text)).toEqual({ input: { text: "TRUE" } });
  expect(entryOf("=1+1", text)).toEqual({ input: { text: "=1+1" } });
});
