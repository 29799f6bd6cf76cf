/** A scheme handed on as a file: read back, asked for year, size and office, with its entries or without. */
import { templates, type Scheme } from "../../src/schemes";
import { broughtTemplate, withoutEntries } from "../../src/schemes/broughtTemplate";
import { inYear } from "../../src/schemes/inYear";
import { readScheme, writeScheme } from "../../src/schemes/schemeFile";
import { standingSchemes } from "../../src/standing";
import { firstOf } from "../../src/basics/itemAt";
import { MemoryBook } from "../standing/memoryBook";

const nothing = { sheets: [], tables: [], names: [] };
const keysOf = (scheme: Scheme) => broughtTemplate(scheme).options.map(({ key }) => key);
const blank = (id: string, year = 2026) => templateOf(id).scheme({ sample: false, year });
const sample = (id: string) => templateOf(id).scheme({ sample: true, year: 2026 });
function templateOf(id: string) {
  const found = templates.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}
const ids = templates.map(({ id }) => id);

/** As it comes out of a workbook that it was inserted into. */
function standingAs(scheme: Scheme): Scheme {
  const plan = broughtTemplate(scheme).plan({}, nothing);
  return firstOf(standingSchemes(new MemoryBook(plan).snapshot())).scheme;
}

/** Rows with anything in them: spare ones say nothing. */
const filledRows = ({ content }: Scheme) =>
  Object.fromEntries(
    Object.entries(content)
      .map(([table, rows]) => {
        const written = rows
          .filter((row) => row.some((cell) => cell !== null))
          .map((row) => JSON.stringify(row).replace(/(,null)+\]$/, "]"));
        return [table, written] as const;
      })
      .filter(([, rows]) => rows.length > 0),
  );

test.each(ids)("%s as it stands goes into a file and comes back with every entry", (id) => {
  const standing = standingAs(sample(id));
  const read = readScheme(writeScheme(standing));
  expect(read).toEqual({ scheme: standing });
  const again = standingAs(standing);
  expect(filledRows(again)).toEqual(filledRows(standing));
  expect([again.parameters, again.tables]).toEqual([standing.parameters, standing.tables]);
});

test.each(ids)("%s without entries is what an empty scheme of that size is, and the file is taken", (id) => {
  const empty = blank(id);
  expect(filledRows(withoutEntries(empty))).toEqual(filledRows(empty));
  const rules = withoutEntries(standingAs(sample(id)));
  expect(readScheme(writeScheme(rules))).toEqual({ scheme: rules });
  for (const [table, rows] of Object.entries(rules.content))
    for (const row of rows) expect([table, row.slice(2).every((cell) => cell === null)]).toEqual([table, true]);
  for (const { list } of rules.tracks) for (const [name] of rules.content[list.table] ?? []) expect(name).toMatch(/\d+$/);
});

describe("what a file is asked", () => {
  test("an empty scheme: year, size and office, at once", () => {
    expect(keysOf(blank("laizhou"))).toEqual(["year", "units", "office"]);
    expect(keysOf(blank("ningwu"))).toEqual(["year", "units", "persons", "office"]);
  });

  test("one with entries: whether they come along, and the rest only where they do not", () => {
    const { options } = broughtTemplate(sample("ningwu"));
    expect(options.map(({ key, unless }) => [key, unless])).toEqual([
      ["rows", undefined],
      ["year", "rows"],
      ["units", "rows"],
      ["persons", "rows"],
      ["office", undefined],
    ]);
  });

  test("a single score or mark is an entry, names in another order are", () => {
    const scheme = blank("laizhou");
    const [list] = scheme.tracks.map((track) => track.list.table);
    const rows = scheme.content[list ?? ""] ?? [];
    expect(
      keysOf({
        ...scheme,
        content: { ...scheme.content, [list ?? ""]: rows.map((row, i) => (i === 1 ? ["县财政局", ...row.slice(1)] : row)) },
      }),
    ).toContain("rows");
    const scored = Object.keys(scheme.content).find((table) => table !== list) ?? "";
    expect(
      keysOf({ ...scheme, content: { ...scheme.content, [scored]: (scheme.content[scored] ?? []).map(([name]) => [name ?? null, 90]) } }),
    ).toContain("rows");
  });

  test("a title without a year is not asked for one", () => {
    expect(keysOf({ ...blank("laizhou"), title: "动态考核" })).toEqual(["units", "office"]);
  });
});

test("answers are followed: entries stay with their year, the rules go into any", () => {
  const scheme = sample("ningwu");
  const template = broughtTemplate(scheme);
  expect(template.scheme({})).toEqual(scheme);
  expect(template.scheme({ rows: true, year: 2031, office: "县考核办" })).toEqual({ ...scheme, office: "县考核办" });
  const next = template.scheme({ rows: false, year: 2031, units: 7, persons: 21, office: "县考核办" });
  expect([next.title, next.office]).toEqual([scheme.title.replace("2026", "2031"), "县考核办"]);
  const [units, persons] = [next.tracks.find(({ upper }) => upper === undefined), next.tracks.find(({ upper }) => upper !== undefined)];
  expect(next.content[units?.list.table ?? ""]).toHaveLength(7);
  expect(next.content[persons?.list.table ?? ""]).toHaveLength(21);
  // In the groups that the file has, in their proportion.
  const groupsOf = (one: Scheme) => new Set((one.content[units?.list.table ?? ""] ?? []).map(([, group]) => group));
  expect([...groupsOf(next)].every((group) => groupsOf(scheme).has(group ?? null))).toBe(true);
});

test.each(ids)("%s brought into another year says what the template of that year says", (id) => {
  const [brought, declared] = [inYear(blank(id, 2026), 2029), blank(id, 2029)];
  expect(brought.title).toBe(declared.title);
  expect(brought.tracks).toEqual(declared.tracks);
  expect(brought.parameters).toEqual(declared.parameters);
  expect(brought.tables.map(({ name, rows }) => [name, rows])).toEqual(declared.tables.map(({ name, rows }) => [name, rows]));
});

test("holidays of the year itself are left to be announced, and a date of another time stays", () => {
  const day = (year: number, month: number, date: number) => (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const scheme = blank("golmud");
  const withDays = {
    ...scheme,
    tables: scheme.tables.map((table) =>
      table.name === "放假日" ? { ...table, rows: [[day(2026, 1, 1)], [day(2026, 10, 1)], [day(2027, 1, 1)], [day(2020, 5, 1)]] } : table,
    ),
  };
  const days = inYear(withDays, 2028).tables.find(({ name }) => name === "放假日");
  const before = scheme.tables.find(({ name }) => name === "放假日");
  expect(days?.rows).toEqual([[day(2028, 1, 1)], [day(2029, 1, 1)], [day(2020, 5, 1)]]);
  expect(days?.spare).toBe((before?.spare ?? 0) + 1);
});
