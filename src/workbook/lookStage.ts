/**
 * The last stage of a write: looks and print set-up. A printer that lacks the paper, a build that freezes no panes and the like
 * never take anything back: what Excel refuses is passed over and told, and all the rest is made.
 */
import { requireValue } from "../basics/requireValue";
import { requestsOf } from "./blocks";
import type { Mark } from "./journal/mark";
import { lookKinds, type LookKind, type Untaken, type Watch } from "./port";
import { stopIfCancelled } from "./problems";
import type { Queue } from "./sending";
import { holdStill } from "./writing";

/** What is refused or taken as a whole. */
export interface LookPiece extends Untaken {
  bytes: number;
  /** What it gives for after the request tells whether Excel took it, where it may drop it without a word. */
  queue: Queue<Excel.RequestContext, () => boolean>;
}

/**
 * What joins the last request of a write, and takes its mark away behind all else: where the mark is gone, all of it is made.
 * @param standing ids of the sheets that bear the mark still, in a second try: somebody may have deleted or renamed one meanwhile
 */
export type End = (context: Excel.RequestContext, standing: ReadonlySet<string> | null) => void;

/** Where the numbers of a stage go on from, and which way the write goes. */
export interface Counter {
  mark: Mark;
  marked: number;
  back: boolean;
}

/**
 * One sync where nothing is refused. Where a request fails, its mark tells at which piece: that one is tried alone, as are the
 * others of its kind from then on, and the rest goes together again.
 * @param end `null` where the mark stays
 * @returns what Excel did not take
 */
export async function applyLooks(
  context: Excel.RequestContext,
  pieces: readonly LookPiece[],
  { mark, marked, back }: Counter,
  watch: Watch,
  end: End | null,
): Promise<Untaken[]> {
  const waiting = [...pieces].sort((one, other) => lookKinds.indexOf(one.kind) - lookKinds.indexOf(other.kind));
  const untaken: Untaken[] = [];
  const doubted = new Set<LookKind>();
  let handled = marked;
  let finished = false;
  const handle = (count: number, taken: boolean) => {
    const done = waiting.splice(0, count);
    handled += done.length;
    if (!taken) for (const { kind, sheet } of done) untaken.push({ kind, sheet });
  };
  watch.progress({ stage: "dressing" });
  while (waiting.length > 0) {
    stopIfCancelled(watch.signal);
    const request = nextRequest(waiting, doubted);
    const alone = doubted.has(request[0].kind);
    const ends = request.length === waiting.length;
    holdStill(context);
    const judges = request.map((piece, i) => {
      const judge = piece.queue(context);
      if (!alone) mark.leave(context, { made: handled + i + 1, back });
      return { piece, judge };
    });
    if (ends) end?.(context, null);
    if (await wentThrough(context)) {
      for (const { piece, judge } of judges) if (judge?.() === false) untaken.push({ kind: piece.kind, sheet: piece.sheet });
      handle(request.length, true);
      finished = ends;
    } else if (alone) handle(1, false);
    else {
      const told = await mark.read(context).catch(() => undefined);
      // Only the end of the last request takes the mark away: it was made, and just its answer is lost.
      if (told === null && ends && end) finished = true;
      if (told === undefined || finished) handle(waiting.length, finished);
      else {
        handle(Math.max(0, (told?.made ?? marked) - handled), true);
        const { kind } = waiting[0] ?? {};
        if (kind) doubted.add(kind);
        // Half of its conditional formats are there: a second try would double them.
        if (kind === "conditions") handle(1, false);
      }
    }
  }
  // A cancel that comes when all is made comes too late.
  if (!finished && end) {
    stopIfCancelled(watch.signal);
    await close(context, mark, end);
  }
  return untaken;
}

/** Whether a request that failed was made is told by the mark. What was not is tried once more. @throws where that fails too */
async function close(context: Excel.RequestContext, mark: Mark, end: End): Promise<void> {
  end(context, null);
  if (await wentThrough(context)) return;
  if ((await mark.read(context)) === null) return;
  // The first try may have come half-way, and unmarked some.
  const marked = await mark.sheetsIn(context);
  end(context, new Set(marked.map(({ id }) => id)));
  await context.sync();
}

/** Sends what is queued. A refusal is an answer here, and no failure of the write. */
function wentThrough(context: Excel.RequestContext): Promise<boolean> {
  return context.sync().then(
    () => true,
    () => false,
  );
}

/** As many pieces as fit; a doubted one goes alone. */
function nextRequest(waiting: readonly LookPiece[], doubted: ReadonlySet<LookKind>): [LookPiece, ...LookPiece[]] {
  const doubt = waiting.findIndex(({ kind }) => doubted.has(kind));
  const [request] = requestsOf(doubt === -1 ? waiting : waiting.slice(0, Math.max(1, doubt)));
  return requireValue(request, "a look that is still to be made");
}
