/**
 * What a rule can find is a type: a rule that reports something else does not compile, nor do words that leave a problem out. Each
 * line after `@ts-expect-error` has to be refused by `npm run types`; what stands beside them runs as it should.
 */
import type { Finding, FindingsOf, Rule } from "../../src/checks";
import type { RuleWords } from "../../src/i18n/zh-CN/checks/words";
import { messageOf } from "../../src/taskpane/pages/checks/ruleWords";
import { wordsOf } from "../../src/i18n";

type Found = { problem: "late"; unit: string } | { problem: "most"; count: number };
const place = { sheet: "一", address: "A1" };
const head = { id: "toy", severity: "hint", about: "scores" } as const;

test("a rule reports what it says it can find", () => {
  const rule: Rule<"toy", Found> = { ...head, check: () => [{ place, params: { problem: "late", unit: "甲" } }] };
  expect(rule.check({} as never, {})).toHaveLength(1);
  // @ts-expect-error: no such problem
  const unknown: Rule<"toy", Found> = { ...head, check: () => [{ place, params: { problem: "early", unit: "甲" } }] };
  // @ts-expect-error: the count of another problem
  const mixed: Rule<"toy", Found> = { ...head, check: () => [{ place, params: { problem: "late", count: 2 } }] };
  expect([unknown, mixed].map(({ id }) => id)).toEqual(["toy", "toy"]);
});

test("words have a sentence for every problem, made of its own parameters", () => {
  type Message = RuleWords<"parts-missing">["message"];
  // @ts-expect-error: the problem `column` is left without words
  const short: Message = (p) => {
    if (p.problem === "sheet") return p.sheet;
    if (p.problem === "table") return p.table;
  };
  const foreign: Message = (p) => {
    switch (p.problem) {
      case "sheet":
        return p.sheet;
      case "table":
      case "column":
        // @ts-expect-error: a lost table has no column
        return String(p.column);
    }
  };
  expect([short, foreign].map((message) => message({ problem: "sheet", sheet: "甲" }))).toEqual(["甲", "甲"]);
});

test("a finding has the parameters of its own rule", () => {
  const params: FindingsOf["self-rating"] = { unit: "甲", value: "95" };
  const finding: Finding = { rule: "self-rating", severity: "hint", place, params };
  expect(messageOf(wordsOf["zh-CN"], finding)).toBe("“甲”给自己打了 95 分");
  // @ts-expect-error: those of another rule
  const other: Finding = { rule: "seats-total", severity: "hint", place, params };
  expect(other.params).toBe(params);
});
