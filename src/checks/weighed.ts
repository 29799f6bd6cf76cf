/** What a weighting gives to each score, as findings name it: a weight, or the full points that the score is out of. */
import type { Weighting } from "./reading/weightings";

export type Weighed = "weight" | "points";

export function weighedBy({ kind }: Weighting): Weighed {
  return kind === "full" ? "points" : "weight";
}
