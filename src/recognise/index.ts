/** Reading a sheet that somebody else has made: where its data stand, and what its columns mean. */
export { layoutAt, layoutsOf, type Layout, type LayoutColumn } from "./layout";
export { lookupsIn, type Lookup, type LookupKind } from "./lookups";
export type { Role } from "./words";
export { isBlankAt, textAt, valueAt } from "./grid";
