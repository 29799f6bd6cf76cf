/** Reading a sheet that somebody else has made: where its data stand, and what its columns mean. */
export { layoutAt, layoutsOf, type Layout, type LayoutColumn } from "./layout";
export { lookupsIn, type Lookup } from "./lookups";
export type { Role } from "../vocabulary/headerWords";
