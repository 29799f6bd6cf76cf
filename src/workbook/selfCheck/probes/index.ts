/** All probes, in the order they are tried and shown. */
import type { Probe } from "../probe";
import { probeIds } from "../report";
import { appearanceProbes } from "./appearance";
import { eventProbes } from "./events";
import { fileProbes } from "./files";
import { formulaProbes } from "./formulas";
import { functionProbes } from "./functions";
import { hostProbes } from "./hosts";
import { nameProbes } from "./names";
import { spillProbes } from "./spills";
import { tableProbes } from "./tables";
import { textProbes } from "./texts";

const known: readonly Probe[] = [
  ...hostProbes,
  ...functionProbes,
  ...spillProbes,
  ...formulaProbes,
  ...textProbes,
  ...tableProbes,
  ...nameProbes,
  ...appearanceProbes,
  ...eventProbes,
  ...fileProbes,
];

export const allProbes: readonly Probe[] = probeIds.map((id) => {
  const probe = known.find((one) => one.id === id);
  if (!probe) throw new Error(`no probe ${id}`);
  return probe;
});
