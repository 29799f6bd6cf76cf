/**
 * No file is taken and then fails: every table of every template emptied, every text made as long as the schema takes it,
 * and whatever is taken is planned and held against Excel's limits, which are written down here once more.
 */
import { planWorkbook, templates, type Scheme } from "../../src/schemes";
import type { WorkbookPlan } from "../../src/book/plan";
import { scheme as schema } from "../../src/book/schema/scheme";
import { readScheme, writeScheme, type FileProblem } from "../../src/schemes/schemeFile";
import { contentOfCell } from "../../src/sheet/formula";
import { everyOf } from "../support/everyOf";
import { grammarProblems } from "../judges/grammar";
import { formulasOfPlan } from "../judges/planFormulas";
import { withTexts } from "../judges/schemaTexts";

const filled = (id: string, sample = true) =>
  structuredClone(templates.find((template) => template.id === id)!.scheme({ sample, year: 2026 }));
const sheetNames = templates
  .map(({ id }) => filled(id))
  .flatMap((scheme) => planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "x").sheets.map(({ name }) => name));

/** As many names as there can be are taken, so that each sheet gets its longest name. */
const taken = { sheets: sheetNames, tables: [], names: [] };

/** What Excel would refuse of a plan. */
function refused(plan: WorkbookPlan): string[] {
  const found: string[] = [];
  for (const sheet of plan.sheets) {
    const bad = (what: string, value: number, most: number) => value > most && found.push(`${sheet.name}: ${what} ${value}`);
    bad("sheet name", sheet.name.length, 31);
    sheet.widths.forEach((width) => bad("width", width, 255));
    sheet.heights.forEach(({ points }) => bad("height", points, 409));
    for (const { promptTitle, prompt, rule } of sheet.validations) {
      bad("title", promptTitle.length, 32);
      bad("prompt", prompt.length, 224);
      if (rule.kind === "list" && !rule.source.startsWith("=")) bad("list", rule.source.length, 255);
      if (rule.kind === "list")
        for (const [, first, last] of rule.source.matchAll(/\$(\d+):\$[A-Z]+\$(\d+)/g))
          bad("range upside down from", Number(first), Number(last));
    }
    const areas = [...sheet.tables, ...sheet.validations, ...sheet.conditions, ...sheet.formats].map(({ area }) => area);
    if (areas.some(({ row, column, rows, columns }) => rows < 1 || columns < 1 || row < 0 || column < 0))
      found.push(`${sheet.name}: an area without cells`);
    for (const { name, area } of sheet.tables) {
      if (area.rows < 2) found.push(`${name}: no rows`);
      const headers = sheet.blocks.flatMap(({ row, column, cells }) =>
        row === area.row && column >= area.column && column < area.column + area.columns ? [contentOfCell(cells[0]![0] ?? null)] : [],
      );
      headers.forEach((header) => bad("header", String(header).length, 255));
      if (headers.includes("")) found.push(`${name}: a column without a name`);
      if (new Set(headers.map((header) => String(header).toLowerCase())).size < area.columns) found.push(`${name}: a header twice`);
    }
    for (const { cells } of sheet.blocks) for (const cell of cells.flat()) if (typeof cell === "string") bad("text", cell.length, 32_767);
  }
  for (const { formula, home, sheet } of formulasOfPlan(plan))
    for (const problem of grammarProblems(formula, home)) found.push(`${sheet}: ${problem}`);
  return [...new Set(found)];
}

/** The places of what is wrong; what is taken must be one that Excel takes. */
function outcome(scheme: Scheme): FileProblem[] {
  const reading = readScheme(writeScheme(scheme));
  if ("problems" in reading) return reading.problems;
  expect(refused(planWorkbook(reading.scheme, taken, "x-1"))).toEqual([]);
  return [];
}

const ids = templates.map(({ id }) => id);

describe.each(everyOf(ids, ["lanzhou", "public-institutions"]))("%s", (id) => {
  test("with a table of parameters emptied is taken, or refused with that table", () => {
    filled(id).tables.forEach(({ name }, i) => {
      const scheme = filled(id);
      scheme.tables[i] = { ...scheme.tables[i]!, rows: [], spare: 0 };
      const problems = outcome(scheme);
      if (problems.length > 0) expect(problems.map(({ path }) => path)).toContain(`tables.${i}.rows`);
      if (problems.length > 0) expect(problems[0]).toMatchObject({ code: "empty", params: { name } });
    });
  });

  test.each([true, false])("with no rows at all (sample: %s) is taken", (sample) => {
    const scheme = filled(id, sample);
    for (const part of scheme.tracks.flatMap(({ parts }) => parts)) if ("spare" in part) part.spare = 0;
    for (const log of scheme.logs) log.spare = 0;
    expect(outcome({ ...scheme, content: {} })).toEqual([]);
    expect(outcome({ ...scheme, content: Object.fromEntries(Object.keys(scheme.content).map((table) => [table, []])) })).toEqual([]);
  });

  // A bracket, so that no defined name is one of them. As long as the schema takes them: 31 letters of a sheet, 60 of a header, 400 of a text.
  test.each([20, 31, 60, 400])("with texts of %s letters is taken, or refused with the place", (length) => {
    const { value } = withTexts(
      schema,
      filled(id),
      `（${"长".repeat(length - 4)}`,
      ["说明", "方案参数"],
      (path) => !path.endsWith("words.*") || length < 30,
    );
    for (const { path, code } of outcome(value))
      expect([path, code]).toEqual([expect.stringMatching(/^(tracks|tables|logs|rules)/), expect.stringMatching(/^(size|formula)$/)]);
  });

  test("with wide texts in narrow columns keeps within the rows' height", () => {
    const scheme = filled(id);
    const texts = (text: unknown) => (typeof text === "string" ? "高".repeat(400) : text);
    scheme.rules = scheme.rules.map((rule) => ({ ...rule, phrase: "高".repeat(400), effect: "高".repeat(400) }));
    scheme.parameters = scheme.parameters.map((parameter) => ({ ...parameter, meaning: "意".repeat(400) }));
    for (const log of scheme.logs) log.columns = log.columns.map((column) => ({ ...column, width: 4 }));
    scheme.content = Object.fromEntries(
      Object.entries(scheme.content).map(([table, rows]) => [table, rows.slice(0, 5).map((row) => row.map(texts) as typeof row)]),
    );
    expect(outcome(scheme)).toEqual([]);
  });
});

describe("refused with the place", () => {
  const after = (id: string, change: (scheme: Scheme) => void) => {
    const scheme = filled(id);
    change(scheme);
    return outcome(scheme);
  };
  const partOf = (scheme: Scheme, kind: string) => {
    for (const [t, track] of scheme.tracks.entries()) {
      const p = track.parts.findIndex((part) => part.kind === kind);
      if (p >= 0) return { track, part: track.parts[p]!, path: `tracks.${t}.parts.${p}` };
    }
    throw new Error(`no ${kind}`);
  };
  const having = (kind: string) =>
    templates.map(({ id }) => id).find((id) => filled(id).tracks.some(({ parts }) => parts.some((part) => part.kind === kind)))!;
  const table = (scheme: Scheme, name: string) => scheme.tables.findIndex((one) => one.name === name);

  test("an item, a rater, a word of votes that is no header", () => {
    for (const [kind, key] of [
      ["indicators", "items"],
      ["raters", "raters"],
      ["votes", "choices"],
      ["votes", "classes"],
    ] as const) {
      const id = having(kind);
      const nameOf = (scheme: Scheme) => (partOf(scheme, kind).part as unknown as Record<string, string>)[key]!;
      const index = table(filled(id), nameOf(filled(id)));
      const withFirst = (word: string | null) => after(id, (scheme) => void (scheme.tables[index]!.rows[0]![0] = word));
      expect(withFirst(null)).toContainEqual({ path: `tables.${index}.rows.0`, code: "empty", params: { name: nameOf(filled(id)) } });
      expect(withFirst("长".repeat(61))).toContainEqual({
        path: `tables.${index}.rows.0`,
        code: "size",
        params: { name: "长".repeat(61) },
      });
      const second = String(filled(id).tables[index]!.rows[1]![0]);
      expect(withFirst(second)).toContainEqual({ path: `tables.${index}.rows`, code: "twice", params: { name: second } });
    }
  });

  test("a column that meets one of ours in its table", () => {
    const id = having("checklist");
    const found = after(id, (scheme) => {
      const { part } = partOf(scheme, "checklist");
      if (part.kind === "checklist") part.item = "备注";
    });
    expect(found).toContainEqual({ path: partOf(filled(id), "checklist").path, code: "twice", params: { name: "备注" } });
  });

  test("words that make no drop-down", () => {
    const with_ = (words: string[]) =>
      after("lanzhou", (scheme) => void (scheme.parameters[0] = { ...scheme.parameters[0]!, kind: "word", words, value: words[0]! }));
    expect(with_(["甲,乙", "丙"])).toEqual([{ path: "parameters.0.words", code: "listed", params: { name: "甲,乙" } }]);
    expect(with_([" 甲"])).toEqual([{ path: "parameters.0.words", code: "listed", params: { name: " 甲" } }]);
    expect(with_(["=A1"])).toEqual([{ path: "parameters.0.words", code: "listed", params: { name: "=A1" } }]);
    expect(with_(Array.from({ length: 60 }, (_, i) => `选项${i}的词`))).toEqual([
      { path: "parameters.0.words", code: "listed", params: { name: "" } },
    ]);
    expect(with_(["甲", "乙"])).toEqual([]);
  });

  test("a column of a list that claims to be computed", () => {
    const found = after("lanzhou", (scheme) => {
      scheme.tracks[0]!.list.columns = [{ header: "加权", kind: "ratio", computed: { kind: "steps", by: scheme.parameters[0]!.name } }];
    });
    expect(found).toContainEqual({ path: "tracks.0.list.columns.0.computed", code: "shape", params: { name: "加权" } });
  });

  test("more grades with seats than there are grades", () => {
    const found = after("lanzhou", (scheme) => {
      const { grading } = scheme.tracks[0]!;
      grading!.ratio = { kind: "all", parameters: Array.from({ length: 9 }, () => scheme.parameters[0]!.name) };
    });
    expect(found[0]).toMatchObject({ path: "tracks.0.grading.ratio", code: "shape" });
  });

  test("a formula that would be too deep, too long, or have too many arguments", () => {
    const id = templates
      .map((one) => one.id)
      .find((one) => filled(one).tracks.some(({ parts }) => parts.some((part) => part.kind === "checklist" && part.stages)))!;
    const deep = after(id, (scheme) => {
      for (const { parts } of scheme.tracks)
        for (const part of parts)
          if (part.kind === "checklist" && part.stages) part.stages = Array.from({ length: 80 }, (_, i) => `阶段${i}`);
    });
    expect(deep).toContainEqual(expect.objectContaining({ code: "formula", params: { name: "联审进度" } }));
    expect(deep[0]!.path).toMatch(/^tracks\.\d\.parts\.\d$/);
    const wide = after("golmud", (scheme) => {
      const { outcome: of } = scheme.tracks.find((track) => track.outcome)!;
      of!.history.years = Array.from({ length: 300 }, (_, i) => `${1700 + i}年`);
    });
    expect(wide).toContainEqual(
      expect.objectContaining({ code: "formula", path: expect.stringMatching(/^tracks\.\d\.outcome$/) as string }),
    );
  });

  test("more than comes back in one response, with the table that holds most of it", () => {
    const found = after("lanzhou", (scheme) => {
      const { list } = scheme.tracks[0]!;
      scheme.content[list.table] = Array.from({ length: 5000 }, (_, i) => [`单位${i}`, "甲组", "长".repeat(300), null, null].slice(0, 5));
    });
    expect(found).toEqual([{ path: `content.${filled("lanzhou").tracks[0]!.list.table}`, code: "size", params: { name: "" } }]);
  });
});
