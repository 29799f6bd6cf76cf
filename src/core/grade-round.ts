/** One grade being given out in one group: who may have it, until its seats or its least score end it. */

/** A tied block across a limit: all wait (待定), none gets the grade (从严) or all do (从宽). */
export type GradeTies = "pending" | "strict" | "lenient";
/** A seat lost to a mark passes on to the next unit (递补), or lapses at that limit (空缺). */
export type LostSeats = "passOn" | "lapse";

/** Why a unit got a grade, or why not the one above. `limit` counts the seats of `grade` and better. */
export type Step =
  | { code: "granted"; grade: number; limit: number | null; least: number | null }
  | { code: "mark"; mark: number }
  /** Without a score: it is not placed, and the others are graded as far as its score cannot change theirs. */
  | { code: "unscored" }
  /** It has a seat as long as none of so many that have no score yet comes before it. */
  | { code: "awaits"; grade: number; left: number; unscored: number }
  | { code: "below"; grade: number; least: number }
  | { code: "full"; grade: number; limit: number; lapsed: number }
  | { code: "tied"; grade: number; left: number; ties: GradeTies }
  /** Seats that are left but held by a tie across the limit. */
  | { code: "held"; grade: number; left: number };

export interface Answer {
  result: "graded" | "pending" | "refused";
  /** The score is below the least. */
  isBelow: boolean;
  /** Given in the ordinary way, no tie across the limit. */
  isPlain: boolean;
  /** The reason for units that are not barred. */
  steps: readonly Step[];
}

export class GradeRound {
  /** Units that took a seat, pending ones included: at the next limit they count by their number. */
  occupied = 0;
  private lapsed = 0;
  /** Once set, nobody further back gets the grade. */
  private closed: Answer | null = null;
  private readonly plain: Answer;
  /** The least score, and the answer below it; null where none is asked for. */
  private readonly least: { score: number; below: Answer } | null;
  private readonly ties: GradeTies;
  private readonly lostSeats: LostSeats;

  constructor(
    readonly grade: number,
    private readonly limit: number,
    /** Seats not taken yet; below zero where marks fixed more units than there are seats. */
    private left: number,
    /** How many without a score may still claim a seat. */
    private readonly unscored: number,
    rules: { leasts: readonly (number | null)[]; ties: GradeTies; lostSeats: LostSeats },
  ) {
    const least = rules.leasts[grade] ?? null;
    this.ties = rules.ties;
    this.lostSeats = rules.lostSeats;
    const granted: Step = { code: "granted", grade, limit: limit < Infinity ? limit : null, least };
    this.least = least === null ? null : { score: least, below: refusal({ code: "below", grade, least }, true) };
    this.plain = { result: "graded", isBelow: false, isPlain: true, steps: [granted] };
  }

  /**
   * Offers the grade to one tied block, best first. `contenders` may have it; `barred` are kept from it by marks, and where
   * lost seats lapse they use up the seats they would have had.
   */
  offer(score: number, contenders: number, barred: number): Answer {
    if (this.least !== null && score < this.least.score) return this.least.below;
    if (this.closed) return this.closed;
    if (this.left <= 0) return (this.closed = this.full());

    const claims = contenders + (this.lostSeats === "lapse" ? barred : 0);
    if (contenders > 0 && claims > this.left) return this.acrossLimit(contenders);
    const answer = this.isCertain(claims) ? this.plain : this.awaiting();
    this.lapsed += Math.min(claims - contenders, this.left);
    this.left -= Math.min(claims, this.left);
    this.occupied += contenders;
    return answer;
  }

  /** Whether all without a score could come first, and there would still be seats enough. */
  private isCertain(claims: number): boolean {
    if (this.unscored === 0 || claims === 0) return true;
    return this.ties === "lenient" ? this.left > this.unscored : claims <= this.left - this.unscored;
  }

  private awaiting(): Answer {
    const { grade, left, unscored } = this;
    return { result: "pending", isBelow: false, isPlain: false, steps: [{ code: "awaits", grade, left, unscored }] };
  }

  private acrossLimit(contenders: number): Answer {
    const { grade, left, ties } = this;
    const steps: Step[] = [{ code: "tied", grade, left, ties }];
    this.closed = ties === "lenient" ? this.full() : refusal({ code: "held", grade, left }, false);
    if (ties === "strict") return { result: "refused", isBelow: false, isPlain: false, steps };
    this.occupied += contenders;
    if (ties === "lenient" && !this.isCertain(contenders)) return this.awaiting();
    return { result: ties === "lenient" ? "graded" : "pending", isBelow: false, isPlain: false, steps };
  }

  private full(): Answer {
    return refusal({ code: "full", grade: this.grade, limit: this.limit, lapsed: this.lapsed }, false);
  }
}

function refusal(step: Step, isBelow: boolean): Answer {
  return { result: "refused", isBelow, isPlain: false, steps: [step] };
}
