/** What was pasted and said about the names of a scheme, as typed. */
export interface NameEntries {
  /** Of the list that is pasted. */
  table: string;
  text: string;
  /** By list and the key of a name that is gone: its new name, `null` where it is gone for good, `""` where it is left alone. */
  answers: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** Those that come and go one by one; of which list, where nobody has chosen one, is "". */
  members: MemberEntries;
}

/** One per line. */
export interface MemberEntries {
  track: string;
  added: string;
  removed: string;
  renamed: string;
}

export const noNames: NameEntries = { table: "", text: "", answers: {}, members: { track: "", added: "", removed: "", renamed: "" } };
