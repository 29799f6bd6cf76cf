/** Seats for persons, unit by unit: headcount × a ratio that follows the unit's grade or situation (N6, S11, Z5, Z6). */
import { cellAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { blankSafe, errorSafe, type Column } from "../draft";
import type { Track } from "../schema/scheme";
import { lookedUp, lookupTable, newDraft, parameter, tableColumn, type SheetContext } from "./context";
import { headcount } from "./headcount";
import { PENDING, type ResultSheet } from "./resultSheet";
import type { PersonSeatsSheet } from "./personSeats";

/**
 * @param result the unit's grades in the order of the list, where seats follow the grade
 * @param persons the track whose persons are counted and take the seats, where they are in the workbook
 */
export function personSeatsSheet(
  context: SheetContext,
  track: Track,
  result: ResultSheet | null,
  persons: Track | null,
): PersonSeatsSheet {
  const seats = track.personSeats!;
  const draft = newDraft(context, seats.sheet, { title: seats.sheet, unit: "单位：人", legend: ["computed", "result"] }, { freezeColumns: 1 });
  const row = draft.firstRow;
  const p = (name: string) => parameter(context, name);
  const listed = (header: string) => blankSafe(tableColumn(context, track.list.table, header));
  const headers: string[] = [];
  const spillOf = (header: string) => `${cellAddress(row, headers.indexOf(header))}#`;
  const unit = `${cellAddress(row, 0)}#`;
  const situation = seats.by.from === "grade" ? `${track.word}等次` : seats.by.column;
  const { columns: ratioColumns } = lookupTable(context, seats.table);
  const ratioIndex = seats.ratio === undefined ? 1 : ratioColumns.findIndex(({ header }) => header === seats.ratio);
  const uplift = seats.uplift;
  const whole = { width: 10, align: "center", numberFormat: "0" } as const;
  const columns: Column[] = [];
  const add = (column: Column & { header: string }) => {
    headers.push(column.header);
    columns.push(column);
  };
  // The names of later columns are known before their formulas are made.
  const order = [track.word, seats.seats, "应考核", situation, "比例", ...(uplift ? ["上浮倍数"] : []), ...(seats.carry ? ["结转"] : [])];
  headers.push(...order);
  const [count, ratio, factor, carry] = ["应考核", "比例", "上浮倍数", "结转"].map(spillOf) as [string, string, string, string];
  headers.length = 0;
  const omitted = (parts: (string | null)[]) => parts.map((part) => part ?? "").join(",").replace(/,+$/, "");
  add({ header: track.word, kind: "computed", width: 24, wrap: true, formula: `=${listed(track.word)}` });
  add({
    header: seats.seats,
    kind: "result",
    unit: "名额",
    ...whole,
    width: Math.max(11, seats.seats.length * 2 + 2),
    // Where there is no ratio yet there is no headcount either: a forgotten ratio must never be taken for no limit.
    formula: `=KAOHE.SEATS(${omitted([
      `IF(${ratio}="","",${count})`,
      ratio,
      p(seats.rounding),
      seats.leastSeats === undefined ? null : p(seats.leastSeats),
      uplift === undefined || seats.most === undefined ? null : mostAfterUplift(seats.most),
      // Decimals are carried only where they are cut off; SEATS refuses them with any other rounding.
      seats.carry === undefined ? null : `IF(${p(seats.rounding)}="去尾",IF(${carry}="",0,${carry}),"")`,
      uplift === undefined ? null : factor,
    ])})`,
  });
  add({ header: "应考核", kind: "computed", unit: "人", ...whole, formula: expected() });
  add({
    header: situation,
    kind: "computed",
    width: Math.max(12, situation.length * 2 + 2),
    align: "center",
    formula: seats.by.from === "grade" ? `=IF(${unit}="","",${gradeOrBottom(seats.by.bottom)})` : `=${listed(seats.by.column)}`,
  });
  add({ header: "比例", kind: "computed", width: 10, align: "center", numberFormat: "0.0%", formula: ratioFormula() });
  if (uplift !== undefined) {
    const times = lookedUp(context, seats.table, at(situation), 2);
    add({ header: "上浮倍数", kind: "computed", width: 10, align: "center", numberFormat: "0.00", formula: `=IF(${count}="","",IF(${p(uplift)}="名额上浮",${times},1))` });
  }
  if (seats.carry !== undefined) {
    const decimal = { kind: "computed", width: 10, align: "center", numberFormat: "0.00" } as const;
    const entitled = `ROUND(${count}*${ratio}+IF(${carry}="",0,${carry}),9)`;
    add({ header: "结转", ...decimal, formula: `=${listed(seats.carry)}` });
    add({
      header: "结转下年",
      ...decimal,
      // What SEATS cut off: next year's list takes it over.
      formula: `=IF(${p(seats.rounding)}="去尾",IF(${ratio}="","",LET(应得,${entitled},ROUND(应得-INT(应得),9))),"")`,
    });
  }
  if (seats.head) {
    const best = `INDEX(${tableColumn(context, seats.table, ratioColumns[0]!.header)},1)`;
    const { header, inside } = seats.head;
    add({ header, kind: "result", width: Math.max(14, header.length * 2 + 2), align: "center", formula: `=IF(${at(situation)}=${best},"直接确定为优秀","")` });
    add({
      header: "其他人名额",
      kind: "result",
      ...whole,
      width: 12,
      formula: `=IF(${at(seats.seats)}="","",IF((${at(header)}<>"")*(${p(inside)}="占名额"),IF(${at(seats.seats)}>0,${at(seats.seats)}-1,0),${at(seats.seats)}))`,
    });
  }
  add({
    header: "提醒",
    kind: "computed",
    width: 26,
    wrap: true,
    reminder: true,
    formula: `=IF(${unit}="","",IFERROR(IF(${at(situation)}="",${quotedText(`▲ ${situation}还没有`)},IF(${at(situation)}=${quotedText(PENDING)},"▲ 等次待定，名额也要等",IF(${ratio}="",${quotedText(`▲ “${situation}”没有对应的比例`)},IF(${errorSafe(at(seats.seats))}=0,"▲ 按比例不足1名 ","")${remarks()}))),"⊗ 名额算不出，看前面的错误"))`,
  });
  const placed = draft.add({ columns });
  draft.dress(placed, columns, placed[0]!);
  return {
    sheet: draft.finish(),
    seatTable: `${draft.prefix}${draft.spareWithHeaders(0, 2)}`,
    units: placed[0]!.spill,
    seats: placed[1]!.spill,
    seatsRecord: (grade) => ({ sheet: draft.name, headerRow: row - 1, groupColumn: 0, gradeColumns: [{ grade, column: 1 }] }),
  };

  /** Rounding first and raising then can pass the greatest ratio, which binds the number too (Z6). Unraised rows stay free. */
  function mostAfterUplift(name: string): string {
    return `IF(${factor}="","",IF(${factor}>1,ROUNDDOWN(ROUND(${count}*${p(name)},9),0),""))`;
  }

  /** The last of a group count as the word given for them, whatever grade their score alone would bring (S9, S11). */
  function gradeOrBottom(word: string | undefined): string {
    const grade = result!.graded(1);
    return word === undefined ? grade : `IF(${result!.bottom}="末位",${quotedText(word)},${grade})`;
  }

  function at(header: string): string {
    return spillOf(header);
  }

  function expected(): string {
    return seats.headcount.from === "list" ? `=${listed(seats.headcount.column)}` : `=IF(${unit}="","",${headcount(context, persons!, unit)})`;
  }

  /** What an office typed and the seats leave out. */
  function remarks(): string {
    const above =
      seats.most === undefined || uplift !== undefined
        ? ""
        : `&IF(${lookedUp(context, seats.table, at(situation), 1, "0")}>${p(seats.most)},"▲ 比例高于上限，按上限算 ","")`;
    const cut = seats.carry === undefined ? "" : `&IF((${p(seats.rounding)}<>"去尾")*(${carry}<>""),"▲ 结转只在去尾时算","")`;
    return above + cut;
  }

  /** A unit that has no grade yet has no ratio, and so no seats. */
  function ratioFormula(): string {
    const added = uplift === undefined ? "档" : `档+IF(${p(uplift)}="比例上浮",${lookedUp(context, seats.table, at(situation), 3, "0")},0)`;
    const held = seats.most === undefined ? added : `IF(${added}>${p(seats.most)},${p(seats.most)},${added})`;
    return `=IF(${at(situation)}="","",LET(档,${lookedUp(context, seats.table, at(situation), ratioIndex)},IF(档="","",${held})))`;
  }
}
