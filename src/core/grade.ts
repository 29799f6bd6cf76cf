/**
 * Grades (等次) by score, seats and marks, group by group. Ties are results, not errors; every outcome carries the steps
 * that led to it, as data. Grades are counted from 0, the best. Rules G6, G7, N5, S10, Z4, Z5.
 */
import { isAbsent } from "./absent";
import { GradeRound, type GradeTies, type LostSeats, type Step } from "./grade-round";
import type { Ruling } from "./marks";
import { Unworkable, type Problem } from "./problem";
import { bestFirst, eachTie, placeGroup, splitByGroup } from "./rank";
import { breakTies, type BreakerMissing } from "./standings";

export type { GradeTies, LostSeats, Step };

export interface GradeRules {
  /** Least score per grade, comparable; null asks for none. */
  leasts: readonly (number | null)[];
  ties: GradeTies;
  lostSeats: LostSeats;
  /** Whether one whose tie-breaker is missing waits by itself, as who has no score does, or holds up its whole group. */
  waitsAlone?: boolean;
}

/** The units of all groups; every array has one entry per row. */
export interface GradeField {
  /** Comparable; who has none is not placed, and waits unless marks decide. */
  scores: Float64Array;
  breakers: readonly Float64Array[];
  rulings: readonly Ruling[];
  /** -1 takes a row out. */
  groups: Int32Array;
  /** Per group, the seats of each grade; null sets no limit. */
  seats: readonly (readonly (number | null)[])[];
}

export interface Outcome {
  /** `unscored` waits for a score, `pending` for a decision on a tie. */
  standing: "graded" | "pending" | "unscored" | "ungraded" | "absent";
  /** The grade given, or the one a pending unit may get. */
  grade: number;
  /** 0 without a place. */
  place: number;
  /** How many units have that place. */
  sharing: number;
  /** May be absent. */
  score: number;
  steps: readonly Step[];
}

/** The outcomes of a field by row: null outside all groups, a problem where a row cannot be graded. */
export interface Grading {
  outcome(row: number): Outcome | Problem | null;
}

/** Best first, a least score may not exceed the one above it. */
export function checkLeasts(leasts: readonly (number | null)[]): void {
  let above = Infinity;
  for (const [grade, least] of leasts.entries()) {
    if (least === null) continue;
    if (least > above) throw new Unworkable({ code: "leastNotDescending", grade, least, above });
    above = least;
  }
}

export function gradeField(field: GradeField, rules: GradeRules): Grading {
  const { scores, groups, rulings, seats } = field;
  const grading = new Grader(field, rules);
  const hasPlace = (row: number) => !isAbsent(scores[row]!) && rulings[row]!.standing === "ranked";

  const keys = scores.map((score, row) => (hasPlace(row) ? score : -Infinity));
  for (const rows of splitByGroup(bestFirst(keys), groups, seats.length)) {
    grading.group(rows, rows.filter(hasPlace));
  }
  return grading;
}

const STANDINGS = ["graded", "pending", "unscored", "ungraded", "absent"] as const;
const UNSCORED: readonly Step[] = [{ code: "unscored" }];

/** A grade without a limit: everybody gets it who may and reaches it. `unused` are seats of better grades that are left. */
interface OpenGrade {
  grade: number;
  unused: number;
}

/** Keeps what it finds in columns: an object per row would cost more than the grading itself. */
class Grader implements Grading {
  private readonly keys: Float64Array;
  private readonly places: Float64Array;
  private readonly sharing: Uint32Array;
  private readonly standings: Uint8Array;
  private readonly grades: Uint32Array;
  /** Why a settled unit got its grade; until then, what kept it from the grade above. Null outside all groups. */
  private readonly steps: (readonly Step[] | null)[];
  private readonly problems = new Map<number, Problem>();
  /** Rows that wait by themselves for what would part them from others: they have a score and no place. */
  private readonly unparted = new Map<number, BreakerMissing>();

  constructor(
    private readonly field: GradeField,
    private readonly rules: GradeRules,
  ) {
    const rows = field.scores.length;
    this.keys = field.breakers.length === 0 ? field.scores : new Float64Array(rows);
    this.places = new Float64Array(rows);
    this.sharing = new Uint32Array(rows);
    this.standings = new Uint8Array(rows);
    this.grades = new Uint32Array(rows);
    this.steps = new Array<readonly Step[] | null>(rows).fill(null);
  }

  outcome(row: number): Outcome | Problem | null {
    const steps = this.steps[row];
    const unparted = this.unparted.get(row);
    if (unparted) return unparted;
    if (!steps) return this.problems.get(row) ?? null;
    return {
      standing: STANDINGS[this.standings[row]!]!,
      grade: this.grades[row]!,
      place: this.places[row]!,
      sharing: this.sharing[row]!,
      score: this.field.scores[row]!,
      steps,
    };
  }

  /** `ranked` are the rows that get a place, best score first. */
  group(rows: Uint32Array, ranked: Uint32Array): void {
    const [first] = rows;
    if (first === undefined) return;
    const placed = this.rank(ranked);
    if ("code" in placed) {
      for (const row of rows) this.problems.set(row, placed);
      return;
    }
    const taken = this.settleMarked(rows);
    const last = this.rules.leasts.length - 1;
    const seats = this.field.seats[this.field.groups[first]!]!;
    let waiting = placed;
    // Units that hold a grade so far and take a seat, and the seats there were for them.
    let used = 0;
    let ceiling = 0;
    const open: OpenGrade[] = [];
    for (let grade = 0; grade < last; grade++) {
      const before = used;
      used += taken[grade]!;
      const own = seats[grade] ?? null;
      const limit = own === null ? Infinity : ceiling + own;
      const round = new GradeRound(grade, limit, limit - used, this.claimsToCome(rows, grade, open), this.rules);
      waiting = this.give(round, waiting);
      used += round.occupied;
      // A grade without a limit adds as many seats as it used.
      ceiling = limit < Infinity ? limit : Math.max(ceiling + used - before, used);
      if (own === null) open.push({ grade, unused: ceiling - used });
    }
    this.giveLast(last, waiting);
  }

  /** Gives places to all that can have one, and returns these. */
  private rank(ranked: Uint32Array): Uint32Array | BreakerMissing {
    const { scores, breakers } = this.field;
    let placed = ranked;
    while (breakers.length > 0) {
      const missing = breakTies(placed, scores, breakers, this.keys);
      const [first] = missing;
      if (!first) break;
      if (!this.rules.waitsAlone) return first;
      for (const one of missing) this.unparted.set(one.row, one);
      placed = placed.filter((row) => !this.unparted.has(row));
    }
    placeGroup(placed, this.keys, "skip", this.places);
    eachTie(placed, this.keys, (from, to) => {
      for (let index = from; index < to; index++) this.sharing[placed[index]!] = to - from;
    });
    return placed;
  }

  /** Settles the units that do not compete: marks decide everything, or there is no score yet. Returns the seats taken, per grade. */
  private settleMarked(rows: Uint32Array): Uint32Array {
    const taken = new Uint32Array(this.rules.leasts.length);
    for (const row of rows) {
      const { standing, fixed, marks } = this.field.rulings[row]!;
      if (standing === "ranked" && fixed === null) {
        if (isAbsent(this.field.scores[row]!)) this.settle(row, "unscored", 0, UNSCORED);
        continue;
      }
      if (fixed?.seat === "taken") taken[fixed.grade]!++;
      this.settle(row, standing === "ranked" ? "graded" : standing, fixed?.grade ?? 0, markSteps(marks));
    }
    return taken;
  }

  /**
   * How many without a score may claim a seat of a grade ahead of a score once they have one; where lost seats lapse, barred ones use
   * it up. Whoever is ahead of a score that reaches an open grade has that grade or a better one, and so claims at most what is unused above.
   */
  private claimsToCome(rows: Uint32Array, grade: number, open: readonly OpenGrade[]): (score: number) => number {
    const { rulings, scores } = this.field;
    // Whoever is given a grade by a mark needs no score. One that waits to be parted from others comes before nobody with a better score.
    const coming = Array.from(rows).flatMap((row) => {
      const { standing, fixed, best } = rulings[row]!;
      const score = this.unparted.has(row) ? scores[row]! : Infinity;
      return standing === "ranked" && fixed === null && (isAbsent(scores[row]!) || this.unparted.has(row)) ? [{ best, upTo: score }] : [];
    });
    if (coming.length === 0) return () => 0;
    return (score) => {
      const reached = open.filter((of) => score >= (this.rules.leasts[of.grade] ?? -Infinity));
      const { grade: lowestOpen, unused } = reached[reached.length - 1] ?? { grade: -1, unused: 0 };
      let [here, above] = [0, 0];
      for (const { best, upTo } of coming) {
        if (score > upTo) continue;
        if (best <= lowestOpen) above++;
        else if (best <= grade || this.rules.lostSeats === "lapse") here++;
      }
      return here + Math.min(above, unused);
    };
  }

  /** Goes once through the waiting units, one tie at a time; returns those that wait on. */
  private give(round: GradeRound, waiting: Uint32Array): Uint32Array {
    const { rulings, scores } = this.field;
    const { grade } = round;
    const still = new Uint32Array(waiting.length);
    let kept = 0;
    eachTie(waiting, this.keys, (from, to) => {
      let contenders = 0;
      let barred = 0;
      for (let index = from; index < to; index++) {
        const { fixed, best } = rulings[waiting[index]!]!;
        if ((fixed?.grade ?? best) > grade) barred++;
        else if (fixed === null) contenders++;
      }
      const answer = round.offer(scores[waiting[from]!]!, contenders, barred);
      for (let index = from; index < to; index++) {
        const row = waiting[index]!;
        const { fixed, best, marks } = rulings[row]!;
        if (fixed !== null) {
          still[kept++] = row;
        } else if (best > grade) {
          still[kept++] = row;
          this.steps[row] = answer.isBelow ? [...markSteps(marks), ...answer.steps] : markSteps(marks);
        } else if (answer.result === "refused") {
          still[kept++] = row;
          this.steps[row] = answer.steps;
        } else {
          // Below the best grade, what kept a unit from the one above tells more than what it met.
          const steps = answer.isPlain && grade > 0 ? this.steps[row]! : answer.steps;
          this.settle(row, answer.result, grade, steps);
        }
      }
    });
    return still.subarray(0, kept);
  }

  /** Everyone left gets the last grade, or a problem where its own least score is not met. */
  private giveLast(grade: number, waiting: Uint32Array): void {
    const least = this.rules.leasts[grade] ?? null;
    const plain: Step[] = [{ code: "granted", grade, limit: null, least }];
    for (const row of waiting) {
      if (this.field.rulings[row]!.fixed) continue;
      const score = this.field.scores[row]!;
      if (least !== null && score < least) {
        this.problems.set(row, { code: "belowLastLeast", score, least });
        this.steps[row] = null;
      } else {
        this.settle(row, "graded", grade, grade === 0 ? plain : this.steps[row]!);
      }
    }
  }

  private settle(row: number, standing: Outcome["standing"], grade: number, steps: readonly Step[]): void {
    this.standings[row] = STANDINGS.indexOf(standing);
    this.grades[row] = grade;
    this.steps[row] = steps;
  }
}

function markSteps(marks: readonly number[]): Step[] {
  return marks.map((mark) => ({ code: "mark", mark }));
}
