/**
 * Which assumptions of the self-check fail in which unkind mode of the stand-in: these and no others. `lateScript` is told by
 * none, since it concerns cells that were there before the add-in started, and those the self-check never looks at.
 */
import type { ProbeId } from "../../src/workbook/selfCheck/report";

export const unkindProbes = {
  lateScript: [],
  errorInMatrix: ["error-in-matrix"],
  filteredTables: ["table-filtered"],
  noPrinter: ["page-setup"],
  noFreeze: ["freeze"],
  noZoom: ["zoom"],
  spilledFormulas: ["spilled-formulas"],
  busyFirst: ["first-answer"],
  shortReferences: ["structured-references"],
  shapeSelected: ["selection-read"],
  declaredSets: ["newer-sets"],
  noDownloads: ["download"],
} as const satisfies Record<string, readonly ProbeId[]>;
