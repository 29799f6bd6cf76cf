/** The day after so many working days, with days off and weekends that are worked (调休) from tables. */
import { lookupColumn, parameter, type SheetContext } from "./context";

interface Workdays {
  /** Parameter: how many days. */
  days: string;
  holidays?: string | undefined;
  worked?: string | undefined;
}

/**
 * WORKDAY knows days off. It knows no weekend that is worked, and then the days are counted one by one, as many as it may take.
 * @param start formula of the day before the first
 */
export function workdayAfter(context: SheetContext, start: string, { days, holidays, worked }: Workdays): string {
  const count = parameter(context, days);
  const off = holidays === undefined ? null : lookupColumn(context, holidays, 0);
  if (worked === undefined) return `WORKDAY(${start},${count}${off === null ? "" : `,${off}`})`;
  const free = off === null ? "" : `*(COUNTIF(${off},日)=0)`;
  return (
    `LET(数,SEQUENCE(${count}*2+60),日,${start}+数,班,--((WEEKDAY(日,2)<6)${free}+(COUNTIF(${lookupColumn(context, worked, 0)},日)>0)>0),` +
    `满,MMULT(--(数>=TRANSPOSE(数)),班),MIN(IF(满>=${count},日)))`
  );
}
