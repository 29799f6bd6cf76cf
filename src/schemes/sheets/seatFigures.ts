/** From headcount, ratio and the decimal brought forward to seats, by unit or by what several units share, and what is told of them. */
import { quotedText } from "../../sheet/quotedText";
import { errorSafe } from "../draft";
import { CUT_OFF } from "../optionWords";
import { parameter, type SheetContext } from "./context";
import type { PersonSeats } from "../../book/schema/grading";

export const WHOLE = { width: 10, align: "center", numberFormat: "0" } as const;

/** Spills of one list, each by its row. */
export interface SeatFigures {
  seats: string;
  count: string;
  ratio: string;
  carry: string;
  factor: string;
  /** Formula: whether a unit's number or ratio is raised. */
  raised: string;
  share: string;
}

/** The call of SEATS. Where there is no ratio yet there is no headcount either: a forgotten ratio must never be taken for no limit. */
export function seatCall(context: SheetContext, seats: PersonSeats, figures: SeatFigures): string {
  const p = (name: string) => parameter(context, name);
  const { count, ratio, carry, factor } = figures;
  const terms = [
    `IF(${ratio}="","",${count})`,
    ratio,
    p(seats.rounding),
    seats.leastSeats === undefined ? "" : p(seats.leastSeats),
    mostSeats(context, seats, figures),
    // Decimals are carried only where they are cut off; SEATS refuses them with any other rounding.
    seats.carry === undefined ? "" : `IF(${p(seats.rounding)}=${quotedText(CUT_OFF)},IF(${carry}="",0,${carry}),"")`,
    seats.uplift === undefined ? "" : factor,
  ];
  return `KAOHE.SEATS(${terms.join(",").replace(/,+$/, "")})`;
}

/**
 * What is raised can pass the greatest ratio, a number by rounding first, a ratio by rounding up, and it binds the number too (Z6);
 * unraised rows stay free. Where an office holds every unit to its ratio in persons, none gets a seat that is not whole.
 */
function mostSeats(context: SheetContext, { uplift, most, capped }: PersonSeats, figures: SeatFigures): string {
  const { count, ratio, factor } = figures;
  const p = (name: string) => parameter(context, name);
  const held = (of: string) => `ROUNDDOWN(ROUND(${count}*${of},9),0)`;
  const raised = uplift === undefined || most === undefined ? `""` : `IF(${factor}="","",IF(${figures.raised},${held(p(most))},""))`;
  if (capped === undefined) return raised === `""` ? "" : raised;
  return `IF((${p(capped)}="是")*(${ratio}<>""),${held(ratio)},${raised})`;
}

/** What SEATS cut off: next year's list takes it over. */
export function carriedOn(context: SheetContext, { rounding }: PersonSeats, { count, ratio, carry }: SeatFigures): string {
  const entitled = `ROUND(${count}*${ratio}+IF(${carry}="",0,${carry}),9)`;
  // A row for each, where decimals are not carried too: the list is read by others.
  return `IF((${ratio}="")+(${parameter(context, rounding)}<>${quotedText(CUT_OFF)})>0,"",LET(应得,${entitled},ROUND(应得-INT(应得),9)))`;
}

/** The share of their persons that the seats come to. */
export function shareOf({ seats, count, ratio }: SeatFigures): string {
  return `IF((${ratio}="")+(${count}=0)>0,"",IFERROR(${errorSafe(seats)}/${count},""))`;
}

/** What has to be seen of the seats beside their number; joined to other words by `&`. */
export function seatRemarks(
  context: SheetContext,
  { carry: carried, rounding, uplift, most, share, ceiling }: PersonSeats,
  figures: SeatFigures,
): string {
  const p = (name: string) => parameter(context, name);
  const { count, ratio, carry, factor } = figures;
  const held = errorSafe(figures.seats);
  const cut = carried === undefined ? "" : `&IF((${p(rounding)}<>${quotedText(CUT_OFF)})*(${carry}<>""),"▲ 结转仅适用于去尾","")`;
  // What is rounded, carried or raised can be more than the ratio says, and that has to be seen in persons.
  // Seats that were raised on purpose are measured by the greatest ratio instead.
  const bar = uplift === undefined || most === undefined ? ratio : `IF(${factor}>1,${p(most)},${ratio})`;
  const over =
    share === undefined
      ? ""
      : `&IF(${ratio}="","",IF(${held}>ROUND(${count}*${bar},9),"▲ 占比"&TEXT(${figures.share},"0.0%")&"，高于"&TEXT(${bar},"0.0%")&" ",""))`;
  const many =
    ceiling === undefined ? "" : `&IF(${held}>ROUND(${count}*${p(ceiling)},9),"▲ 人数高于"&TEXT(${p(ceiling)},"0%")&"的上限 ","")`;
  return `IF(${held}=0,"▲ 按比例不足1名 ","")${cut}${over}${many}`;
}
