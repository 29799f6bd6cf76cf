/**
 * One case of the table: a write, of which a request fails, which is cancelled, and beside which a second person does something.
 * Afterwards the workbook is as it would be had one of the two come after the other, or had the second person been alone: what
 * they did and the write are both whole, or the write is not there at all. And what the port says of it is true.
 */
import type { RequestFailure } from "excel-stand-in/host";
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { TakenBack, WorkbookProblem } from "../../../src/workbook/port";
import { copyOf, differences, everything, idsIn, putBack, type Whole, type WorkbookCopy } from "../../support/wholeWorkbook";
import type { Act } from "./acts";
import type { Chance } from "./chance";
import type { Plan } from "./plans";
import { keepAgain, keptOf, quiet, writes, type Watch, type Written } from "./port";

export const failures: [string, RequestFailure][] = [
  ["before anything is done", {}],
  ["after 3 of its actions", { afterActions: 3 }],
  ["after 25 of its actions", { afterActions: 25 }],
  ["after 120 of its actions", { afterActions: 120 }],
  ["with its answer lost", { lost: true }],
];

/** As `failures` call them, or after any other number of actions. */
function failureCalled(how: string): RequestFailure | undefined {
  const known = failures.find(([called]) => called === how);
  if (known) return known[1];
  const [, actions] = /^after (\d+) of its actions$/.exec(how) ?? [];
  return actions === undefined ? undefined : { afterActions: Number(actions) };
}

export interface Case {
  /** Which request fails, 1 for the first, and how. */
  failure?: { request: number; how: string };
  /** Done when that many requests are answered. */
  act?: { after: number; what: Act };
  /** Cancelled when that many requests are answered, or as soon as it says that it has come to that stage. */
  cancel?: number | string;
}

/** What may be found afterwards. */
interface Ends {
  /** The act alone. */
  alone: Whole;
  /** The write, and then the act. */
  actLast: Whole;
  /** The act, and then the write; `null` where the write then refuses. */
  actFirst: Whole | null;
  /** Whether what they do has a place without the write, and with it: nobody's entry may end in nothing. */
  hasPlace: { without: boolean; with: boolean };
}

/** What is wrong after a case. */
export interface Complaint {
  /** The plan and the case, in words. */
  of: string;
  /** What was told of the write. */
  said: string;
  /** From the nearest of what may be found, as `what: wanted → found`. */
  differences: string[];
}

/** A format, a validation, a width or a height, a conditional format. */
export const looks = / looks at | takes at |: looks at |: width of |: height of |: conditional format /;
const isLook = (line: string) => looks.test(line);

/** In words; looks come last. */
export const told = ({ of, said, differences: lines }: Complaint): string =>
  `${of}: ${said}, but ${lines.length} differences, ${[...lines.filter((line) => !isLook(line)), ...lines.filter(isLook)].slice(0, 6).join("; ")}`;

type Outcome = { answer: unknown } | { problem: WorkbookProblem };

export class Table {
  private readonly ends = new Map<string, Ends>();

  private constructor(
    private readonly excel: OpenExcel,
    readonly plan: Plan,
    private readonly write: (watch: Watch) => Promise<unknown>,
    private readonly ready: WorkbookCopy,
    private readonly kept: Awaited<ReturnType<typeof keptOf>>,
    private readonly known: ReadonlySet<string>,
    private readonly written: WorkbookCopy,
    private readonly answer: unknown,
    /** Of the write, with nobody in its way. */
    readonly requests: number,
    readonly stages: readonly string[],
  ) {}

  static async of(excel: OpenExcel, plan: Plan): Promise<Table> {
    const { remakes = [] } = plan;
    const clerks = idsIn(excel);
    const { write, standing } = await plan.prepare(excel);
    excel.host.setUnkind({ filteredTables: true });
    await excel.grid.calculated();
    const [ready, known, kept] = [
      copyOf(excel),
      remakes === true ? clerks : idsIn(excel, remakes),
      await keptOf(standing.map(({ token }) => token)),
    ];
    const stages: string[] = [];
    excel.host.resetStats();
    const answer = await write({ ...quiet(), progress: ({ stage }) => void (stages.includes(stage) || stages.push(stage)) });
    const { syncs } = excel.host.stats();
    return new Table(excel, plan, write, ready, kept, known, copyOf(excel), answer, syncs, stages);
  }

  /** Undisturbed; every request failing in every way; every act between any two requests; a cancel at every stage and after every request. */
  cases(acts: readonly Act[]): Case[] {
    const requests = Array.from({ length: this.requests }, (_, i) => i + 1);
    return [
      {},
      ...requests.flatMap((request) => failures.map(([how]): Case => ({ failure: { request, how } }))),
      ...requests.flatMap((after) => acts.map((what): Case => ({ act: { after, what } }))),
      ...[...this.stages, ...requests].map((cancel): Case => ({ cancel })),
    ];
  }

  /** One with several of these at once. */
  several(acts: readonly Act[], chance: Chance): Case {
    const request = () => 1 + chance.below(this.requests);
    const failure = { request: request(), how: chance.one(failures)[0] };
    const act = { after: request(), what: chance.one(acts) };
    const cancel = this.stages.length === 0 || chance.happens(0.5) ? request() : chance.one(this.stages);
    return chance.weighed<Case>([
      [{ failure, act }, 6],
      [{ act, cancel }, 2],
      [{ failure, cancel }, 1],
      [{ failure, act, cancel }, 1],
    ]);
  }

  /** @returns what is wrong; nothing where all is well */
  async run(one: Case): Promise<Complaint[]> {
    const { excel } = this;
    const act = one.act?.what;
    const undisturbed = await this.endsFor(undefined);
    const disturbed = await this.endsFor(act);
    await this.begin();
    const { outcome, done, acted, there } = await this.attempt(one);
    // A write that failed before was over by then.
    const wanted = acted ? disturbed : undisturbed;
    act?.relieve?.(excel);
    await excel.grid.calculated();
    const wrong = await this.judged(outcome, done ? wanted : { ...wanted, hasPlace: { without: true, with: true } }, act);
    if (!one.failure && one.cancel === undefined && there && (done || !act) && wrong.length === 0 && "answer" in outcome)
      wrong.push(...(await this.undone(outcome.answer, wanted, act)));
    return wrong.map((complaint) => ({ of: `${this.plan.name}, ${nameOf(one)}`, ...complaint }));
  }

  private async begin(): Promise<void> {
    putBack(this.excel, this.ready);
    await keepAgain(this.kept);
  }

  private whole(): Whole {
    return everything(this.excel, this.known);
  }

  private async endsFor(act: Act | undefined): Promise<Ends> {
    const known = this.ends.get(act?.name ?? "");
    if (known) return known;
    const { excel } = this;
    const after = async (copy: WorkbookCopy): Promise<[Whole, boolean]> => {
      putBack(excel, copy);
      const done = act?.do(excel) ?? true;
      act?.relieve?.(excel);
      await excel.grid.calculated();
      return [this.whole(), done];
    };
    const [[alone, without], [actLast, withIt]] = [await after(this.ready), await after(this.written)];
    let actFirst: Whole | null = null;
    if (act && !act.relieve) {
      await this.begin();
      act.do(excel);
      await excel.grid.calculated();
      const answer = await this.write(quiet()).catch(() => null);
      if (answer !== null && !Array.isArray(answer)) actFirst = this.whole();
    }
    const ends = { alone, actLast, actFirst, hasPlace: { without, with: withIt } };
    this.ends.set(act?.name ?? "", ends);
    return ends;
  }

  /** @returns what became of it, whether the act came about, whether an entry had a place, and whether its sheet was there */
  private async attempt({ failure, act, cancel }: Case): Promise<{ outcome: Outcome; acted: boolean; done: boolean; there: boolean }> {
    const { host, grid } = this.excel;
    const controller = new AbortController();
    let seen = 0;
    let [acted, done, there] = [false, false, true];
    const stop = host.onRequest(() => {
      seen += 1;
      if (act?.after === seen) {
        acted = true;
        there = act.what.isThere?.(this.excel) ?? true;
        done = act.what.do(this.excel);
        void grid.calculated();
      }
      if (cancel === seen) controller.abort();
    });
    if (failure) host.failRequest(failure.request, failureCalled(failure.how));
    const progress: Watch["progress"] = ({ stage }) => void (cancel === stage && controller.abort());
    const outcome = await this.write({ progress, signal: controller.signal }).then(
      (answer) => ({ answer }),
      (problem: WorkbookProblem) => ({ problem }),
    );
    // A failure that was never met shall not meet the next case.
    while (failure && seen < failure.request) await writes.history().catch(() => undefined);
    stop();
    return { outcome, acted, done, there };
  }

  private async judged(outcome: Outcome, ends: Ends, act: Act | undefined): Promise<Wrong[]> {
    const { hasPlace } = ends;
    const alone = hasPlace.without ? [ends.alone] : [];
    const whole = [...(hasPlace.with ? [ends.actLast] : []), ...(ends.actFirst ? [ends.actFirst] : [])];
    if ("answer" in outcome) {
      // Told what would have no place, and nothing done.
      if (Array.isArray(outcome.answer) && !Array.isArray(this.answer)) return this.complaint("told, and nothing done", alone, act);
      const aside = act ? this.asideOf(outcome.answer) : null;
      if (aside !== null) return this.keptAside("done", aside, ends.actLast);
      return [...this.complaint("done", whole, act, lookless(outcome.answer)), ...this.untrue(outcome.answer, act)];
    }
    const { code, untouched, params } = outcome.problem;
    if (untouched === true) return this.complaint(`${code}, untouched`, alone, act);
    const said = `${code}, not untouched, ${params?.hostMessage ?? ""}`;
    if (this.plan.small) return this.complaint(said, [ends.alone, ends.actLast], act);
    // What was told as broken off can be taken back once nothing stands in the way.
    const { interrupted } = await writes.history();
    const asides = params?.aside === undefined ? [] : [params.aside];
    for (const { token } of interrupted) {
      const recovered = await writes.recover(token, false, quiet()).catch(() => null);
      if (recovered !== null && recovered.aside !== null) asides.push(recovered.aside);
    }
    const all = `${said}, ${interrupted.length} to be recovered`;
    const ended = this.plan.undoes ? whole : alone;
    return asides.length > 0
      ? this.keptAside(all, asides[0]!, this.plan.undoes ? ends.actLast : ends.alone)
      : this.complaint(all, ended, act);
  }

  /** A write beside which somebody did something, undone at once: what they did stays alone. */
  private async undone(answer: unknown, { alone, hasPlace }: Ends, act: Act | undefined): Promise<Wrong[]> {
    if (!isWritten(answer) || !hasPlace.without) return [];
    const taken = await writes.undo(answer, null, quiet());
    // What has no place is shown first: how that goes is a case of its own.
    return Array.isArray(taken) ? [] : this.complaint("done, and undone", [alone], act);
  }

  /** @returns nothing where the workbook is as one of these */
  private complaint(
    said: string,
    allowed: readonly Whole[],
    act: Act | undefined,
    isLeft: (line: string) => boolean = () => false,
  ): Wrong[] {
    const found = this.whole();
    const theirs = new Set(act?.adds);
    const all = allowed.map((whole) => differences(whole, found, theirs).filter((line) => !isLeft(line)));
    if (all.some((lines) => lines.length === 0)) return [];
    const [nearest = ["what somebody has entered is nowhere"]] = all.sort((one, other) => one.length - other.length);
    return [{ said, differences: nearest }];
  }

  /** Name of the sheet that keeps what somebody has entered where an undo has left no place; `null` where it names none. */
  private asideOf(answer: unknown): string | null {
    if (!isTakenBack(answer) || !isTakenBack(this.answer)) return null;
    return answer.aside ?? (answer.archive === this.answer.archive ? null : answer.archive);
  }

  /** All is as the write leaves it but for that sheet, and the sheet holds that one entry under its headers. */
  private keptAside(said: string, aside: string, ended: Whole): Wrong[] {
    const found = this.whole();
    const lines = differences(ended, found, new Set([aside])).filter(
      (line) => !line.startsWith(aside) && !line.startsWith(`sheet ${aside}:`) && !line.startsWith("order of sheets: [] "),
    );
    const held = [...(found.cells.get(`${aside} holds`)?.values() ?? [])];
    if (held.length !== 6) lines.unshift(`${aside} holds ${held.join(" ")}`);
    return lines.length > 0 ? [{ said: `${said}, with an entry on ${aside}`, differences: lines }] : [];
  }

  /** What an undo says it came upon. */
  private untrue(answer: unknown, act: Act | undefined): Wrong[] {
    if (!isTakenBack(answer) || !isTakenBack(this.answer)) return [];
    const [said, told] = [answer, this.answer];
    const wrong: string[] = [];
    if (said.archive !== told.archive) wrong.push(`archived on ${said.archive}, not on ${told.archive}`);
    if (said.kept !== told.kept && !(act && said.kept === told.kept + 1)) wrong.push(`kept ${said.kept}, not ${told.kept}`);
    if (said.gone.join() !== told.gone.join() && act?.name !== "deletes one of ours") wrong.push(`gone: ${said.gone.join()}`);
    return wrong.length > 0 ? [{ said: "done", differences: wrong }] : [];
  }
}

type Wrong = Omit<Complaint, "of">;

/** Looks of sheets that are told as not taken are nobody's loss. */
function lookless(answer: unknown): (line: string) => boolean {
  const { untaken = [] } = answer as { untaken?: { sheet: string }[] };
  const sheets = [...new Set(untaken.map(({ sheet }) => sheet))];
  return (line) => sheets.some((sheet) => (isLook(line) && line.startsWith(sheet)) || line.startsWith(`sheet ${sheet}:`));
}

function isWritten(answer: unknown): answer is Written {
  return typeof answer === "object" && answer !== null && "token" in answer && "kind" in answer;
}

function isTakenBack(answer: unknown): answer is TakenBack {
  return typeof answer === "object" && answer !== null && "gone" in answer;
}

/** In words, as a run tells it and as BATON_CASE asks for it. */
export function nameOf({ failure, act, cancel }: Case): string {
  return (
    [
      failure && `request ${failure.request} failing ${failure.how}`,
      act && `somebody ${act.what.name} after request ${act.after}`,
      cancel !== undefined && (typeof cancel === "number" ? `cancelled after request ${cancel}` : `cancelled when ${cancel}`),
    ]
      .filter(Boolean)
      .join(", ") || "undisturbed"
  );
}
