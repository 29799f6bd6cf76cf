/** The one way writes go to Excel: held still, in as few requests as its limit on size allows. */
import { requestsOf } from "./blocks";
import { stopIfCancelled } from "./problems";
import { holdStill } from "./writing";

/** Queues something, and may give what is to be done after the request. */
export type Queue<Context, Judge> = ((context: Context) => void) | ((context: Context) => Judge);

/** One piece of writing, small enough to go into a request with others. */
export interface Piece {
  bytes: number;
  /** What it gives for after the request throws where Excel did nothing, and did not say so. */
  queue: Queue<Excel.RequestContext, () => void>;
}

/**
 * One sync, more only past Excel's limit. A cancel takes effect between requests.
 * @param sent told after each request how many pieces Excel has answered for
 */
export async function sendAll(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  signal?: AbortSignal,
  sent: (pieces: number) => void = () => undefined,
): Promise<void> {
  let answered = 0;
  for (const request of requestsOf(pieces)) {
    holdStill(context);
    const judges = request.map(({ queue }) => queue(context));
    await sync(context, signal, () => sent((answered += request.length)));
    judges.forEach((judge) => judge?.());
  }
}

/** @param answered before a cancel is heeded: what was asked for is done by then */
export async function sync(context: Excel.RequestContext, signal?: AbortSignal, answered: () => void = () => undefined): Promise<void> {
  if (signal) stopIfCancelled(signal);
  await context.sync();
  answered();
  if (signal) stopIfCancelled(signal);
}
