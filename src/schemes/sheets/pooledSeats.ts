/**
 * Seats that several small units share (合并计算): units that name the same word are counted together, by their own ratios, and a unit
 * that names none is counted by itself. Persons then compete within what is listed here.
 */
import { cellAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { type Column, type PlacedColumn, type SheetDraft } from "../draft";
import { ROUND_UP } from "../optionWords";
import { parameter, type SheetContext } from "./context";
import { carriedOn, seatCall, seatRemarks, shareOf, WHOLE, type SeatFigures } from "./seatFigures";
import type { PersonSeats } from "../../book/schema/grading";

/** Header of what seats are counted by: a unit, or what several share. */
export const SEAT_UNIT = "名额单元";

export interface PooledFigures {
  figures: SeatFigures;
  names: string;
  units: string;
  carriedOn: string;
  /** Figures of the units, and what each of them is counted by. */
  of: { figures: SeatFigures; keys: string };
  /** For the list of units: a figure where a unit is counted by itself. */
  own(figure: "seats" | "share"): string;
  /** For the list of units: a figure that stands with the first of those who share it. */
  first(figure: "carriedOn"): string;
  /** For the list of units: what is told of its seats, or with whom it is counted. */
  told: string;
}

/** @param at where the list of what seats are counted by begins, and the units' figures beside their list */
export function pooledFigures(
  seats: PersonSeats,
  at: { left: number; row: number; keys: string; units: string; figures: SeatFigures },
): PooledFigures {
  const order = headersOf(seats);
  const spill = (header: string) => `${cellAddress(at.row, at.left + order.indexOf(header))}#`;
  const names = spill(SEAT_UNIT);
  const units = spill("单位数");
  const figures: SeatFigures = {
    seats: spill(seats.seats),
    count: spill("应考核"),
    ratio: spill("比例"),
    carry: spill("结转"),
    factor: "",
    raised: "FALSE",
    share: spill(seats.share ?? ""),
  };
  const [next, remarks] = [spill("结转下年"), spill("提醒")];
  const found = (what: string) => `XLOOKUP(${at.keys},${names},${what},"")`;
  const alone = `${found(units)}=1`;
  return {
    figures,
    names,
    units,
    carriedOn: next,
    of: { figures: at.figures, keys: at.keys },
    own: (figure) => `IF(${at.keys}="","",IF(${alone},${found(figures[figure])},""))`,
    first: () => `IF(${at.keys}="","",IF(XLOOKUP(${at.keys},${at.keys},${at.units})=${at.units},${found(next)},""))`,
    told: `IF(${alone},${found(remarks)},${quotedText("与“")}&${at.keys}&${quotedText("”合并计算 ")})`,
  };
}

function headersOf({ seats, carry, share }: PersonSeats): string[] {
  return [
    SEAT_UNIT,
    seats,
    "单位数",
    "应考核",
    "比例",
    ...(carry === undefined ? [] : ["结转", "结转下年"]),
    ...(share === undefined ? [] : [share]),
    "提醒",
  ];
}

/** @returns the names and their seats */
export function addPooledSeats(
  context: SheetContext,
  draft: SheetDraft,
  seats: PersonSeats,
  { figures, names, units, of }: PooledFigures,
): [names: PlacedColumn, seats: PlacedColumn] {
  const { keys } = of;
  /** Sums over the units of each, of what is a number. */
  const shared = (sum: string) => `IF(${names}="","",LET(属,--(${names}=TRANSPOSE(${keys})),${sum}))`;
  const number = (spill: string) => `IF(ISNUMBER(${spill}),${spill},0)`;
  const own = (spill: string) => `XLOOKUP(${names},${keys},${spill},"")`;
  // A mean of different ratios may have no end: it is cut where it cannot move a whole number of persons.
  const rounded = (mean: string) =>
    `IF(${parameter(context, seats.rounding)}=${quotedText(ROUND_UP)},ROUNDDOWN(${mean},12),ROUNDUP(${mean},12))`;
  const ratio =
    `人,${number(of.figures.count)},比,${number(of.figures.ratio)},缺,MMULT(属,1-ISNUMBER(${of.figures.ratio})),` +
    `异,MMULT(属,ABS(比-XLOOKUP(${keys},${keys},比,0))),数,MMULT(属,人),` +
    `IF(${units}=1,${own(of.figures.ratio)},IF(缺>0,"",IF((异=0)+(数=0)>0,${own(of.figures.ratio)},${rounded("MMULT(属,人*比)/IF(数=0,1,数)")})))`;
  const carry = `和,MMULT(属,${number(of.figures.carry)}),IF(${units}=1,${own(of.figures.carry)},IF(和=0,"",ROUND(和-INT(和),9)))`;
  const decimal = { kind: "computed", width: 10, align: "center", numberFormat: "0.00" } as const;
  const lost =
    seats.carry === undefined
      ? ""
      : `&IF((${units}>1)*(${shared(`MMULT(属,${number(of.figures.carry)})`)}>=1),"▲ 结转合计满1名，整名的另行研究 ","")`;
  const columns: [Column, Column, ...Column[]] = [
    { header: SEAT_UNIT, kind: "computed", width: 22, wrap: true, formula: `=UNIQUE(FILTER(${keys},${keys}<>"",""))` },
    {
      header: seats.seats,
      kind: "result",
      unit: "名额",
      ...WHOLE,
      width: Math.max(11, seats.seats.length * 2 + 2),
      formula: `=${seatCall(context, seats, figures)}`,
    },
    { header: "单位数", kind: "computed", unit: "个", ...WHOLE, formula: `=${shared(`MMULT(属,SEQUENCE(ROWS(${keys}),1,1,0))`)}` },
    { header: "应考核", kind: "computed", unit: "人", ...WHOLE, formula: `=${shared(`MMULT(属,${number(of.figures.count)})`)}` },
    { header: "比例", kind: "computed", width: 10, align: "center", numberFormat: "0.0%", formula: `=${shared(ratio)}` },
    ...(seats.carry === undefined
      ? []
      : [
          { header: "结转", ...decimal, formula: `=${shared(carry)}` },
          { header: "结转下年", ...decimal, formula: `=${carriedOn(context, seats, figures)}` },
        ]),
    ...(seats.share === undefined
      ? []
      : [
          {
            header: seats.share,
            kind: "computed" as const,
            width: Math.max(11, seats.share.length * 2 + 2),
            align: "center" as const,
            numberFormat: "0.0%",
            formula: `=${shareOf(figures)}`,
          },
        ]),
    {
      header: "提醒",
      kind: "computed",
      width: 26,
      wrap: true,
      reminder: true,
      formula: `=IF(${names}="","",IFERROR(IF(${figures.ratio}="","▲ 有单位的比例未定",${seatRemarks(context, seats, figures)}${lost}),"⊗ 名额无法计算，请先处理前列错误"))`,
    },
  ];
  const placed = draft.add({ columns });
  draft.dress(placed);
  const [name, given] = placed;
  return [name, given];
}
