/** Reads the sheets of 兰州新区 back from the grid: the inputs a hand calculation starts from, and what the sheets show. */
import type { Inputs, Results, UnitResult } from "../../support/lanzhouByHand";
import type { PreviewPage } from "./preview";

type Cell = string | number | boolean;

const numberOrNull = (cell: Cell | undefined) => (typeof cell === "number" ? cell : null);
const text = (cell: Cell | undefined) => (cell === undefined ? "" : String(cell));

/** Rows until the first without anything in its first cell. */
function untilBlank(rows: Cell[][]): Cell[][] {
  const end = rows.findIndex((row) => row[0] === "");
  return end < 0 ? rows : rows.slice(0, end);
}

export async function readInputs(page: PreviewPage): Promise<Inputs> {
  const rows = async (address: string) => untilBlank((await page.read(address)).values);
  const units = await rows("单位!A6:D60");
  const months = await rows("月度成绩!A7:M60");
  const ledger = await rows("加扣分台账!A6:E100");
  const pairs = async (address: string) => (await rows(address)).map((row): [number, number] => [Number(row[0]), Number(row[1])]);
  const parameters = await rows("方案参数!A7:B40");
  return {
    units: units.map(([name, group, contribution, mark]) => ({
      name: text(name),
      group: text(group),
      contribution: numberOrNull(contribution),
      mark: text(mark),
    })),
    months: new Map(months.map(([name, ...scores]) => [text(name), scores.map(numberOrNull)])),
    ledger: ledger.map(([month, unit, kind, item, points]) => ({
      month: Number(month),
      unit: text(unit),
      kind: text(kind),
      item: text(item),
      points: Number(points),
    })),
    quarterWeights: (await rows("方案参数!E7:F10")).map((row) => Number(row[1])),
    tiers: await pairs("方案参数!H7:I30"),
    ratios: await pairs("方案参数!K7:L30"),
    grades: (await rows("方案参数!T7:U30")).map((row): [string, number | null] => [text(row[0]), numberOrNull(row[1])]),
    parameters: Object.fromEntries(parameters.flatMap(([name, value]) => (typeof value === "number" ? [[text(name), value]] : []))),
  };
}

export async function readResults(page: PreviewPage): Promise<Results> {
  const summary = untilBlank((await page.read("汇总!B6:I60")).values);
  const graded = untilBlank((await page.read("名额与等次!A6:E60")).values);
  const seats = untilBlank((await page.read("名额与等次!I6:J30")).values);
  const months = untilBlank((await page.read("月度成绩!A7:R60")).values);
  const quarters = new Map(months.map((row) => [text(row[0]), row.slice(14, 18).map(numberOrNull)]));
  const units = summary.map((row, i): UnitResult => {
    const [name, group, year, , coefficient, , ledger, total] = row;
    const [, , , grade, place] = graded[i]!;
    return {
      name: text(name),
      group: text(group),
      quarters: quarters.get(text(name))!,
      year: Number(year),
      coefficient: Number(coefficient),
      ledger: Number(ledger),
      total: Number(total),
      place: Number(place),
      grade: text(grade),
    };
  });
  return { units, seats: new Map(seats.map(([group, count]) => [text(group), Number(count)])) };
}
