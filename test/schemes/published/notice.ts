/** The public notice of grades and the objections to them: who is shown, until when, how far each objection has come. */
import { expectRows } from "./compare";
import { afterWorkdays, type settle } from "./grading";
import { isBlank, words, type Workbook } from "./workbook";

/** `dates` is the sheet that says which days are holidays and which weekends are worked. */
export function expectNotice(book: Workbook, dates: string, stages: readonly string[], grading: ReturnType<typeof settle>): void {
  const daysOf = (caption: string) => book.table(dates, caption).map((line) => Number(line["日期"]));
  const [holidays, worked] = [daysOf("放假日（周末不用填）"), daysOf("调休上班的周末")];
  const after = (start: number, days: string) => afterWorkdays(start, Number(book.parameter(days)), holidays, worked);
  const shown = words(book.parameter("公示结果")).flatMap((word) => [...grading.settled].filter(([, { grade }]) => grade === word));
  const rows = book.list("公示", "序号");
  expect(rows.map((row) => [row["单位"], row["等次"]])).toEqual(shown.map(([name, { grade }]) => [name, grade]));
  const start = book.beside("公示", "公示开始");
  expect(book.beside("公示", "公示期满") ?? "").toBe(isBlank(start) ? "" : after(Number(start), "公示工作日"));
  const waiting = [...grading.groups.values()].reduce((all, { pending }) => all + pending, 0);
  expect(String(book.beside("公示", "提醒") ?? "").includes(`有${waiting}个待定`)).toBe(waiting > 0);
  expectRows(book.list("异议处理", "单位"), "单位", (_, row) => {
    const filled = stages.filter((stage) => !isBlank(row[stage]));
    const isWhole = filled.every((stage, i) => stage === stages[i]);
    return {
      进度: isWhole ? (filled.at(-1) ?? "未开始") : "▲ 前一环节未填",
      答复期限: after(Number(row["收到日期"]), "异议答复日"),
    };
  });
}
