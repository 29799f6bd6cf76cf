/** What comes out of editing a scheme: the scheme, and which names are new names of the same thing. */
import type { Scheme } from "../../book/schema/scheme";

export interface Rename {
  /** The small table whose row was renamed. */
  table: string;
  from: string;
  to: string;
}

export interface EditedScheme {
  scheme: Scheme;
  renames: Rename[];
}
