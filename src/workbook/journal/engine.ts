/**
 * The one engine of all writes: look, only as wide as the kind needs, plan and refuse, keep what taking it back needs, make, read back,
 * dress, list. What goes wrong on the way is taken back; looks that Excel refuses are told.
 */
import { requireValue } from "../../basics/requireValue";
import { applyLooks, type End } from "../lookStage";
import type { Watch, Write, Written, WrittenOf } from "../port";
import { problemOf, stopIfCancelled } from "../problems";
import { sendAll, type Piece } from "../sending";
import { asOneUndoStep, showStart, type Run } from "../writing";
import { planEdit } from "./edit";
import { planInsertion } from "./insertion";
import type { Kept } from "./kept";
import type { Planned } from "./planned";
import { removalPart } from "./removalPart";
import { planRestructuring } from "./restructuring";
import { listWrite } from "./standing";
import { forget, keep, trim } from "./store";
import { takeBrokenBack } from "./takeBack";
import { writtenOf } from "./written";

/** What joins the last request of a write that is part of another one: it is not listed, and is not taken back by itself. */
export type Within = (context: Excel.RequestContext) => void;

export async function apply<Wanted extends Write>(write: Wanted, watch: Watch, within: Within | null = null): Promise<WrittenOf<Wanted>> {
  return (await asOneUndoStep((run) => make(write, watch, run, within))) as WrittenOf<Wanted>;
}

async function make(write: Write, watch: Watch, run: Run, within: Within | null): Promise<Written> {
  watch.progress({ stage: write.kind === "edit" ? "comparing" : "looking" });
  let begun: Kept | null = null;
  let answered = 0;
  try {
    return await run(async (context) => {
      const planned = await plan(write, context, watch);
      const { mark, operations, secondLook, looks, open } = planned;
      let { entry, settings } = planned;
      await keep((begun = entry));
      // The mark and the second look come before them.
      await sendAll(context, pieces(planned, watch), watch.signal, (sent) => (answered = Math.max(0, sent - 1 - secondLook.length)));
      watch.progress({ stage: "verifying" });
      const end: End = (last, standing) => {
        if (within) within(last);
        else listWrite(last, settings, mark.token);
        const own = entry.kind === "edit" ? [] : (entry.sheetIds ?? []);
        mark.unmarkSheets(last, standing ? own.filter((id) => standing.has(id)) : own);
        // A sheet that was renamed meanwhile is not found, and nobody minds where the write stands.
        if (open && !standing) showStart(last, open);
        mark.remove(last);
      };
      const verified = await planned.verify(context, watch, end);
      ({ entry, settings = settings } = verified);
      // Before the last request: once that is made, the write stands, whoever is still there to hear of it.
      await keep((begun = entry));
      stopIfCancelled(watch.signal);
      const untaken = looks
        ? await applyLooks(context, looks(verified.sheets ?? new Map()), { mark, marked: operations.length, back: false }, watch, end)
        : [];
      if (within) await forget(mark.token);
      else void trim();
      return requireValue(writtenOf(entry, { write, untaken }), "the write that now stands");
    });
  } catch (error) {
    if (begun === null) throw problemOf(error, true);
    watch.progress({ stage: "restoring" });
    // With what a second look may have found.
    await keep(begun);
    const { aside } = await takeBrokenBack(begun, answered, error);
    await forget((begun as Kept).token);
    throw problemOf(error, true).as(aside === null, aside === null ? {} : { aside });
  }
}

async function plan(write: Write, context: Excel.RequestContext, watch: Watch): Promise<Planned> {
  switch (write.kind) {
    case "insertion":
      return planInsertion(write.planner, context);
    case "edit":
      return planEdit(write.changes, context, watch);
    case "restructuring":
      return planRestructuring(write.planner, context, watch);
    case "removal":
      return (await removalPart()).planRemoval(write.planner, context, watch);
  }
}

/** The operations behind the mark. Those that move cells leave their number: what a failed request has made is known to the last one. */
function pieces({ mark, operations, secondLook, making }: Planned, watch: Watch): Piece[] {
  const left = (context: Excel.RequestContext, made: number) => mark.leave(context, { made, back: false });
  const made = operations.map(({ bytes, queue, back }, number): Piece => {
    const leaves = back !== undefined || number === operations.length - 1;
    return {
      bytes: bytes + 100,
      queue(context) {
        const step = making(number);
        if (step) watch.progress(step);
        const judge = queue(context);
        if (leaves) left(context, number + 1);
        return judge;
      },
    };
  });
  return [{ bytes: 200, queue: (context) => left(context, 0) }, ...secondLook, ...made];
}
