/** Schemes that stand in a workbook: found again, compared with what they shall become, and carried into the next year. */
export { standingSchemes, type Standing } from "./harvest";
export { differenceOf, type About } from "./difference";
export { homelessSheet } from "./archive";
export { unchanged, type MemberChange, type Rename, type Wanted } from "./wanted";
export { rollOver, type RollOver, type RollOverProblem } from "./rollOver";
export { removalOf } from "./removal";
export { namesContaining, stagedSheets, whereabouts, type Stage, type Whereabouts } from "./whereabouts";
export { withRowsOf } from "./carry";
export { nameKey } from "../schemes/memberNames";
