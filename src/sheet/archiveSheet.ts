/** The sheet that keeps what a change or an undo took away: what it is called, whoever makes it. */
export const ARCHIVE_SHEET = "存档";
