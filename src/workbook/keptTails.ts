/**
 * How rows look below those that are filled: results leave room to grow, hundreds of rows of it, and each row looks like the one above.
 * So only some are asked: where two rows look alike, so do those between them; else the one in their middle is asked as well.
 */
import { requireValue } from "../basics/requireValue";
import { askLooks, type GoingArea, type KeptLook, type KeptLooks } from "./keptLooks";
import { sync } from "./sending";

/** Rows of a sheet from the first that is not filled to the last that is dressed. */
export type Tail = GoingArea;

/** By rows: how their cells look, and as one text. */
type Asked = Map<number, { looks: KeptLook[]; text: string }>;

/** One sync where rows look alike, and some ten more where they end looking like that somewhere. */
export async function readTails(context: Excel.RequestContext, tails: readonly Tail[]): Promise<KeptLooks[]> {
  const known = tails.map((tail) => ({ tail, rows: new Map() as Asked }));
  let wanted = known.flatMap((one) => {
    const { row, rows } = one.tail.area;
    return [...new Set([row, row + rows - 1])].map((asked) => ({ ...one, row: asked }));
  });
  while (wanted.length > 0) {
    const answer = askLooks(
      context,
      wanted.map(({ tail, row }) => ({ ...tail, area: { ...tail.area, row, rows: 1 } })),
    );
    await sync(context);
    const answers = answer();
    for (const [n, { rows, row }] of wanted.entries()) {
      const {
        looks,
        cells: [line = []],
      } = requireValue(answers[n], "the looks of each row that was asked");
      const own = line.map((number) => requireValue(looks[number], "the look of a cell"));
      rows.set(row, { looks: own, text: JSON.stringify(own) });
    }
    wanted = known.flatMap((one) => findMiddles(one.rows).map((row) => ({ ...one, row })));
  }
  return known.map(({ tail, rows }) => fillIn(tail, rows));
}

/** The middle of each two rows that look different and have others between them. */
function findMiddles(rows: Asked): number[] {
  const sorted = [...rows].map(([row, { text }]) => ({ row, text })).sort((one, other) => one.row - other.row);
  return sorted.flatMap(({ row, text }, i) => {
    const before = sorted[i - 1];
    return before && row - before.row > 1 && text !== before.text ? [Math.floor((row + before.row) / 2)] : [];
  });
}

function fillIn(tail: Tail, rows: Asked): KeptLooks {
  const looks: KeptLook[] = [];
  const numbers = new Map<string, number>();
  const lines = new Map<string, number[]>();
  const lineOf = ({ looks: own, text }: { looks: KeptLook[]; text: string }) => {
    let line = lines.get(text);
    if (!line) lines.set(text, (line = own.map((look) => numberOf(look, looks, numbers))));
    return line;
  };
  let last: number[] = [];
  const cells = Array.from({ length: tail.area.rows }, (_, i) => {
    const asked = rows.get(tail.area.row + i);
    if (asked) last = lineOf(asked);
    return last;
  });
  return { ...tail, looks, cells, widths: [], validations: [] };
}

function numberOf(look: KeptLook, looks: KeptLook[], numbers: Map<string, number>): number {
  const key = JSON.stringify(look);
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = looks.push(look) - 1));
  return number;
}
