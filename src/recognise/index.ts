/** Reading a sheet that somebody else has made: where its data stand, and what its columns mean. */
export { dataRows, lowestHeader, readSheet, rowsOfKind, type ColumnReading, type RegionReading, type SheetReading } from "./readSheet";
export { regionAt, regionsIn, regionsOn } from "./regionsIn";
export { lookupsIn, type Lookup } from "./lookups";
export { subjectOf, type RoleReason } from "./roles";
export type { Role } from "../vocabulary/headerRoles";
