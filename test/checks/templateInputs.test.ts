/** Mistakes typed into the samples of templates: what the record names is found by it, and told by one rule. */
import { rules, runChecks, type AnyFinding, type Finding } from "../../src/checks";
import { fixtureFrom } from "../support/fixtureBook";
import { messageOf } from "./found";

// Whole workbooks are calculated, which takes its time on a busy machine.
jest.setTimeout(60_000);

const inputs = rules.filter(({ about }) => ["weights", "scores", "units"].includes(about));

const findingsIn = (template: string, lines: string[]) =>
  runChecks(fixtureFrom([`# template ${template}`, ...lines].join("\n")).snapshot(), inputs).findings;
const planted = new Map<string, Set<string>>();

/** What is told besides what the sample has planted. */
function toldIn(template: string, ...lines: string[]): Finding[] {
  if (!planted.has(template)) planted.set(template, new Set(findingsIn(template, []).map(short)));
  return findingsIn(template, lines).filter((finding) => !planted.get(template)!.has(short(finding)));
}
const short = ({ rule, place, params }: AnyFinding) => `${rule} ${params.problem ?? ""} ${place.sheet}!${place.address}`;

test("scores outside the limits that stand in named cells", () => {
  const told = toldIn(
    "lanzhou",
    "| 月度成绩!B8 | 100 |",
    "| 月度成绩!C8 | 101 |",
    "| 月度成绩!D8 | -1 |",
    "| 月度成绩!E8 | 88.125 |",
    "| 月度成绩!F8 | 优秀 |",
  );
  expect(told.map(short)).toEqual(
    ["above 月度成绩!C8", "below 月度成绩!D8", "digits 月度成绩!E8", "text 月度成绩!F8"].map((one) => `score-range ${one}`),
  );
});

test("names that do not match the list: the near one with its fix, and a unit without its row", () => {
  const told = toldIn("lanzhou", "| 月度成绩!A8 | 单位O2 |", "| 月度成绩!A9 | 单位 03 |", "| 月度成绩!A10 | 空 |");
  expect(told.map(short)).toEqual([
    "unit-unlisted unknown 月度成绩!A8",
    "unit-unlisted near 月度成绩!A9",
    "unit-unlisted unnamed 月度成绩!A10",
    "unit-unscored no-row 单位!A7",
    "unit-unscored no-row 单位!A9",
  ]);
  expect(told[1]!.fix).toEqual([{ sheet: "月度成绩", row: 8, column: 0, before: "单位 03", after: "单位03" }]);
  expect(messageOf(told[1]!)).toBe("名单里没有“单位 03”，是不是“单位03”");
  expect(told[0]!.fix).toBeUndefined();
});

test("an indicator renamed among the weights is told once, as a change that its column has not followed", () => {
  const told = toldIn("civil-servants", "| 测评参数!D11 | 廉洁 |");
  expect(told.map(short)).toEqual(["names-changed  测评参数!D11"]);
  expect(messageOf(told[0]!)).toBe("“测评参数”里的“廉洁”，别的表里没有；别的表里的“廉”，名单里没有");
});

test("a unit without group, and a person without unit, where they are filled in", () => {
  expect(toldIn("golmud", "| 单位!B15 | 空 |").map(short)).toEqual(["unit-ungrouped one 单位!B15"]);
  expect(toldIn("civil-servants", "| 公务员!B15 | 空 |").map(short)).toEqual(["unit-ungrouped one 公务员!B15"]);
});

test("a unit listed twice", () => {
  const told = toldIn("golmud", "| 单位!A15 | 单位09 |");
  expect(told.map(short)).toContain("unit-duplicate same 单位!A15");
});

test("a class of raters whose weight has another name", () => {
  expect(toldIn("golmud", "| 评价参数!A8 | 领导评价 |").map(short)).toEqual(["weights-unmatched class-unlisted 多方评价!J4"]);
});
