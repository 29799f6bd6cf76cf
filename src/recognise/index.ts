/** Reading a sheet that somebody else has made: where its data stand, and what its columns mean. */
export {
  dataRows,
  lowestHeader,
  readSheet,
  rowsOfKind,
  subjectOf,
  type ColumnReading,
  type RegionReading,
  type ChosenRoles,
  type SheetReading,
} from "./readSheet";
export { regionAt, regionsIn, regionsOn, rereadRegion, samplesOf } from "./regionsIn";
export { lookupsIn, type Lookup } from "./lookups";
export type { RoleReason } from "./roles";
export type { Role } from "../vocabulary/headerRoles";
