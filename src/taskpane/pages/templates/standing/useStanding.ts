/** The workbook read anew for one scheme that stands in it, again after each write of ours. */
import { useCallback } from "react";
import type { Snapshot } from "../../../../book/snapshot";
import { standingSchemes, type Standing } from "../../../../standing";
import type { Watch } from "../../../../workbook/port";
import { useReading, type Reading } from "../../../parts/useReading";
import { useWorkbook } from "../../../workbook";

interface Found {
  snapshot: Snapshot;
  /** `null` where the workbook no longer holds the scheme. */
  standing: Standing | null;
}

/** @param written changes with each write */
export function useStanding(id: string, written: unknown): Reading<Found> {
  const port = useWorkbook();
  const read = useCallback(
    async (watch: Watch): Promise<Found> => {
      const snapshot = await port.snapshot(watch);
      return { snapshot, standing: standingSchemes(snapshot).find((one) => one.id === id) ?? null };
    },
    [id, port],
  );
  return useReading(read, written);
}
