/** The workbook as the builder reads it: in full at first, and again what was changed since, as soon as it is still. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Snapshot } from "../../../sheet/snapshot";
import { useWorkbook } from "../../workbook";

/** Typing settles before the sheet is read again. */
const SETTLED = 400;

export interface SheetReading {
  snapshot: Snapshot | null;
  cause: unknown;
  read(): Promise<Snapshot | null>;
}

/** @param active while the page is in use @param written changes with each write of ours */
export function useSheet(active: boolean, written: unknown): SheetReading {
  const port = useWorkbook();
  const [known, setKnown] = useState<{ snapshot: Snapshot | null; cause: unknown }>({ snapshot: null, cause: null });
  const last = useRef<Snapshot | null>(null);
  const changed = useRef(new Set<string>());
  const read = useCallback(async () => {
    const watch = { progress: () => undefined, signal: new AbortController().signal };
    try {
      const since = last.current ? { last: last.current, changed: new Set(changed.current) } : undefined;
      changed.current.clear();
      const snapshot = await port.snapshot(watch, since);
      last.current = snapshot;
      setKnown({ snapshot, cause: null });
      return snapshot;
    } catch (cause) {
      last.current = null;
      setKnown({ snapshot: null, cause });
      return null;
    }
  }, [port]);
  useEffect(() => {
    if (!active) return undefined;
    let stop: (() => void) | null = null;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    port
      .onChange((sheetId) => {
        changed.current.add(sheetId);
        clearTimeout(timer);
        timer = setTimeout(() => void read(), SETTLED);
      })
      .then(
        (stopped) => (over ? stopped() : (stop = stopped)),
        () => undefined,
      );
    return () => {
      over = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [active, port, read]);
  useEffect(() => {
    // Our own writes are heard too, but what they are called is shown at once.
    if (active && written !== null && last.current) void read();
  }, [active, read, written]);
  return { ...known, read };
}
