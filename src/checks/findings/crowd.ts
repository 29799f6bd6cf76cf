/**
 * One mistake in three rows is three findings; the same state in most rows is one fact, told once. Otherwise a template
 * that nobody has filled in yet would open with a page of warnings.
 */
export interface Crowd<Row> {
  /** Rows worth a finding each. */
  singles: Row[];
  /** All of them, where they are the usual case. */
  crowd: Row[];
}

/** `total` is how many rows could be in that state. */
export function partCrowd<Row>(rows: Row[], total: number): Crowd<Row> {
  const usual = rows.length > 1 && rows.length * 2 > total;
  return usual ? { singles: [], crowd: rows } : { singles: rows, crowd: [] };
}
