/**
 * Names a plan may use without touching what is there: a taken sheet name becomes `结果 (2)`, a taken table or defined
 * name `结果_2`. Excel compares all of them without case, and tables share their names with defined names.
 */
import type { Taken } from "./plan";

export interface Names {
  sheet(wanted: string): string;
  table(wanted: string): string;
  name(wanted: string): string;
}

export function chooseNames(taken: Taken): Names {
  const lower = (names: string[]) => new Set(names.map((name) => name.toLowerCase()));
  const sheets = free(lower(taken.sheets), (wanted, n) => `${wanted} (${n})`);
  const words = free(lower([...taken.tables, ...taken.names]), (wanted, n) => `${wanted}_${n}`);
  return { sheet: sheets, table: (wanted) => words(wanted, "table"), name: (wanted) => words(wanted, "name") };
}

/** Remembers its answers, so that every formula of the plan says the same name. */
function free(inUse: Set<string>, numbered: (wanted: string, n: number) => string) {
  const chosen = new Map<string, string>();
  return (wanted: string, kind = ""): string => {
    const key = `${kind}:${wanted}`;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    let name = wanted;
    for (let n = 2; inUse.has(name.toLowerCase()); n++) name = numbered(wanted, n);
    inUse.add(name.toLowerCase());
    chosen.set(key, name);
    return name;
  };
}
