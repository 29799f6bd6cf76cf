/**
 * A ledger of tasks, the bulletin and 公示 by hand: from what an office says of lights, cards and lists, on what a clerk filled in, not
 * from the product's code. Days are Excel's numbers.
 */
import { numberIn, textIn as text, wordsIn, type Inputs } from "./handTools";
import type { Row } from "./planReader";

export interface TaskByHand {
  unit: string;
  item: string;
  /** Days after the deadline; `null` where there is none. */
  overdue: number | null;
  light: string;
  card: string;
}

/** 三不放过, where a regime has them: nothing is struck off before all are confirmed. */
const CONFIRMED = ["根源已查清", "措施已落实", "结果已核验"];

/** A thing that is entered for a day after the day of the reckoning has not happened yet. */
export function tasksByHand(reader: Inputs, table: string): TaskByHand[] {
  const today = Number(reader.parameter("督办统计日"));
  const lights = reader.rows("督办灯").map((row) => ({ from: Number(row.逾期天数下限), light: text(row.灯), card: text(row.记牌) }));
  return reader.rows(table).map((row: Row) => {
    const [due, done, struck] = [numberIn(row.时限), numberIn(row.完成日期), numberIn(row.销号日期)];
    const has = (day: number | null): day is number => day !== null && day <= today;
    const ended = has(done) ? done : has(struck) ? struck : today;
    const overdue = due === null ? null : ended - due;
    const reached = overdue === null ? undefined : [...lights].reverse().find(({ from }) => overdue >= from);
    const light = has(struck)
      ? done === null
        ? "▲ 缺完成日期"
        : CONFIRMED.some((header) => header in row && text(row[header]) !== "是")
          ? "▲ 核验未齐"
          : "已销号"
      : has(done)
        ? "待销号"
        : overdue === null
          ? "未定时限"
          : (reached?.light ?? "");
    return { unit: text(row.单位), item: text(row.事项), overdue, light, card: reached?.card ?? "" };
  });
}

export interface TallyByHand {
  tasks: number;
  struckOff: number;
  toStrikeOff: number;
  noDeadline: number;
  yellow: number;
  red: number;
  points: number;
  talk: boolean;
}

/** Every so many 黄牌 and each 红牌 take points; from so many cards on there is a 约谈. */
export function talliesByHand(reader: Inputs, table: string): Map<string, TallyByHand> {
  const p = (name: string) => Number(reader.parameter(name));
  const tasks = tasksByHand(reader, table);
  return new Map(
    [...new Set(tasks.map(({ unit }) => unit))].map((unit) => {
      const own = tasks.filter((task) => task.unit === unit);
      const lit = (light: string) => own.filter((task) => task.light === light).length;
      const held = (card: string) => own.filter((task) => task.card === card).length;
      const [yellow, red] = [held("黄牌"), held("红牌")];
      return [
        unit,
        {
          tasks: own.length,
          struckOff: lit("已销号"),
          toStrikeOff: lit("待销号"),
          noDeadline: lit("未定时限"),
          yellow,
          red,
          points: Math.floor(yellow / p("黄牌次数")) * p("黄牌扣分") + red * p("红牌扣分"),
          talk: p("约谈牌数") > 0 && yellow + red >= p("约谈牌数"),
        },
      ];
    }),
  );
}

export interface PlacedByHand {
  place: number;
  unit: string;
  group: string;
  before: number | "";
  moved: string;
  ends: string;
}

/**
 * The ranking of a bulletin: who has a place in the period, group by group in the list's order, best first.
 * @param places by unit, with the period and the one before it where there is one
 */
export function rankingByHand(
  list: { unit: string; group: string }[],
  places: (unit: string) => { now: number | ""; before: number | "" },
  { first, last }: { first: number; last: number },
): PlacedByHand[] {
  const groups = [...new Set(list.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const own = list.flatMap(({ unit, group: of }) => {
      const { now, before } = places(unit);
      return of === group && now !== "" ? [{ unit, place: now, before }] : [];
    });
    const placed = own.map(({ unit, place, before }): PlacedByHand => {
      const rise = before === "" ? null : before - place;
      const behind = own.filter((other) => other.place > place).length;
      return {
        place,
        unit,
        group,
        before,
        moved: rise === null ? "" : rise > 0 ? `上升${rise}位` : rise < 0 ? `下降${-rise}位` : "持平",
        ends: place <= first ? "前列" : behind < last ? "靠后" : "",
      };
    });
    return placed.sort((one, other) => one.place - other.place);
  });
}

/** Who stands on the public notice, best grade first, then in the order of the list's groups. */
export function publishedByHand(
  graded: { unit: string; group: string; grade: string }[],
  grades: readonly string[],
  published: string,
): string[][] {
  const chosen = wordsIn(published);
  const groups = [...new Set(graded.map(({ group }) => group))];
  return grades.flatMap((grade) =>
    groups.flatMap((group) =>
      graded.flatMap((one) => (chosen.includes(grade) && one.grade === grade && one.group === group ? [[one.unit, group, grade]] : [])),
    ),
  );
}
