/** The cells that the fixes of some findings change, each once: two findings may have the same cell at heart. */
import type { CellChange } from "../../../book/cellChange";
import type { KnownFinding } from "./sortFindings";

export function changesOf(findings: readonly KnownFinding[]): CellChange[] {
  const changes = new Map<string, CellChange>();
  for (const change of findings.flatMap(({ finding }) => finding.fix ?? [])) {
    const place = JSON.stringify([change.sheet, change.row, change.column]);
    if (!changes.has(place)) changes.set(place, change);
  }
  return [...changes.values()];
}
