/**
 * A random walk: schemes are inserted, changed and removed, cells fixed, writes undone and done again, while requests fail, writes are
 * cancelled, the pane is closed in the middle and opened again, and a second person goes on working. A model beside it knows which
 * writes stand; after every step the workbook is held against it.
 */
import { bookOf } from "excel-stand-in/testing/bookInHand";
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { planWorkbook, type Scheme } from "../../../src/schemes";
import { differenceOf, removalOf, standingSchemes, unchanged, type Wanted } from "../../../src/standing";
import type { Snapshot } from "../../../src/book/snapshot";
import type { KeptRemoval } from "../../../src/workbook/journal/kept";
import { contentOf } from "../../../src/sheet/formula";
import type { CellChange } from "../../../src/book/cellChange";
import type { WorkbookProblem } from "../../../src/workbook/port";
import { closedIn, reopened } from "../../support/closedPane";
import { copyOf, differences, everything, idsIn, putBack, type Whole, type WorkbookCopy } from "../../support/wholeWorkbook";
import { Chance } from "./chance";
import { knownInWalk } from "./known";
import { smallScheme } from "./office";
import { Person } from "./person";
import { archiveHomeless as archive } from "../../support/secondPerson";
import { quiet, writes, type Undone, type Watch, type Written } from "./port";
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
    const step = this.chance.weighed<() => Promise<string[]>>([
      [() => this.write(), 8],
      [() => this.undo(), this.standing.length > 0 ? 3.5 : 0],
      [() => this.redo(), this.undone.length > 0 ? 2.5 : 0],
      [() => this.others(), 5],
      [() => this.reopen(), 0.8],
      [() => this.close(), 1.2],
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

  /** What is other than it was. */
  private other(than: Whole, when: string): string[] {
    return differences(than, this.whole()).flatMap((line) => (knownInWalk?.test(line) ? [] : [`${when}, but ${line}`]));
  }

  private schemesStanding(): string[] {
    const removed = new Set(this.removals().map(({ plan }) => plan.id));
    return this.standing.flatMap(({ scheme, written }) =>
      scheme !== null && written.kind === "insertion" && !removed.has(scheme) ? [scheme] : [],
    );
  }

  private removals(): Extract<Written, { kind: "removal" }>[] {
    return this.standing.flatMap(({ written }) => (written.kind === "removal" ? [written] : []));
  }

  /** What stands in no cell, but comes back with a scheme that was removed. */
  private comesBack(): Set<unknown> {
    return new Set(
      this.removals().flatMap(({ wayBack }) => (wayBack as KeptRemoval).before.sheets.flatMap(({ contents }) => contents.formulas.flat())),
    );
  }

  private insert(): Making {
    const scheme = `walk${(this.schemes += 1)}`;
    return {
      name: `insert ${scheme}`,
      scheme,
      write: (watch) => writes.insert((taken) => planWorkbook(smallScheme(), taken, scheme), watch),
    };
  }

  private change(): Making {
    const scheme = this.chance.one(this.schemesStanding());
    const kinds = Array.from({ length: 1 + this.chance.below(3) }, () =>
      this.chance.one(["unit comes", "unit goes", "unit renamed", "indicator comes", "indicator goes", "parameter"] as const),
    );
    const number = (this.count += 1);
    const wanted = wantedBy(kinds, number, this.chance.next());
    const planner = (now: Snapshot) =>
      differenceOf(now, scheme, wanted(standingSchemes(now).find(({ id }) => id === scheme)!.scheme), {
        when: "2026-11-29",
        reason: "测试",
      });
    return { name: `change ${scheme}: ${kinds.join(", ")}`, scheme, write: (watch) => writes.change(planner, watch) };
  }

  private remove(): Making {
    const scheme = this.chance.one(this.schemesStanding());
    return { name: `remove ${scheme}`, scheme, write: (watch) => writes.remove((now) => removalOf(now, scheme)!, watch) };
  }

  /** Of cells of the clerk's that nobody has entered anything into since. */
  private fix(): Making {
    const { grid } = this.excel;
    const changes = [
      [1, 1],
      [2, 1],
      [3, 1],
      [1, 0],
      [5, 2],
      [6, 2],
    ].flatMap(([row, column], i): CellChange[] => {
      if (i > 0 && this.chance.happens(0.4)) return [];
      const { value, formula } = grid.read({ sheet: grid.id("记录"), row: row!, column: column!, rows: 1, columns: 1 })[0]![0]!;
      this.count += 1;
      return [
        {
          sheet: "记录",
          row: row!,
          column: column!,
          before: formula === "" ? contentOf((value as string | null) ?? "") : formula,
          after: this.chance.one([this.count, `改${this.count}`, `=2+${this.count}`]),
        },
      ];
    });
    return { name: `fix ${changes.length}`, scheme: null, write: (watch) => writes.fix(changes, watch) };
  }

  /** A write that can be made now; `null` where too many stand. */
  private making(): Making | null {
    if (this.standing.length >= MOST) return null;
    const schemes = this.schemesStanding();
    return this.chance.weighed<() => Making>([
      [() => this.insert(), schemes.length < 2 ? 1.5 : 0],
      [() => this.change(), schemes.length > 0 ? 4 : 0],
      [() => this.remove(), schemes.length > 0 ? 1 : 0],
      [() => this.fix(), 2.5],
    ])();
  }

  private write(): Promise<string[]> {
    const making = this.making();
    if (!making) return this.undo();
    return this.attempt(making.name, making.write, (written, before, acted) => {
      this.standing.push({ written, before, acted, scheme: making.scheme });
      this.undone = [];
    });
  }

  private undo(): Promise<string[]> {
    return this.undoOne(this.weather());
  }

  private undoOne(weather: Weather): Promise<string[]> {
    const { written, before, acted, scheme } = this.standing[this.standing.length - 1]!;
    const after = this.person.acted === acted ? this.whole() : null;
    return this.attempt(
      `undo ${written.kind}`,
      (watch) => writes.undo(written, archive, watch),
      (undone, __, began) => {
        if (Array.isArray(undone)) return ["an undo with an archive asks again"];
        this.standing.pop();
        this.undone.push({ written, undone, before, acted, scheme, after });
        // Nobody did anything in between: it is as if it had never been.
        return after !== null && this.person.acted === began ? this.other(before, "undone") : [];
      },
      weather,
      () => this.recover(),
    );
  }

  private redo(): Promise<string[]> {
    const { written, undone, acted, scheme, after } = this.undone[this.undone.length - 1]!;
    return this.attempt(
      `redo ${written.kind}`,
      (watch) => writes.redo(undone, watch),
      ({ written: again }, before, began) => {
        this.undone.pop();
        this.standing.push({ written: again, before, acted: began, scheme });
        return after !== null && this.person.acted === acted ? this.other(after, "done again") : [];
      },
    );
  }

  private others(): Promise<string[]> {
    this.log.push(this.person.act(this.excel, "anywhere"));
    return Promise.resolve([]);
  }

  /** The pane is closed and opened again: it finds what stands. */
  private async reopen(): Promise<string[]> {
    this.log.push("the pane is opened again");
    reopened(this.excel);
    const { standing, interrupted } = await writes.history();
    const wrong = interrupted.map(({ token }) => `${token} is told as broken off`);
    return [...wrong, ...this.found(standing, [[]], null)];
  }

  /** An undo that is told as broken off is found, and the rest of it done. */
  private async recover(): Promise<string[]> {
    const { interrupted } = await writes.history();
    for (const { token } of interrupted) await writes.recover(token, false, quiet());
    const { standing } = await writes.history();
    return [
      ...(interrupted.length === 1 ? [] : [`${interrupted.length} writes are told as broken off`]),
      ...this.found(standing, [["gone"]], null),
    ];
  }

  /** The pane is closed in the middle of a write, or of an undo: what is broken off is taken back, or made after all. */
  private async close(): Promise<string[]> {
    const last = this.standing[this.standing.length - 1];
    const making = last && this.chance.happens(0.4) ? null : this.making();
    const [request, finishes] = [1 + this.chance.below(12), this.chance.happens(0.5)];
    if (!making && !last) return this.others();
    const began = { before: this.whole(), acted: this.person.acted, scheme: making ? making.scheme : last!.scheme };
    const isClosed = await closedIn(this.excel, request, () =>
      making ? making.write(quiet()) : writes.undo(last!.written, archive, quiet()),
    );
    reopened(this.excel);
    const { interrupted } = await writes.history();
    const name = making?.name ?? `undo ${last!.written.kind}`;
    this.log.push(
      `${name}, the pane closed after request ${request}${isClosed ? "" : ", when it was done"}, ${interrupted.length} broken off${finishes ? " and finished" : ""}`,
    );
    // What was planned once is not made anew in a workbook that has moved on since.
    const movedOn = ({ code }: WorkbookProblem) => {
      if (code !== "shownChanged") throw new Error(`not recovered: ${code}`);
    };
    for (const { token } of interrupted) await writes.recover(token, finishes, quiet()).catch(movedOn);
    const after = await writes.history();
    const wrong = after.interrupted.map(({ token }) => `${token} is still told as broken off`);
    return [...wrong, ...this.found(after.standing, making ? [[], ["new"]] : [[], ["gone"], ["gone", "new"]], making ? began : last!)];
  }

  /**
   * Takes over what the pane found.
   * @param may what may have become of the writes that stood: a new one behind them, the last one gone
   */
  private found(standing: readonly Written[], may: readonly ("new" | "gone")[][], began: Omit<Standing, "written"> | null): string[] {
    const tokens = standing.map(({ token }) => token);
    const known = this.standing.map(({ written }) => written.token);
    const fits = may.some((what) => {
      const left = what.includes("gone") ? known.slice(0, -1) : known;
      return tokens.length === left.length + Number(what.includes("new")) && left.every((token, i) => tokens[i] === token);
    });
    if (!fits) return [`the pane finds ${tokens.length} writes, ${known.length} stood`];
    this.standing = standing.map((written): Standing => {
      const one = this.standing.find(({ written: { token } }) => token === written.token) ?? began!;
      return { ...one, written };
    });
    this.undone = [];
    return [];
  }

  private weather(): Weather {
    return this.chance.weighed<() => Weather>([
      [() => ({}), 5],
      [() => ({ failure: [1 + this.chance.below(12), this.chance.one(failures)[0]] }), 2],
      [() => ({ cancel: 1 + this.chance.below(10) }), 1],
      [() => ({ act: 1 + this.chance.below(10) }), 1],
    ])();
  }

  /** Fails, is cancelled or has company, as chance will have it. @param done where it was made @param recover where it is told as broken off */
  private async attempt<Answer>(
    name: string,
    write: (watch: Watch) => Promise<Answer>,
    done: (answer: Answer, before: Whole, acted: number) => string[] | void,
    weather: Weather = this.weather(),
    recover?: () => Promise<string[]>,
  ): Promise<string[]> {
    const { host } = this.excel;
    const [before, acted] = [this.whole(), this.person.acted];
    const controller = new AbortController();
    let seen = 0;
    const beside: string[] = [];
    const stop = host.onRequest(() => {
      seen += 1;
      if (weather.cancel === seen) controller.abort();
      if (weather.act === seen) beside.push(this.person.act(this.excel, "own sheets"));
    });
    if (weather.failure) host.failRequest(weather.failure[0], Object.fromEntries(failures)[weather.failure[1]]);
    const outcome = await write({ ...quiet(), signal: controller.signal }).then(
      (answer) => ({ answer }),
      (problem: WorkbookProblem) => ({ problem }),
    );
    while (weather.failure && seen < weather.failure[0]) await writes.history().catch(() => undefined);
    stop();
    const how = [
      weather.failure && `request ${weather.failure.join(" failing ")}`,
      weather.cancel && `cancelled after request ${weather.cancel}`,
      ...beside,
    ]
      .filter(Boolean)
      .join(", ");
    this.log.push(`${name}${how && ` (${how})`}: ${"answer" in outcome ? "done" : outcome.problem.code}`);
    if ("answer" in outcome) return done(outcome.answer, before, acted) ?? [];
    const { problem } = outcome;
    if (problem.code === "notRestored" && recover) return recover();
    const wrong = problem.untouched === true ? [] : [`${problem.code} is not told as untouched: ${problem.message}`];
    return this.person.acted === acted ? [...wrong, ...this.other(before, "failed")] : wrong;
  }

  /** What must hold at any time. */
  private wrong(): string[] {
    const { grid, host } = this.excel;
    const book = bookOf(host);
    const comesBack = this.comesBack();
    const wrong = this.person.missing(this.excel).flatMap((entry) => (comesBack.has(entry) ? [] : [`${entry} is lost`]));
    const listed = JSON.parse((book.settings.get("baton.journal") as string | undefined) ?? "[]") as string[];
    if (listed.join() !== this.standing.map(({ written }) => written.token).join())
      wrong.push(`the journal lists ${listed.length} writes, ${this.standing.length} stand`);
    const schemes = this.schemesStanding();
    const settings = new Set(["another.add-in", "baton.journal", ...schemes.map((id) => `baton.scheme.${id}`)]);
    for (const key of book.settings.keys()) if (!settings.has(key)) wrong.push(`setting ${key} is left`);
    for (const id of schemes) if (!book.settings.has(`baton.scheme.${id}`)) wrong.push(`the record of ${id} is gone`);
    for (const { id, name } of grid.sheets())
      if (name.startsWith("baton-") || book.state(id).customProperties.size > 0) wrong.push(`sheet ${name} bears a mark`);
    for (const { name } of grid.names())
      if (name.startsWith("_baton.") && !schemes.includes(name.split(".")[1]!)) wrong.push(`name ${name} is left`);
    return wrong;
  }
}

interface Making {
  name: string;
  scheme: string | null;
  write(watch: Watch): Promise<Written>;
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
      const left =
        has("indicator goes") && table.rows.length > 1
          ? table.rows.filter((_, i) => i !== Math.floor(choice * table.rows.length))
          : table.rows;
      return { ...table, rows: has("indicator comes") ? [...left, [`指标${number}`, 0.1]] : left };
    });
    const parameters = scheme.parameters.map((one) =>
      has("parameter") && one.name === "优秀比例" ? { ...one, value: 0.01 + (number % 90) / 100 } : one,
    );
    const goes = has("unit goes") && units.length > 2;
    return {
      ...unchanged({ ...scheme, tables, parameters }),
      members: [
        {
          track: track!.word,
          added: has("unit comes") ? [{ name: `新${number}`, group: "一组" }] : [],
          removed: goes ? [chosen] : [],
          renamed: has("unit renamed") && !goes ? [{ from: chosen, to: `改${number}` }] : [],
        },
      ],
    };
  };
}
