import { rules, runChecks, type AnyFinding, type Rule } from "../../src/checks";
import { locales, wordsOf } from "../../src/i18n";
import { snapshotOf } from "./snapshot-builder";

const book = snapshotOf({ 一: { cells: [[1]] }, 二: { cells: [] } }, {});

test("every rule runs over a workbook without schemes and finds nothing", () => {
  const report = runChecks({ ...book, schemes: [] });
  expect(report).toEqual({ findings: [], failed: [], rulesRun: rules.length, sheetsRead: 2 });
});

test("a rule that throws is reported and stops no other", () => {
  const place = { sheet: "一", address: "A1" };
  const broken: Rule = {
    id: "broken",
    severity: "error",
    about: "scores",
    check: () => {
      throw new Error("no such row");
    },
  };
  const sound: Rule = { id: "sound", severity: "error", about: "scores", check: () => [{ place, params: { unit: "甲" } }] };
  const report = runChecks(book, [broken, sound]);
  expect(report.failed).toEqual([{ rule: "broken", message: "no such row" }]);
  expect(report.findings).toEqual([{ rule: "sound", severity: "error", place, params: { unit: "甲" } }]);
  expect(report.rulesRun).toBe(1);
});

test("a rule's own finding may be milder than the rule", () => {
  const place = { sheet: "一", address: "A1" };
  const rule: Rule = { id: "mild", severity: "error", about: "scores", check: () => [{ place, params: {}, severity: "hint" }] };
  expect(runChecks(book, [rule]).findings[0]!.severity).toBe("hint");
});

test("a finding that follows from another rule's is dropped, and stays where that cannot be told", () => {
  const place = { sheet: "一", address: "A1" };
  const cause: Rule = { id: "cause", severity: "error", about: "scores", check: () => [{ place, params: {} }] };
  const effect = (followsFrom: Rule["followsFrom"]): Rule => ({ ...cause, id: "effect", followsFrom: followsFrom! });
  const told = (rules: Rule[]) => runChecks(book, rules).findings.map(({ rule }) => rule);
  const follows = effect((_, finding, others) => others.some((other) => other.place.address === finding.place.address));
  expect(told([follows, cause])).toEqual(["cause"]);
  expect(told([follows])).toEqual(["effect"]);
  const broken = effect(() => {
    throw new Error("no such cell");
  });
  expect(told([cause, broken])).toEqual(["cause", "effect"]);
});

test.each(locales)("every rule has its words in %s, and no words are left without a rule", (locale) => {
  const words = wordsOf[locale].checks.rules;
  expect(Object.keys(words).sort()).toEqual(rules.map(({ id }) => id).sort());
  for (const { title, why, fix } of Object.values(words)) {
    for (const text of [title, why, fix]) expect(text.trim().length).toBeGreaterThan(3);
  }
});

test("Chinese words avoid the ones that tell a clerk nothing", () => {
  const texts = Object.values(wordsOf["zh-CN"].checks.rules).flatMap(({ title, why, fix }) => [title, why, fix]);
  expect(texts.filter((text) => /无效|非法|未知错误/.test(text))).toEqual([]);
});

test("a record whose tables are all gone stops nothing", () => {
  const orphan = snapshotOf(
    { 汇总: { cells: [] } },
    {
      fields: [
        { kind: "unit", table: "无", column: "单位", isList: true },
        {
          kind: "score",
          table: "无",
          columns: ["1月"],
          unitColumn: "单位",
          least: { name: "最低分", initial: 0 },
          most: { name: "最高分", initial: 100 },
          digits: 2,
        },
        { kind: "weight", table: "无", column: "权重", labelColumn: "指标", total: 1 },
        {
          kind: "ledger",
          table: "无",
          unitColumn: "单位",
          kindColumn: "类别",
          pointsColumn: "分值",
          limitsTable: "也无",
          limits: { kind: "类别", least: "少", most: "多" },
        },
      ],
      formulas: [{ sheet: "没有", address: "B3", formula: "=1", label: "得分", table: "无" }],
      results: [
        {
          sheet: "没有",
          firstRow: 3,
          columns: { unit: 0, group: 1, score: 2, grade: 3, place: 4, reason: 5 },
          seats: { sheet: "没有", headerRow: 2, groupColumn: 7, gradeColumns: [{ grade: "优秀", column: 8 }] },
          grades: ["优秀", "一般"],
          pending: "待定",
        },
      ],
    },
  );
  const report = runChecks(orphan);
  expect(report.failed).toEqual([]);
  expect(report.findings.map(({ rule, params }: AnyFinding) => `${rule} ${params.problem} ${params.table}`)).toEqual([
    "parts-missing table 无",
    "parts-missing table 也无",
  ]);
});
