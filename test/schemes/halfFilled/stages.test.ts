/** Half-filled books: a score that is missing, one that does not apply, the first unit of the year, and schemes of earlier editions. */
import { planWorkbook, templates, type Scheme } from "../../../src/schemes";
import { PlanBook } from "../../support/planBook";
import { cellOf, parameterCell } from "../../support/planCells";
import { namedSample, OpenBook } from "./openBook";

jest.setTimeout(300_000);

const SECOND = 5;
const seen = (open: OpenBook, name: string) => ({
  total: open.book.reader.list("汇总", "单位").find((row) => row["单位"] === name)!,
  graded: open.book.reader.list("单位等次", "单位").find((row) => row["单位"] === name)!,
});
const unitAt = (open: OpenBook, row: number) => String(open.book.read(cellOf(open.plan, "单位表", "单位", row))[0]![0]);

describe("宁武", () => {
  const open = new OpenBook(namedSample("ningwu"));
  const name = unitAt(open, SECOND);
  const score = cellOf(open.plan, "目标任务表", "经济发展", SECOND);

  test("a blank is waited for and listed; the others of the class have places for the time being, and the towns theirs", () => {
    open.with(score, "", () => {
      const { total, graded } = seen(open, name);
      expect(total).toMatchObject({ 目标任务评分: "", 总分: "" });
      expect(String(open.book.reader.column("汇总", "提醒", 6)[SECOND])).toBe("▲ 缺目标任务评分（1项未填）");
      expect(graded).toMatchObject({ 等次: "待定", 名次: "", 理由: "缺目标任务评分（1项未填），暂不评定" });
      const others = open.book.reader.list("单位等次", "单位").filter((row) => typeof row["名次"] === "number");
      const [departments, towns] = ["县直单位", "乡镇"].map((kind) =>
        others.filter((row) => row["类别"] === kind).map((row) => String(row["理由"])),
      );
      expect(departments!.length).toBeGreaterThan(60);
      for (const reason of departments!) expect(reason).toContain(`暂排`);
      expect(departments![0]).toContain(`本组还有1个未定：“${name}”缺目标任务评分（1项未填）`);
      for (const reason of towns!) expect(reason).toMatch(/^(并列)?第\d+名/);
      expect([...open.errors()]).toEqual([]);
      expect(open.findings().filter(({ place }) => place === score)).toMatchObject([{ rule: "score-missing", severity: "warning" }]);
    });
  });

  test("what is said not to apply is what the weights are renormalised over, and the old way a blank says so too", () => {
    const renormalised = open.with(score, "不适用", () => seen(open, name));
    expect(renormalised.graded).toMatchObject({ 等次: "优秀", 名次: 1 });
    expect(open.with(score, "／", () => seen(open, name))).toEqual(renormalised);
    open.with(parameterCell(open.plan, "空白成绩"), "不适用", () => {
      expect(open.with(score, "", () => seen(open, name))).toEqual(renormalised);
    });
  });

  test("an office that wants no places for the time being has none", () => {
    open.with(parameterCell(open.plan, "未齐名次"), "不排", () =>
      open.with(score, "", () => {
        const departments = open.book.reader.list("单位等次", "单位").filter((row) => row["类别"] === "县直单位");
        expect(departments.filter((row) => row["名次"] !== "")).toEqual([]);
        expect(departments[0]!["理由"]).toBe(`本组还有1个未定：“${name}”缺目标任务评分（1项未填），暂不评定`);
      }),
    );
  });

  test("money waits for whoever has no grade, and says so", () => {
    open.with(score, "", () => expect(open.book.read("奖金分配!D4")[0]![0]).toMatch(/^▲ 还有\d+人份额未定，确定后各人数额均会变动$/));
  });
});

test("兰州: a text among the scores is told once; its unit waits, and no other shows an error", () => {
  const open = new OpenBook(namedSample("lanzhou"));
  const score = cellOf(open.plan, "月度成绩表", "3月", SECOND);
  open.with(score, "９０分", () => {
    expect(open.errors().size).toBeLessThanOrEqual(8);
    const row = open.book.reader.list("名额与等次", "单位").find((one) => one["单位"] === unitAt(open, SECOND))!;
    expect(row["等次"]).toBe("待定");
    expect(open.findings().filter(({ place }) => place === score)).toHaveLength(1);
  });
});

test("the first unit of an empty scheme has its total, and nothing is an error", () => {
  const scheme = templates.find(({ id }) => id === "ningwu")!.scheme({ year: 2026, units: 6, persons: 12 });
  const open = new OpenBook(scheme);
  expect([...open.errors()]).toEqual([]);
  const { book, plan } = open;
  const items = ["经济发展", "项目建设", "职能工作", "生态环保", "安全稳定", "党的建设", "依法行政"];
  book.together(() => {
    for (const item of items) book.write(cellOf(plan, "目标任务表", item, 0), 90);
    for (let i = 1; i <= 6; i++) book.write(cellOf(plan, "责任单位表", `责任单位0${i}`, 0), 90);
    for (let i = 1; i <= 9; i++) book.write(cellOf(plan, "县领导表", `县领导0${i}`, 0), 90);
    for (const choice of ["优秀", "良好"]) book.write(cellOf(plan, "人员评价表", `干部职工${choice}`, 0), 4);
  });
  expect([...open.errors()]).toEqual([]);
  expect(String(book.reader.column("汇总", "提醒", 2)[0])).toBe("▲ 缺互评得分");
  expect(String(book.reader.column("汇总", "提醒", 2)[1])).toMatch(/^▲ 缺目标任务评分（7项未填）、/);
});

test("a scheme of an earlier edition takes a blank as it did, and one error for its group's", () => {
  const before = (scheme: Scheme): Scheme => ({
    ...scheme,
    tracks: scheme.tracks.map((track) => ({
      ...track,
      parts: track.parts.map((part) => {
        if (part.kind !== "indicators") return part;
        return { ...part, blank: undefined };
      }),
      ...(track.grading && { grading: { ...track.grading, unfinished: undefined } }),
    })),
  });
  const plan = planWorkbook(namedSample("ningwu", before), { sheets: [], tables: [], names: [] }, "old");
  const book = new PlanBook(plan);
  book.write(cellOf(plan, "目标任务表", "经济发展", SECOND), "");
  const own = book.reader.list("单位等次", "单位").find((row) => row["单位"] === "县司法局")!;
  expect(own).toMatchObject({ 等次: "优秀", 名次: 1, 理由: "第1名，名额11个，得分97.03（≥85），确定为优秀" });
  book.write(cellOf(plan, "单位表", "标记", SECOND), "一票否忧");
  const grades = book.reader.list("单位等次", "单位").map((row) => row["等次"]);
  expect(grades.filter((grade) => grade === "#VALUE!").length).toBe(75);
});
