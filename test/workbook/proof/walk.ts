/**
 * A random walk: schemes are inserted and changed, cells fixed, writes undone and done again, while requests fail, writes are
 * cancelled, the pane is closed in the middle and opened again, and a second person goes on working. A model beside it knows which
 * writes stand; after every step the workbook is held against it.
 */
import { planWorkbook, type Scheme } from "../../../src/schemes";
import { differenceOf, standingSchemes, unchanged, type Wanted } from "../../../src/standing";
import type { Snapshot } from "../../../src/sheet/snapshot";
import type { CellChange } from "../../../src/sheet/cellChange";
import type { WorkbookProblem } from "../../../src/workbook/port";
import { bookOf } from "../../support/bookInHand";
import type { OpenExcel } from "../../support/officeInJsdom";
import { copyOf, differences, everything, idsIn, putBack, type Whole, type WorkbookCopy } from "../../support/wholeWorkbook";
import { Chance } from "./chance";
import { smallScheme } from "./office";
import { Person } from "./person";
import { archive } from "./plans";
import { forgotten, quiet, writes, type Undone, type Watch, type Written } from "./port";
import { failures } from "./table";

/** The journal lists ten. */
const MOST = 8;

interface Standing {
  written: Written;
  /** The workbook before it, and what the second person had done by then. */
  before: Whole;
  acted: number;
  scheme: string | null;
}

interface TakenBack extends Standing {
  undone: Undone;
  /** The workbook with it, where nobody did anything until it was undone. */
  after: Whole | null;
}

export class Walk {
  readonly log: string[] = [];
  private readonly chance: Chance;
  private readonly person: Person;
  private readonly known: ReadonlySet<string>;
  private readonly beginning: WorkbookCopy;
  private standing: Standing[] = [];
  private undone: TakenBack[] = [];
  private schemes = 0;
  private count = 0;

  constructor(
    private readonly excel: OpenExcel,
    seed: number,
  ) {
    this.chance = new Chance(seed);
    this.person = new Person(this.chance);
    this.known = idsIn(excel);
    this.beginning = copyOf(excel);
  }

  /** @returns what is wrong afterwards */
  async step(): Promise<string[]> {
    const can = this.standing.length < MOST;
    const schemes = this.schemesStanding();
    const step = this.chance.weighed<() => Promise<string[]>>([
      [() => this.insert(), can && schemes.length < 2 ? 1.5 : 0],
      [() => this.change(), can && schemes.length > 0 ? 4 : 0],
      [() => this.fix(), can ? 2.5 : 0],
      [() => this.undo(), this.standing.length > 0 ? (can ? 3.5 : 12) : 0],
      [() => this.redo(), this.undone.length > 0 ? 2.5 : 0],
      [() => this.others(), 5],
      [() => this.reopen(), 0.8],
    ]);
    return [...(await step()), ...this.wrong()];
  }

  /** Everything undone: the workbook of the beginning, but for what the second person did. */
  async unwind(): Promise<string[]> {
    this.log.push("everything undone");
    const wrong: string[] = [];
    while (this.standing.length > 0 && wrong.length === 0) wrong.push(...(await this.undoOne({})), ...this.wrong());
    this.undone = [];
    if (wrong.length > 0) return wrong;
    this.person.tidy(this.excel);
    await this.excel.grid.calculated();
    const [found, now] = [this.whole(), copyOf(this.excel)];
    putBack(this.excel, this.beginning);
    this.person.repeat(this.excel);
    const wanted = this.whole();
    putBack(this.excel, now);
    return differences(wanted, found).map((line) => `at the end ${line}`);
  }

  private whole(): Whole {
    return everything(this.excel, this.known);
  }

  private schemesStanding(): string[] {
    return this.standing.flatMap(({ scheme, written }) => (scheme !== null && written.kind === "insertion" ? [scheme] : []));
  }

  private insert(): Promise<string[]> {
    const scheme = `walk${(this.schemes += 1)}`;
    return this.make(`insert ${scheme}`, scheme, (watch) => writes.insert((taken) => planWorkbook(smallScheme(), taken, scheme), watch));
  }

  private change(): Promise<string[]> {
    const scheme = this.chance.one(this.schemesStanding());
    const kinds = Array.from({ length: 1 + this.chance.below(3) }, () => this.chance.one(["unit comes", "unit goes", "unit renamed", "indicator comes", "indicator goes", "parameter"] as const));
    const number = (this.count += 1);
    const wanted = wantedBy(kinds, number, this.chance.next());
    const planner = (now: Snapshot) => differenceOf(now, scheme, wanted(standingSchemes(now).find(({ id }) => id === scheme)!.scheme), { when: "2026-11-29", reason: "测试" });
    return this.make(`change ${scheme}: ${kinds.join(", ")}`, scheme, (watch) => writes.change(planner, watch));
  }

  /** Of cells of the clerk's that nobody has entered anything into since. */
  private fix(): Promise<string[]> {
    const { grid } = this.excel;
    const changes = [[1, 1], [2, 1], [3, 1], [1, 0], [5, 2], [6, 2]].flatMap(([row, column]): CellChange[] => {
      if (this.chance.happens(0.4)) return [];
      const { value, formula } = grid.read({ sheet: grid.id("记录"), row: row!, column: column!, rows: 1, columns: 1 })[0]![0]!;
      this.count += 1;
      return [{ sheet: "记录", row: row!, column: column!, before: formula === "" ? (value as string) ?? "" : formula, after: this.chance.one(["", this.count, `改${this.count}`, `=2+${this.count}`]) }];
    });
    const real = changes.filter(({ before, after }) => before !== after);
    return real.length === 0 ? this.others() : this.make(`fix ${real.length}`, null, (watch) => writes.fix(real, watch));
  }

  private make(name: string, scheme: string | null, write: (watch: Watch) => Promise<Written>): Promise<string[]> {
    return this.attempt(name, write, (written, before, acted) => {
      this.standing.push({ written, before, acted, scheme });
      this.undone = [];
    });
  }

  private undo(): Promise<string[]> {
    return this.undoOne(this.weather());
  }

  private undoOne(weather: Weather): Promise<string[]> {
    const { written, before, acted, scheme } = this.standing[this.standing.length - 1]!;
    const after = this.person.acted === acted ? this.whole() : null;
    return this.attempt(`undo ${written.kind}`, (watch) => writes.undo(written, archive, watch), (undone, __, began) => {
      if (Array.isArray(undone)) return ["an undo with an archive asks again"];
      this.standing.pop();
      this.undone.push({ written, undone, before, acted, scheme, after });
      // Nobody did anything in between: it is as if it had never been.
      return after !== null && this.person.acted === began ? differences(before, this.whole()).map((line) => `undone, but ${line}`) : [];
    }, weather);
  }

  private redo(): Promise<string[]> {
    const { written, undone, acted, scheme, after } = this.undone[this.undone.length - 1]!;
    return this.attempt(`redo ${written.kind}`, (watch) => writes.redo(undone, watch), ({ written: again }, before, began) => {
      this.undone.pop();
      this.standing.push({ written: again, before, acted: began, scheme });
      return after !== null && this.person.acted === acted ? differences(after, this.whole()).map((line) => `done again, but ${line}`) : [];
    });
  }

  private others(): Promise<string[]> {
    this.log.push(this.person.act(this.excel, false));
    return Promise.resolve([]);
  }

  /** The pane is closed and opened again: it finds what stands. */
  private async reopen(): Promise<string[]> {
    this.log.push("the pane is opened again");
    forgotten();
    this.excel.reload();
    const { standing, interrupted } = await writes.history();
    const wrong = interrupted.map(({ token }) => `${token} is told as broken off`);
    if (standing.map(({ token }) => token).join() !== this.standing.map(({ written }) => written.token).join()) wrong.push(`the pane finds ${standing.length} writes, ${this.standing.length} stand`);
    this.standing = this.standing.flatMap((one) => {
      const written = standing.find(({ token }) => token === one.written.token);
      return written ? [{ ...one, written }] : [];
    });
    this.undone = [];
    return wrong;
  }

  private weather(): Weather {
    return this.chance.weighed<() => Weather>([
      [() => ({}), 5],
      [() => ({ failure: [1 + this.chance.below(12), this.chance.one(failures)[0]] }), 2],
      [() => ({ cancel: 1 + this.chance.below(10) }), 1],
      [() => ({ act: 1 + this.chance.below(10) }), 1],
    ])();
  }

  /** Fails, is cancelled or has company, as chance will have it. @param done where it was made */
  private async attempt<Answer>(name: string, write: (watch: Watch) => Promise<Answer>, done: (answer: Answer, before: Whole, acted: number) => string[] | void, weather: Weather = this.weather()): Promise<string[]> {
    const { host } = this.excel;
    const [before, acted] = [this.whole(), this.person.acted];
    const controller = new AbortController();
    let seen = 0;
    const beside: string[] = [];
    const stop = host.onRequest(() => {
      seen += 1;
      if (weather.cancel === seen) controller.abort();
      if (weather.act === seen) beside.push(this.person.act(this.excel, true));
    });
    if (weather.failure) host.failRequest(weather.failure[0], Object.fromEntries(failures)[weather.failure[1]]);
    const outcome = await write({ ...quiet(), signal: controller.signal }).then(
      (answer) => ({ answer }),
      (problem: WorkbookProblem) => ({ problem }),
    );
    while (weather.failure && seen < weather.failure[0]) await writes.history().catch(() => undefined);
    stop();
    const how = [weather.failure && `request ${weather.failure.join(" failing ")}`, weather.cancel && `cancelled after request ${weather.cancel}`, ...beside].filter(Boolean).join(", ");
    this.log.push(`${name}${how && ` (${how})`}: ${"answer" in outcome ? "done" : outcome.problem.code}`);
    if ("answer" in outcome) return done(outcome.answer, before, acted) ?? [];
    const { problem } = outcome;
    if (problem.untouched !== true) return [`${problem.code} is not told as untouched: ${problem.message}`];
    return this.person.acted === acted ? differences(before, this.whole()).map((line) => `failed, but ${line}`) : [];
  }

  /** What must hold at any time. */
  private wrong(): string[] {
    const { grid, host } = this.excel;
    const book = bookOf(host);
    const wrong = this.person.missing(this.excel).map((entry) => `${entry} is lost`);
    const listed = JSON.parse((book.settings.get("baton.journal") as string | undefined) ?? "[]") as string[];
    if (listed.join() !== this.standing.map(({ written }) => written.token).join()) wrong.push(`the journal lists ${listed.length} writes, ${this.standing.length} stand`);
    const schemes = this.schemesStanding();
    const settings = new Set(["another.add-in", "baton.journal", ...schemes.map((id) => `baton.scheme.${id}`)]);
    for (const key of book.settings.keys()) if (!settings.has(key)) wrong.push(`setting ${key} is left`);
    for (const id of schemes) if (!book.settings.has(`baton.scheme.${id}`)) wrong.push(`the record of ${id} is gone`);
    for (const { id, name } of grid.sheets()) if (name.startsWith("baton-") || book.state(id).customProperties.size > 0) wrong.push(`sheet ${name} bears a mark`);
    for (const { name } of grid.names()) if (name.startsWith("_baton.") && !schemes.includes(name.split(".")[1]!)) wrong.push(`name ${name} is left`);
    return wrong;
  }
}

interface Weather {
  failure?: [request: number, how: string];
  cancel?: number;
  act?: number;
}

type Kind = "unit comes" | "unit goes" | "unit renamed" | "indicator comes" | "indicator goes" | "parameter";

/** @param choice from 0 to below 1: which one goes or gets another name */
function wantedBy(kinds: readonly Kind[], number: number, choice: number): (scheme: Scheme) => Wanted {
  return (scheme) => {
    const [track] = scheme.tracks;
    const units = scheme.content[track!.list.table]!.map(([name]) => String(name));
    const chosen = units[Math.floor(choice * units.length)]!;
    const has = (kind: Kind) => kinds.includes(kind);
    const tables = scheme.tables.map((table) => {
      if (table.name !== "指标权重") return table;
      const left = has("indicator goes") && table.rows.length > 1 ? table.rows.filter((_, i) => i !== Math.floor(choice * table.rows.length)) : table.rows;
      return { ...table, rows: has("indicator comes") ? [...left, [`指标${number}`, 0.1]] : left };
    });
    const parameters = scheme.parameters.map((one) => (has("parameter") && one.name === "优秀比例" ? { ...one, value: 0.01 + (number % 90) / 100 } : one));
    const goes = has("unit goes") && units.length > 2;
    return {
      ...unchanged({ ...scheme, tables, parameters }),
      members: [{ track: track!.word, added: has("unit comes") ? [{ name: `新${number}`, group: "一组" }] : [], removed: goes ? [chosen] : [], renamed: has("unit renamed") && !goes ? [{ from: chosen, to: `改${number}` }] : [] }],
    };
  };
}
