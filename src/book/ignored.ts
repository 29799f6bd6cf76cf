/** A finding that somebody has looked at and decided to leave, with who, when and why. Kept in the workbook. */
export interface Ignored {
  /** `findingKey` of the finding: another value there is another finding. */
  key: string;
  reason: string;
  who: string;
  /** ISO date and time. */
  when: string;
}
