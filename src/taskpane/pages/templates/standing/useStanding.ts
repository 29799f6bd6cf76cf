/** The workbook read anew for one scheme that stands in it, again after each write of ours. */
import { useEffect, useState } from "react";
import type { Snapshot } from "../../../../book/snapshot";
import { standingSchemes, type Standing } from "../../../../standing";
import { useWorkbook } from "../../../workbook";

interface Known {
  snapshot: Snapshot | null;
  standing: Standing | null;
  cause: unknown;
}

const NOTHING: Known = { snapshot: null, standing: null, cause: null };

/** @param written changes with each write */
export function useStanding(id: string, written: unknown): Known {
  const port = useWorkbook();
  const [known, setKnown] = useState<Known>(NOTHING);
  useEffect(() => {
    const controller = new AbortController();
    let current = true;
    port.snapshot({ progress: () => undefined, signal: controller.signal }).then(
      (snapshot) => current && setKnown({ snapshot, standing: standingSchemes(snapshot).find((one) => one.id === id) ?? null, cause: null }),
      (cause: unknown) => current && setKnown({ ...NOTHING, cause }),
    );
    return () => {
      current = false;
      controller.abort();
    };
  }, [id, port, written]);
  return known;
}
