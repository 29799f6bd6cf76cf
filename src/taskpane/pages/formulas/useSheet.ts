/** The workbook as the builder reads it: in full at first, and again what was changed since, as soon as it is still. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Snapshot } from "../../../book/snapshot";
import type { Watch } from "../../../workbook/port";
import { keepAsking, keepListening } from "../../parts/keepAsking";
import { useWorkbook } from "../../workbook";

/** Typing settles before the sheet is read again. */
const SETTLED = 400;

export interface SheetReading {
  /** As it was read last; `null` before that. */
  snapshot: Snapshot | null;
  /** Fails as the workbook does. */
  read(watch: Watch): Promise<Snapshot>;
}

/** @param active while the page is in use @param written changes with each write of ours */
export function useSheet(active: boolean, written: unknown): SheetReading {
  const port = useWorkbook();
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  const last = useRef<Snapshot | null>(null);
  const changed = useRef(new Set<string>());
  const read = useCallback(
    async (watch: Watch) => {
      const asked = changed.current;
      changed.current = new Set();
      try {
        const found = await port.snapshot(watch, last.current ? { last: last.current, changed: asked } : undefined);
        last.current = found;
        setSnapshot(found);
        return found;
      } catch (cause) {
        for (const sheetId of asked) changed.current.add(sheetId);
        throw cause;
      }
    },
    [port],
  );
  const stopReading = useRef<() => void>(() => undefined);
  /** Nobody has asked for this reading, and so nobody is told where it fails: it is tried again. */
  const readAgain = useCallback(
    (delay: number) => {
      stopReading.current();
      let stop: () => void = () => undefined;
      const timer = setTimeout(() => {
        const watch = { progress: () => undefined, signal: new AbortController().signal };
        stop = keepAsking(
          () => read(watch),
          () => undefined,
        );
      }, delay);
      stopReading.current = () => {
        clearTimeout(timer);
        stop();
      };
    },
    [read],
  );
  useEffect(() => {
    if (!active) return undefined;
    const stopListening = keepListening(() =>
      port.onChange((sheetId) => {
        changed.current.add(sheetId);
        readAgain(SETTLED);
      }),
    );
    return () => {
      stopReading.current();
      stopListening();
    };
  }, [active, port, readAgain]);
  useEffect(() => {
    // Our own writes are heard too, but what they are called is shown at once.
    if (active && written !== null && last.current) readAgain(0);
  }, [active, readAgain, written]);
  return { snapshot, read };
}
