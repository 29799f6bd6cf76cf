/** Ledgers of tasks, bulletins, public notices and charges in a scheme: what has to be there, and what goes with a part that is removed. */
import { brokenReferences } from "../../src/book/schema/references";
import type { Part } from "../../src/book/schema/parts";
import type { Scheme, Track } from "../../src/book/schema/scheme";
import { planWorkbook, templates } from "../../src/schemes";
import { removePart } from "../../src/schemes/edit/parts";
import { PlanBook } from "../support/planBook";

const golmud = (): Scheme => structuredClone(templates.find(({ id }) => id === "golmud")!.scheme({ sample: true, year: 2026 }));

/** What is told of the scheme after a change to its units' track. */
function told(change: (units: Track, scheme: Scheme) => void): string[] {
  const scheme = golmud();
  change(scheme.tracks[0]!, scheme);
  return brokenReferences(scheme).map(({ path, code, params }) => `${path} ${code} ${params.name}`);
}

const partOf = <Kind extends Part["kind"]>({ parts }: Track, kind: Kind) =>
  parts.find((part): part is Extract<Part, { kind: Kind }> => part.kind === kind)!;

describe("what is not there is told", () => {
  test.each<[string, (units: Track, scheme: Scheme) => void, string[]]>([
    ["nothing", () => undefined, []],
    ["a bulletin of a part without places", (units) => (units.bulletin!.part = "多方评价"), ["tracks.0.bulletin unknown 多方评价"]],
    ["a ledger that is none", (units) => (units.bulletin!.ledger = "考核清单"), ["tracks.0.bulletin unknown 考核清单"]],
    ["tasks that are none", (units) => (units.bulletin!.tasks = "督查扣分台账"), ["tracks.0.bulletin unknown 督查扣分台账"]],
    ["a checklist without progress", (units) => delete partOf(units, "checklist").target!.progress, ["tracks.0.bulletin unknown 考核清单"]],
    ["tasks of a page that are none", (units) => (units.thematic!.tasks = "督查扣分台账"), ["tracks.0.thematic unknown 督查扣分台账"]],
    ["a column of those tasks", (units) => (units.thematic!.column = "没有"), ["tracks.0.thematic unknown 没有"]],
    [
      "what has to be confirmed and is not asked",
      (units) => (partOf(units, "tasks").confirmed = ["督查方式", "没有"]),
      ["tracks.0.parts.4.confirmed unknown 没有"],
    ],
    [
      "the last, who would get nothing",
      (units) => delete units.grading!.bottom,
      ["tracks.0.outcome.lookups unknown bottom", "tracks.0.outcome.lookups unknown bottom"],
    ],
    [
      "areas to be weighed at half-year",
      (units) =>
        (partOf(units, "checklist").interim = {
          score: "半年得分",
          actual: "半年完成",
          elapsed: "已过月份",
          of: "全年月份",
          table: "预警档次",
          way: "并列",
          weights: "综合权重",
        }),
      ["tracks.0.parts.0.interim shape 考核清单"],
    ],
    ["a number of the bulletin", (units) => (units.bulletin!.named = "没有"), ["tracks.0.bulletin unknown 没有"]],
    [
      "entries of periods that are no months",
      (units) => {
        const scores = partOf(units, "periods");
        [scores.periods, scores.spans] = [["一", "二", "三", "四", "五"], undefined];
      },
      ["tracks.0.bulletin shape 月度成绩"],
    ],
    ["the days of the notice", (units) => (units.publication!.days = "没有"), ["tracks.0.publication unknown 没有"]],
    ["its holidays", (units) => (units.publication!.holidays = "没有"), ["tracks.0.publication unknown 没有"]],
    ["the day of the reckoning", (units) => (partOf(units, "tasks").today = "没有"), ["tracks.0.parts.4 unknown 没有"]],
    ["cards in the lights", (units) => (partOf(units, "tasks").lights = "预警档次"), ["tracks.0.parts.4 shape 预警档次"]],
    [
      "a direction of one target",
      (units) => {
        const { target } = partOf(units, "checklist");
        [target!.sources, target!.last] = [["目标数"], undefined];
      },
      ["tracks.0.parts.0.target.direction shape 指标方向"],
    ],
    ["sent back without stages", (units) => delete partOf(units, "checklist").stages, ["tracks.0.parts.0.returned shape 退回日期"]],
    ["who is in charge", (units) => (units.list.columns![0]!.names = "没有"), ["tracks.0.list.columns.0.names unknown 没有"]],
    [
      "a name beside a task",
      (units) => (partOf(units, "tasks").columns![1]!.names = "市级领导"),
      ["tracks.0.parts.4.columns.1.names shape 市级领导"],
    ],
    [
      "the column of who is in charge",
      (units) => (units.list.columns![0]!.header = "联系领导"),
      ["tracks.1.summary.columns.0 unknown 分管领导"],
    ],
    [
      "the total that is taken",
      (_, { tracks }) => Object.assign(tracks[1]!.summary!.columns[0]!, { column: "没有" }),
      ["tracks.1.summary.columns.0 unknown 没有"],
    ],
    [
      "the track that is taken",
      (_, { tracks }) => Object.assign(tracks[1]!.summary!.columns[0]!, { track: "没有" }),
      ["tracks.1.summary.columns.0 unknown 没有"],
    ],
  ])("%s", (_, change, expected) => expect(told(change)).toEqual(expected));
});

describe("a part that goes", () => {
  const without = (name: string) => removePart(golmud(), "单位", name);

  test("is kept where the bulletin is of it", () => expect(without("月度成绩")).toEqual({ needed: "通报" }));

  test.each(["督查任务台账", "督查扣分台账"])("%s leaves the bulletin without what it told of it", (name) => {
    const left = without(name);
    if ("needed" in left) throw new Error(left.needed);
    expect(brokenReferences(left)).toEqual([]);
    expect(JSON.stringify(left.tracks[0]!.bulletin)).not.toContain(name);
    const book = new PlanBook(planWorkbook(left, { sheets: [], tables: [], names: [] }, "x"));
    expect(book.errors()).toEqual([]);
    const labels = book.read("通报!A4:A16").map(([label]) => label);
    expect(labels.includes("本期扣分")).toBe(name !== "督查扣分台账");
    expect(labels.includes("任务督办")).toBe(name !== "督查任务台账");
  });
});
