/**
 * 莱州 computed by hand: from the words of Z1–Z11 in exact fractions, not from the product's code. It reads what a clerk
 * sees and says what every unit must get; `shownIn` says what the sheets show, in the same shape.
 */
import { createHash } from "node:crypto";
import { floor, order, over, plus, rounded, seen, times, total, zero, minus, type F } from "../functions/oracle/fraction";
import { gradesByCounting } from "../functions/oracle/grade";
import { inWhole } from "../functions/oracle/seats";
import { streakByRule } from "../functions/oracle/streak";
import {
  byName,
  consequencesByHand,
  effectsIn,
  number,
  numberIn,
  numbersBy,
  roundedTo,
  roundingIn,
  rulesIn,
  seatsByHand,
  shownCell,
  textIn,
  whole,
  wordsIn,
  yearsIn,
} from "./handTools";
import type { PlanReader, Row, Shown } from "./planReader";

export interface LaizhouUnit {
  /** 登记管理, 机构编制, 个性指标, 社会评价. */
  parts: Shown[];
  /** What the own items come to, and the tier that lies in. */
  own: Shown[];
  total: Shown;
  place: Shown;
  grade: Shown;
  ratio: Shown;
  personSeats: Shown;
  /** Whether the head is 优秀 without a vote, and the seats left for the others. */
  head: Shown;
  othersSeats: Shown;
  outcome: Shown;
  running: Shown[];
  funds: Shown;
}

export interface LaizhouResults {
  units: Record<string, LaizhouUnit>;
  /** Seats of A by group. */
  seats: Record<string, Shown[]>;
  /** Points of each own item. */
  items: Shown[];
  code: Shown;
  /** Whether each code that was signed is the code of now. */
  signed: Shown[];
}

const PARTS = ["登记管理", "机构编制", "个性指标", "社会评价"];
const out = (value: F | null, digits: number): number | null => value && rounded(value, digits);

export function byHand(reader: PlanReader): LaizhouResults {
  const evaluations = byName(reader.rows("社会评价表"), "单位");
  const ledgers = ["登记管理", "机构编制"].map((half) => ({
    entries: reader.rows(`${half}台账表`),
    full: numbersBy(reader.rows(`${half}指标`), "指标", "满分"),
  }));
  const own = reader.rows("个性指标表");
  const effectsOf = effectsIn(reader, "标记规则");
  const units = reader.rows("单位表").map((row) => {
    const name = textIn(row["单位"]);
    const items = own.filter((item) => item["单位"] === name);
    const result = ownScore(reader, items);
    const parts = [
      ...ledgers.map(({ entries, full }) =>
        commonScore(
          reader,
          entries.filter((entry) => entry["单位"] === name),
          full,
        ),
      ),
      reader.parameter("个性定档") === "按单位结果" ? result && tierOf(reader, result).points : result,
      evaluation(evaluations.get(name)),
    ];
    const tier = result && tierOf(reader, result).word;
    return { row, name, group: textIn(row["组别"]), effects: effectsOf(row["标记"]), parts, result, tier, score: weighed(reader, parts) };
  });

  const seats: LaizhouResults["seats"] = {};
  const graded = new Map<string, { place: Shown; grade: Shown }>();
  for (const group of new Set(units.map((unit) => unit.group))) {
    const members = units.filter((unit) => unit.group === group);
    const headcount = members.filter(({ effects }) => !effects.includes("不参加")).length;
    const ratios = [Number(reader.parameter("A级比例"))];
    const limits = seatsByHand(headcount, ratios, roundingIn(reader, "名额取整"));
    seats[group] = limits;
    const grades = gradesByCounting(members, rulesIn(reader, "等次标准", limits));
    for (const [{ name }, { place, grade }] of grades) graded.set(name, { place: shownCell(place), grade: shownCell(grade) });
  }

  const past = byName(reader.rows("历年等次表"), "单位");
  const funds = new Map(
    reader.rows("经费保障").map((row) => [`${textIn(row["等次"])} ${textIn(row["单位类型"])}`, textIn(row["当年度经费"])]),
  );
  const code = codeOf(units.map(({ name, score }) => [name, out(score, 2) ?? "", textIn(graded.get(name)!.grade)]));
  return {
    units: Object.fromEntries(
      units.map(({ row, name, parts, result, tier, score }): [string, LaizhouUnit] => {
        const { place, grade } = graded.get(name)!;
        const years = [...yearsIn(past.get(name)), wordsIn(grade)];
        return [
          name,
          {
            parts: parts.map((part) => out(part, 2)),
            own: [out(result, 2), tier],
            total: out(score, 2),
            place,
            grade,
            ...personSeats(reader, numberIn(row["应考核人数"]), textIn(grade)),
            outcome: consequencesByHand(years, reader.rows("结果运用规则")) || null,
            running: ["A级词", "C级词"].map((word) => shownCell(streakByRule(years, wordsIn(reader.parameter(word))))),
            funds: funds.get(`${textIn(grade)} ${textIn(row["单位类型"])}`) ?? null,
          },
        ];
      }),
    ),
    seats,
    items: own.map((item) => out(itemPoints(reader, item), 9)),
    code,
    signed: reader
      .rows("签发登记表")
      .map((row) => (row["校验码"] === null ? null : row["校验码"] === code ? "与现在一致" : "▲ 签发后有改动")),
  };
}

/** Z1: each item's full points less what was found, down to nothing; what does not apply leaves its share to the others, or counts as none. */
function commonScore(reader: PlanReader, entries: Row[], full: Map<string, number>): F | null {
  const items = [...full].map(([item, points]) => {
    const own = entries.filter((entry) => entry["指标"] === item);
    const found = total(own.map((entry) => seen(numberIn(entry["扣分"]) ?? 0)));
    const left = minus(seen(points), found);
    const scored = own.some((entry) => entry["情形"] === "不适用") ? null : order(left, zero) < 0 ? zero : left;
    return { points: seen(points), scored };
  });
  return scoreOf(reader, items, total(items.map(({ points }) => points)));
}

/** Σ scored ÷ Σ points of what has a score × what the whole is worth. */
function scoreOf(reader: PlanReader, items: { points: F; scored: F | null }[], worth: F): F | null {
  const present = items.filter(({ scored }) => scored !== null);
  const counted = reader.parameter("缺项处理") === "计零" ? items : present;
  if (counted.length === 0) return null;
  const share = over(total(present.map(({ scored }) => scored!)), total(counted.map(({ points }) => points)));
  return roundedTo(times(share, worth), 2);
}

/** Z2: the tier that a result out of the full points lies in; the first earns them all, each tier below it a gap less. */
function tierOf(reader: PlanReader, result: F): { word: string; less: F; points: F } {
  const tiers = reader.rows("档次分差");
  const reached = tiers.filter((row) => order(result, seen(Number(row["得分下限"]))) >= 0).length;
  const less = times(whole(tiers.length - reached), number(reader, "档差"));
  return { word: textIn(tiers[reached - 1]!["档次"]), less, points: minus(number(reader, "个性满分"), less) };
}

/** What was scored; or, where each item has a tier of its own, the item's full points less its tier's gap, and none less than nothing. */
function itemPoints(reader: PlanReader, item: Row): F | null {
  const [full, scored] = [numberIn(item["满分"]), numberIn(item["评分"])];
  if (full === null || scored === null) return null;
  if (reader.parameter("个性定档") === "按单位结果") return seen(scored);
  const share = roundedTo(over(times(seen(scored), number(reader, "个性满分")), seen(full)), 9);
  const points = minus(seen(full), tierOf(reader, share).less);
  return order(points, zero) < 0 ? zero : points;
}

function ownScore(reader: PlanReader, items: Row[]): F | null {
  return scoreOf(
    reader,
    items.flatMap((item) =>
      numberIn(item["满分"]) === null ? [] : [{ points: seen(Number(item["满分"])), scored: itemPoints(reader, item) }],
    ),
    number(reader, "个性满分"),
  );
}

/** Z3: the mean of the rounds there were. */
function evaluation(row: Row | undefined): F | null {
  const scores = Object.entries(row ?? {}).flatMap(([header, cell]) => (header !== "单位" && typeof cell === "number" ? [seen(cell)] : []));
  return scores.length === 0 ? null : roundedTo(over(total(scores), whole(scores.length)), 2);
}

/** Z4: all four by their weights; whether a total waits for all of them is the office's choice. */
function weighed(reader: PlanReader, parts: (F | null)[]): F | null {
  const weights = numbersBy(reader.rows("考核权重"), "内容", "权重");
  const present = PARTS.flatMap((part, i) => (parts[i] ? [{ score: parts[i], weight: seen(weights.get(part)!) }] : []));
  if (present.length === 0 || (present.length < parts.length && reader.parameter("来源不齐") !== "折算")) return null;
  return roundedTo(over(total(present.map(({ score, weight }) => times(score, weight))), total(present.map(({ weight }) => weight))), 2);
}

/** Z5, Z6: with an A a tenth more seats, or ten points more of the ratio, never above the cap; the head is 优秀 besides. */
function personSeats(reader: PlanReader, headcount: number | null, grade: string) {
  const terms = reader.rows("个人优秀比例").find((row) => row["单位等次"] === grade);
  const head = grade === textIn(reader.rows("个人优秀比例")[0]!["单位等次"]) ? "直接确定为优秀" : null;
  if (!terms || headcount === null) return { ratio: null, personSeats: null, head, othersSeats: null };
  const [cap, rounding] = [number(reader, "国家优秀比例上限"), roundingIn(reader, "个人名额取整")];
  const raisesRatio = reader.parameter("上浮方式") === "比例上浮";
  const wanted = plus(seen(Number(terms["优秀比例"])), raisesRatio ? seen(Number(terms["比例上浮"])) : zero);
  const ratio = order(wanted, cap) > 0 ? cap : wanted;
  const factor = raisesRatio ? whole(1) : seen(Number(terms["名额上浮倍数"]));
  const before = inWhole(times(whole(headcount), ratio), rounding);
  const raised = inWhole(times(whole(before), factor), rounding);
  const most = Number(floor(times(whole(headcount), cap)));
  const isRaised = order(factor, whole(1)) > 0 || (raisesRatio && order(seen(Number(terms["比例上浮"])), zero) > 0);
  const seats = isRaised && raised > most ? most : raised;
  const inside = head !== null && reader.parameter("负责人占名额") === "占名额";
  return { ratio: out(ratio, 10), personSeats: seats, head, othersSeats: inside ? Math.max(0, seats - 1) : seats };
}

/** Z10: the code anyone can work out: SHA-256 over names, totals and grades as JSON, its first 80 bits in sixteen letters. */
function codeOf(rows: (string | number)[][]): string {
  const bits = createHash("sha256").update(JSON.stringify(rows), "utf8").digest("hex").slice(0, 20);
  const letters = [...bits].map((digit) => "34679ACDEHKMPTXY"[parseInt(digit, 16)]!).join("");
  return letters.match(/.{4}/g)!.join("-");
}

export function shownIn(reader: PlanReader): LaizhouResults {
  const summary = byName(reader.list("汇总", "序号"), "单位");
  const persons = byName(reader.list("个人优秀名额", "单位"), "单位");
  const outcomes = byName(reader.list("结果运用", "单位"), "单位");
  const groups = [...new Set(reader.rows("单位表").map((row) => textIn(row["组别"])))];
  return {
    units: Object.fromEntries(
      reader.list("名额与等次", "单位").map((row): [string, LaizhouUnit] => {
        const name = textIn(row["单位"]);
        const [person, outcome] = [persons.get(name)!, outcomes.get(name)!];
        return [
          name,
          {
            parts: PARTS.map((part) => shownCell(summary.get(name)![part])),
            own: [shownCell(summary.get(name)!["个性合计"]), shownCell(summary.get(name)!["个性档次"])],
            total: shownCell(row["总分"]),
            place: shownCell(row["名次"]),
            grade: shownCell(row["等次"]),
            ratio: shownCell(person["比例"]),
            personSeats: shownCell(person["优秀"]),
            head: shownCell(person["主要负责人"]),
            othersSeats: shownCell(person["其他人名额"]),
            outcome: shownCell(outcome["结果运用"]),
            running: [shownCell(outcome["连续A级"]), shownCell(outcome["连续C级"])],
            funds: shownCell(outcome["当年度经费"]),
          },
        ];
      }),
    ),
    seats: Object.fromEntries(reader.list("名额与等次", "A").map((row, i) => [groups[i]!, [shownCell(row["A"])]])),
    items: reader.rows("个性指标表").map((row) => shownCell(row["得分"])),
    code: reader.column("名额与等次", "校验码", 1)[0]!,
    signed: reader.rows("签发登记表").map((row) => shownCell(row["核对"])),
  };
}
