/** Mistakes as clerks make them, in the cells of a scheme where they make them. */
import { hasRowPerMember } from "../../../src/book/schema/parts";
import type { OpenBook } from "./openBook";
import { cellOf, parameterCell, rowsOf } from "../../support/planCells";

export interface Fault {
  what: string;
  cell: string;
  value: string | number;
  /** At most so many cells may be errors: those of its own row, or of one formula that stands for everybody. */
  most: number;
  /** No rule of ours has to tell of it: what follows says so in words. */
  untold?: true;
}

/** Own score, its classes, the ledger's row, and three cells of GRADE. */
const OWN = 6;
/** A call that fails for everybody is told once; seats in every group. */
const SHARED = 24;
const ROW = 5;

export function faultsIn({ plan, scheme }: OpenBook): Fault[] {
  const faults: Fault[] = [];
  const plant = (what: string, cell: () => string, value: string | number, most: number, untold?: true) => {
    try {
      faults.push({ what, cell: cell(), value, most, ...(untold && { untold }) });
    } catch {
      // The scheme has no such column.
    }
  };
  const seen = new Set<string>();
  for (const track of scheme.tracks) {
    const { table } = track.list;
    if (track.grading) plant(`${track.word}: a mark nobody knows`, () => cellOf(plan, table, "标记", ROW), "一票否忧", OWN);
    if (track.upper !== undefined) {
      plant(`${track.word}: of a unit nobody knows`, () => cellOf(plan, table, track.group, ROW), "县发改委", OWN);
      plant(`${track.word}: of no unit`, () => cellOf(plan, table, track.group, ROW), "", OWN);
    }
    for (const { header, kind } of track.list.columns ?? [])
      if (kind === "score") plant(`${track.word}: ${header} with 分`, () => cellOf(plan, table, header, ROW), "90分", OWN);
    for (const part of track.parts) {
      if (part.kind === "ledger") {
        plant(`${part.name}: of a unit nobody knows`, () => cellOf(plan, part.table, track.word, 0), "县统计大队", 0);
        if (part.levels === undefined) plant(`${part.name}: points with 分`, () => cellOf(plan, part.table, "分值", 0), "3分", OWN);
        else plant(`${part.name}: a level nobody knows`, () => cellOf(plan, part.table, "级别", 0), "部级", OWN);
      }
      if (!hasRowPerMember(part) || part.kind === "ratings") continue;
      const field = plan.record.fields.find((one) => one.kind === "score" && one.table === part.table);
      const header = field?.kind === "score" ? field.columns[1] : undefined;
      if (header !== undefined) {
        for (const value of ["85分", "优秀", "８５"])
          plant(`${part.name}: ${value}`, () => cellOf(plan, part.table, header, ROW), value, OWN + 6);
      }
      if (part.kind === "votes") {
        const [first] = scheme.tables.find(({ name }) => name === part.classes)!.rows[0]!;
        const [choice] = scheme.tables.find(({ name }) => name === part.choices)!.rows[0]!;
        for (const value of [-2, "5票"])
          plant(`${part.name}: ${value}`, () => cellOf(plan, part.table, `${first}${choice}`, ROW), value, OWN);
      }
    }
    if (track.grading && !seen.has(track.grading.grades)) {
      seen.add(track.grading.grades);
      const { columns } = scheme.tables.find(({ name }) => name === track.grading!.grades)!;
      plant(`${track.word}: a grade's word`, () => cellOf(plan, track.grading!.grades, columns[0]!.header, 0), "优", SHARED, true);
      const marks = scheme.tables.find(({ name }) => name === track.grading!.marks)!;
      plant(`${track.word}: what a mark does`, () => cellOf(plan, marks.name, marks.columns[1]!.header, 0), "不得为优", SHARED);
    }
  }
  for (const { name, words, kind } of scheme.parameters) {
    if (words && words.length > 0) plant(`${name}: 随便`, () => parameterCell(plan, name), "随便", SHARED);
    else if (kind === "ratio") plant(`${name}: 15`, () => parameterCell(plan, name), 15, SHARED);
    else if (kind === "count") plant(`${name}: 三个`, () => parameterCell(plan, name), "三个", 400);
    else if (kind === "money") plant(`${name}: 150万`, () => parameterCell(plan, name), "150万", SHARED);
  }
  for (const { name, total, rows, columns } of scheme.tables) {
    if (!total) continue;
    const at = columns.findIndex(({ header }) => header === total.column);
    const row = rows.findIndex((cells) => typeof cells[at] === "number" && cells[at] > 0.02);
    if (row < 0 || row >= rowsOf(plan, name)) continue;
    plant(
      `${name}: weights at 99 %`,
      () => cellOf(plan, name, total.column, row),
      Math.round((Number(rows[row]![at]) - 0.01) * 1000) / 1000,
      SHARED,
    );
  }
  return faults;
}
