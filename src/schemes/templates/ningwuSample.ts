/**
 * Made-up figures at the regime's real scale: 75 departments and 12 towns, visited by 6 teams, and 346 persons. Planted among them: a
 * first that 一票否优 bars, twins at the last seat of their class, towns whose 1.8 seats are one, a unit graded 较差 by decision, one set up
 * this year, indicators that do not apply, a class nobody voted in, a honour at two levels, deductions above the cap, a tie at a unit's
 * only seat, persons without a grade, and a streak with a blank year.
 */
import { dateCell } from "../days";
import { requireValue } from "../../basics/requireValue";
import type { Scheme } from "../../book/schema/scheme";
import type { Cell } from "../../book/schema/words";
import { saidExempt } from "./common";
import { inTurn } from "./inTurn";

const DEPARTMENTS = 75;
/** As reported. */
export const [DEPARTMENT, TOWN] = ["县直单位", "乡镇"] as const;
export const CLASSES: [name: string, size: number][] = [
  [DEPARTMENT, DEPARTMENTS],
  [TOWN, 12],
];
export const TEAMS = Array.from("一二三四五六", (number) => `第${number}考核组`);
/** Results of a unit's other appraisals, and what they do to its persons' pay. */
export const RESULTS: [word: string, coefficient: number][] = [
  ["好", 1.1],
  ["较好", 1.05],
  ["一般", 1],
  ["差", 0.9],
];

const UNITS = CLASSES.flatMap(([kind, size], t) =>
  Array.from({ length: size }, (_, i) => ({ kind, team: inTurn(TEAMS, i), level: levelOf(t, i, size) })),
);
/** Units whose figures are those of another: at the last of their class's seats. */
const TWINS: Record<number, number> = { 15: 16 };
const BARRED = 2;
const BLAMED = 63;
/** Set up this year: there is no grade to give. */
const NEW_UNIT = 55;

/** A little lower from place to place, not the same from class to class. */
function levelOf(kind: number, place: number, size: number): number {
  return 94 - kind - Math.round((place * 22) / size);
}

export const LEADERS: [name: string, type: string][] = Array.from({ length: 10 }, (_, i) => [
  `县领导${two(i + 1)}`,
  i < 2 ? "主要领导" : "其他县领导",
]);

/** All towns rate the departments; eight departments rate the towns this year. */
export const PEERS: [name: string, type: string][] = [
  ...Array.from({ length: 12 }, (_, i): [string, string] => [unitName(DEPARTMENTS + 1 + i), "乡镇评"]),
  ...[2, 11, 24, 33, 42, 50, 58, 69].map((unit): [string, string] => [unitName(unit), "县直评"]),
];

export function sampleContent(year: number): Scheme["content"] {
  const units = UNITS.map((_, i) => i + 1);
  const persons = samplePersons();
  return {
    单位表: sampleUnits(),
    目标任务表: saidExempt(units.map((unit) => [unitName(unit), ...row(unit, 10, 11, 13, (item) => isOutside(unit, item))])),
    责任单位表: saidExempt(
      units.map((unit) => [unitName(unit), ...row(unit, 6, 31, 7, (office) => (numberOf(unit) * 5 + office * 3) % 17 === 0)]),
    ),
    县领导表: units.map((unit) => [
      unitName(unit),
      ...row(unit, 10, 41, 7, (leader) => leader > 1 && (numberOf(unit) + leader * 7) % 11 === 0),
    ]),
    互评表: units.map(sampleMutual),
    人员评价表: units.map(sampleVotes),
    台账表: sampleEntries(year),
    担当表: sampleDeeds(year),
    工作记录表: sampleRecords(year),
    人员表: persons,
    人员历年表: persons.map((person, i) => [...person.slice(0, 1), ...sampleHistory(i + 1)]),
  };
}

function sampleUnits(): Cell[][] {
  const marks: Record<number, string> = { [BARRED]: "一票否优", 40: "触碰红线", [BLAMED]: "研究确定为较差", [NEW_UNIT]: "新设单位" };
  const words = RESULTS.map(([word]) => word);
  return UNITS.map(({ kind, team }, i) => {
    const other = i % 9 === 4 ? null : inTurn(words, numberOf(i + 1) * 3);
    return [unitName(i + 1), kind, team, other, marks[i + 1] ?? null];
  });
}

/** Farming, villages and health are the towns', tasks of an office the departments'; some departments have no projects. */
function isOutside(unit: number, item: number): boolean {
  if (unit > DEPARTMENTS) return item === 2;
  return (item > 2 && item < 6) || (item === 1 && numberOf(unit) % 7 === 3);
}

/** Scores around the unit's level; nothing for the new unit. */
function row(unit: number, count: number, first: number, spread: number, isMissing: (i: number) => boolean): Cell[] {
  return Array.from({ length: count }, (_, i) => (unit === NEW_UNIT || isMissing(i) ? null : score(unit, first + i, spread)));
}

function unitAt(unit: number): (typeof UNITS)[number] {
  return requireValue(UNITS[numberOf(unit) - 1], `a unit ${unit}`);
}

function score(unit: number, item: number, spread: number): number {
  return Math.min(100, unitAt(unit).level + wave(unit, item, spread));
}

/** Towns rate departments and the other way round; 乡镇04 has filled in its own line as well, which does not count. */
function sampleMutual(unit: number): Cell[] {
  const marks = PEERS.map(([name, type], i) => {
    if (unit === NEW_UNIT) return null;
    if (name === unitName(unit)) return name === "乡镇04" ? 100 : null;
    return (type === "县直评") === unit > DEPARTMENTS ? score(unit, 51 + i, 9) : null;
  });
  return [unitName(unit), ...marks];
}

/** Four kinds of votes of two classes; at 单位74 none of its leaders voted. */
function sampleVotes(unit: number): Cell[] {
  if (unit === NEW_UNIT) return [unitName(unit), ...Array<null>(8).fill(null)];
  const good = Math.max(0, unitAt(unit).level - 70);
  const votes = (voters: number, item: number): Cell[] => {
    const best = Math.min(voters, Math.round((voters * good) / 26) + Math.max(0, wave(unit, item, 3)));
    const fair = Math.min(voters - best, Math.round((voters - best) * 0.7));
    return [best, fair, voters - best - fair, 0];
  };
  return [unitName(unit), ...(unit === 74 ? [null, null, null, null] : votes(5, 71)), ...votes(16 + (numberOf(unit) % 9), 72)];
}

function sampleEntries(year: number): Cell[][] {
  const entry = (month: number, unit: number, level: string, item: string): Cell[] => [
    dateCell(year, month, 18),
    unitName(unit),
    level,
    item,
    `示例文件〔${month}〕号`,
    "示例",
  ];
  return [
    entry(2, 6, "市级荣誉", "改革试点"),
    entry(2, 9, "给全县争得加分", "市对县考核单项第一"),
    entry(3, 22, "省级荣誉", "项目建设先进"),
    entry(3, 22, "市级荣誉", "项目建设先进"),
    entry(4, 41, "县级荣誉", "平安建设先进"),
    entry(5, 63, "失误受批评，情节严重", "安全生产责任不落实"),
    entry(6, 63, "失误受批评，情节严重", "整改弄虚作假"),
    entry(7, 63, "失误受批评，情节较重", "报送迟延"),
    entry(7, 63, "失误受批评，情节轻", "会议纪律"),
    entry(8, 77, "国家级荣誉", "乡村治理示范"),
    entry(8, 77, "省级荣誉", "生态乡镇"),
    entry(9, 12, "失误受批评，情节较重", "信访积案"),
    entry(10, 30, "失误受批评，情节轻", "材料不实"),
    entry(11, 84, "县级荣誉", "护林防火先进"),
  ];
}

/** Persons of a unit by its number, the tiny 单位72 apart. */
function personsOf(unit: number): number {
  return unit === 72 ? 2 : inTurn([4, 5, 3, 4], unit);
}

/** Named with a date; one was named and not recognised, and one whose first entry was put right by a later one. */
function sampleDeeds(year: number): Cell[][] {
  const deed = (person: number, month: number, recognised: string | null): Cell[] => [
    personName(person),
    dateCell(year, month, 12),
    "谈话推荐",
    "示例",
    recognised,
    recognised === null ? null : dateCell(year, month, 26),
    "示例",
  ];
  return [deed(3, 3, "是"), deed(83, 5, "否"), deed(188, 6, "是"), deed(83, 9, "是"), deed(90, 10, "否"), deed(301, 11, null)];
}

function sampleRecords(year: number): Cell[][] {
  const record = (day: number, team: number, kind: string, unit: Cell, whom: Cell): Cell[] => [
    dateCell(year, 12, day),
    inTurn(TEAMS, team),
    kind,
    unit,
    whom,
    "示例",
    "示例",
  ];
  return [
    record(8, 0, "“3+2+2”谈话", unitName(3), "班子成员"),
    record(9, 2, "“三加一”述职", unitName(78), "主要负责人"),
    record(20, 0, "报告", null, null),
    record(20, 1, "问题", unitName(20), null),
    record(20, 2, "经验", unitName(41), null),
  ];
}

/** Two of 单位01 tie at its only seat; some have no score yet or no grade to be given. */
function samplePersons(): Cell[][] {
  const marks: Record<number, string> = {
    10: "诫勉",
    190: "基本称职情形",
    77: "记过",
    120: "试用期内",
    230: "不进行考核",
    300: "试用期内",
  };
  let number = 0;
  return UNITS.flatMap((_, i) =>
    Array.from({ length: personsOf(i + 1) }, (__, rank): Cell[] => {
      number += 1;
      const tied = i === 0 && rank < 2;
      const points = tied ? 93.5 : Math.min(99, 94 - rank * 5 + wave(number, 81, 70) / 10);
      const unscored = number === 120 || number === 230;
      return [personName(number), unitName(i + 1), unscored ? null : Math.round(points * 10) / 10, marks[number] ?? null];
    }),
  );
}

/** 优秀 comes in turns; 人员009 for the third year, 人员017 after a year away. */
function sampleHistory(number: number): Cell[] {
  if (number === 9) return ["称职", "称职", "称职", "优秀", "优秀"];
  if (number === 17) return ["优秀", "优秀", "优秀", "优秀", null];
  if (number % 41 === 0) return [null, null, null, null, "称职"];
  return [0, 1, 2, 3, 4].map((ago) => ((number * 3 + ago * 2 + (number % 5)) % 6 === 0 ? "优秀" : "称职"));
}

function numberOf(unit: number): number {
  return TWINS[unit] ?? unit;
}

/** A whole number between −spread/2 and spread/2 that looks irregular and is always the same. */
function wave(unit: number, item: number, spread: number): number {
  const n = numberOf(unit);
  return ((n * 37 + item * 53 + ((n * n * 7 + item * item * 11) % 29)) % spread) - Math.floor(spread / 2);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function unitName(number: number): string {
  return number <= DEPARTMENTS ? `单位${two(number)}` : `乡镇${two(number - DEPARTMENTS)}`;
}

function personName(number: number): string {
  return `人员${String(number).padStart(3, "0")}`;
}
