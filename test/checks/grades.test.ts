import type { GradeResult } from "../../src/book/record";
import { snapshotOf, type Entry } from "./snapshot-builder";
import { findingsOf, found, messageOf } from "./found";

const result: GradeResult = {
  sheet: "等次",
  firstRow: 2,
  columns: { unit: 1, group: 2, score: 3, grade: 4, place: 5, reason: 6 },
  seats: {
    sheet: "等次",
    headerRow: 1,
    groupColumn: 8,
    gradeColumns: [
      { grade: "优秀", column: 9 },
      { grade: "良好", column: 10 },
    ],
  },
  grades: ["优秀", "良好", "一般"],
  pending: "待定",
};

/** Units from B3 on (unit, group, score, grade, place), seats from I3 on (group, 优秀, 良好). */
function graded(units: Entry[][], seats: Entry[][]) {
  const height = Math.max(units.length, seats.length);
  const lines = Array.from({ length: height }, (_, i): Entry[] => [
    ...(units[i] ?? [null, null, null, null, null]),
    units[i] ? "理由" : null,
    null,
    ...(seats[i] ?? [null, null, null]),
  ]);
  const header = ["单位", "组别", "得分", "等次", "名次", "理由", null, "组别", "优秀", "良好"];
  return snapshotOf({ 等次: { at: "B2", cells: [header, ...lines] } }, { results: [result] });
}

/** Units of one group, best first, with these grades. */
const group = (name: string, grades: string) =>
  [...grades].map((letter, i): Entry[] => {
    const grade = { A: "优秀", B: "良好", C: "一般", "?": "待定" }[letter] ?? letter;
    return [`${name}${i + 1}`, name, 100 - i, grade, i + 1];
  });

describe("seats-exceeded", () => {
  test("as many as the seats, or fewer", () => {
    expect(
      found(
        "seats-exceeded",
        graded(
          [...group("甲", "AABC"), ...group("乙", "AC")],
          [
            ["甲", 2, 1],
            ["乙", 1, 0],
          ],
        ),
      ),
    ).toEqual([]);
    expect(found("seats-exceeded", graded(group("甲", "CCC"), [["甲", 2, 1]]))).toEqual([]);
  });

  test("unused seats flow down to the next grade", () => {
    expect(found("seats-exceeded", graded(group("甲", "BBB"), [["甲", 2, 1]]))).toEqual([]);
    expect(found("seats-exceeded", graded(group("甲", "BBBB"), [["甲", 2, 1]]))).toEqual(["等次!E6"]);
  });

  test("one too many is told at the last of them, once", () => {
    const findings = findingsOf(
      "seats-exceeded",
      graded(
        [...group("甲", "A"), ...group("乙", "AABC")],
        [
          ["甲", 1, 0],
          ["乙", 1, 1],
        ],
      ),
    );
    expect(findings.map(({ place }) => place.address)).toEqual(["E5"]);
    expect(messageOf(findings[0]!)).toBe("“乙”评为“优秀”的有 2 个，名额只有 1 个");
  });

  test("broken further down is told again there", () => {
    const findings = findingsOf("seats-exceeded", graded(group("甲", "AABBBC"), [["甲", 1, 1]]));
    expect(findings.map(({ place, params }) => [place.address, params.held, params.limit])).toEqual([
      ["E4", 2, 1],
      ["E7", 5, 2],
    ]);
    expect(messageOf(findings[1]!)).toBe("“甲”评为“良好”及以上的有 5 个，名额只有 2 个");
  });

  test("a blank seat is no limit, a pending unit holds no grade", () => {
    expect(found("seats-exceeded", graded(group("甲", "AAAB"), [["甲", null, 1]]))).toEqual([]);
    expect(found("seats-exceeded", graded(group("甲", "ABBBB"), [["甲", 1, null]]))).toEqual([]);
    expect(found("seats-exceeded", graded(group("甲", "A??"), [["甲", 1, 0]]))).toEqual([]);
  });

  test("a group whose seats show an error has no limit to compare with", () => {
    expect(found("seats-exceeded", graded(group("甲", "AAA"), [["甲", "#VALUE!", 1]]))).toEqual([]);
  });

  test("seats below a grade without a limit still hold", () => {
    expect(found("seats-exceeded", graded(group("甲", "AAABB"), [["甲", null, 1]]))).toEqual(["等次!E7"]);
  });

  test("a tie that all got is milder", () => {
    const units = group("甲", "AAB").map((unit, i) => (i < 2 ? [...unit.slice(0, 2), 95, "优秀", 1] : unit));
    const findings = findingsOf("seats-exceeded", graded(units, [["甲", 1, 1]]));
    expect(findings.map(({ severity, params }) => [severity, params.problem, params.held])).toEqual([["warning", "tied", 2]]);
    expect(messageOf(findings[0]!)).toContain("多出来的是同分并列");
  });

  test("no seat at all", () => {
    expect(found("seats-exceeded", graded(group("甲", "A"), [["甲", 0, 0]]))).toEqual(["等次!E3"]);
  });
});

describe("tie-at-seats", () => {
  const tied = (name: string, place: number): Entry[] => [name, "甲", 90, "待定", place];

  test("a tied block is one finding with all its units", () => {
    const units = [["子", "甲", 95, "优秀", 1], tied("丑", 2), ["寅", "甲", 80, "一般", 4], tied("卯", 2)];
    const findings = findingsOf("tie-at-seats", graded(units, [["甲", 2, 0]]));
    expect(findings.map(({ place, severity }) => [place.address, severity])).toEqual([["E4", "warning"]]);
    expect(messageOf(findings[0]!)).toBe("“甲”有 2 个并列第 2 名，名额不够分，等次“待定”：“丑”、“卯”");
    expect(messageOf(findings[0]!, "en-US")).toContain("丑, 卯");
  });

  test("two blocks, and two groups, are told apart", () => {
    const units = [tied("子", 1), tied("丑", 1), tied("寅", 3), tied("卯", 3), ["辰", "乙", 90, "待定", 1]];
    expect(found("tie-at-seats", graded(units, [["甲", 1, 2]]))).toEqual(["等次!E3", "等次!E5", "等次!E7"]);
  });

  test("no tie, no finding; the list ends at its first empty row", () => {
    expect(found("tie-at-seats", graded(group("甲", "AB"), [["甲", 1, 1]]))).toEqual([]);
    const below = graded([...group("甲", "AB"), [null, null, null, null, null], tied("子", 1)], [["甲", 1, 1]]);
    expect(found("tie-at-seats", below)).toEqual([]);
  });
});
