/**
 * The last stage of a write: looks and print set-up. A printer that lacks the paper, a build that freezes no panes and the like
 * never take anything back: what Excel refuses is passed over and told, and all the rest is made.
 */
import type { Mark } from "./journal/mark";
import { lookKinds, type LookKind, type Untaken, type Watch } from "./port";
import { stopIfCancelled } from "./problems";
import { holdStill } from "./writing";

/** What is refused or taken as a whole. */
export interface LookPiece extends Untaken {
  bytes: number;
  /** @returns for after the request: whether Excel took it, where it may drop it without a word */
  queue(context: Excel.RequestContext): (() => boolean) | void;
}

const BYTES_PER_REQUEST = 1_500_000;

/**
 * One sync where nothing is refused. Where a request fails, its mark tells at which piece: that one is tried alone, as are the
 * others of its kind from then on, and the rest goes together again.
 * @param marked what the mark says now: numbers go on from there
 * @param last joins the last request; its failure is nobody's business
 * @returns what Excel did not take
 */
export async function applyLooks(
  context: Excel.RequestContext,
  pieces: readonly LookPiece[],
  { mark, marked }: { mark: Mark; marked: number },
  watch: Watch,
  last: (context: Excel.RequestContext) => void,
): Promise<Untaken[]> {
  const waiting = [...pieces].sort((one, other) => lookKinds.indexOf(one.kind) - lookKinds.indexOf(other.kind));
  const untaken: Untaken[] = [];
  const doubted = new Set<LookKind>();
  let handled = marked;
  let finished = false;
  const handle = (count: number, taken: boolean) => {
    const done = waiting.splice(0, count);
    handled += done.length;
    if (!taken) untaken.push(...done.map(({ kind, sheet }) => ({ kind, sheet })));
  };
  watch.progress({ stage: "dressing" });
  while (waiting.length > 0) {
    stopIfCancelled(watch.signal);
    const request = nextRequest(waiting, doubted);
    const alone = doubted.has(request[0]!.kind);
    const ends = request.length === waiting.length;
    holdStill(context);
    const judges = request.map((piece, i) => {
      const judge = piece.queue(context);
      if (!alone) mark.leave(context, handled + i + 1);
      return { piece, judge };
    });
    if (ends) close();
    if (await wentThrough(context)) {
      for (const { piece, judge } of judges) if (judge?.() === false) untaken.push({ kind: piece.kind, sheet: piece.sheet });
      handle(request.length, true);
      finished = ends;
    } else if (alone) handle(1, false);
    else {
      const made = await mark.read(context).catch(() => undefined);
      // Only the end of the last request takes the mark away: it was made, and just its answer is lost.
      if (made === null && ends) finished = true;
      if (made === undefined || finished) handle(waiting.length, finished);
      else {
        handle(Math.max(0, (made ?? marked) - handled), true);
        const { kind } = waiting[0] ?? {};
        if (kind) doubted.add(kind);
        // Half of its conditional formats are there: a second try would double them.
        if (kind === "conditions") handle(1, false);
      }
    }
  }
  // A cancel that comes when all is made comes too late.
  if (!finished) {
    stopIfCancelled(watch.signal);
    close();
    await wentThrough(context);
  }
  return untaken;

  function close(): void {
    mark.remove(context);
    last(context);
  }
}

/** Sends what is queued. A refusal is an answer here, and no failure of the write. */
function wentThrough(context: Excel.RequestContext): Promise<boolean> {
  return context.sync().then(
    () => true,
    () => false,
  );
}

/** As many pieces as fit; a doubted one goes alone. */
function nextRequest(waiting: readonly LookPiece[], doubted: ReadonlySet<LookKind>): LookPiece[] {
  if (doubted.has(waiting[0]!.kind)) return waiting.slice(0, 1);
  let bytes = 0;
  const end = waiting.findIndex((piece, i) => {
    bytes += piece.bytes;
    return i > 0 && (bytes > BYTES_PER_REQUEST || doubted.has(piece.kind));
  });
  return waiting.slice(0, end === -1 ? waiting.length : end);
}
