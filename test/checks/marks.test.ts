/** Rules read marks as GRADE does, though they may not ask it. */
import { effectIn } from "../../src/checks/facts/marks";
import { customFunctions } from "../../src/functions";

const grades = ["优秀", "良好", "一般"];
const written = [
  "不参加",
  "absent",
  "不定等次",
  "Ungraded",
  "最高良好",
  "最高：一般",
  "at most 良好",
  "不得优秀",
  "不得评为优秀",
  "不得评定为 良好",
  "not 优秀",
  "定为一般",
  "确定为良好",
  "评定为优秀",
  "set to 优秀",
  "定为优秀不占",
  "定为优秀（不占名额）",
  "定为良好 占",
  "定为优秀, no seat",
  "定为优秀 with seat",
];

test.each(written)("%s", (effect) => {
  const rule = effectIn(effect, "", grades)!;
  expect(rule).not.toBeNull();
  // Five units, a seat for each of the first two grades; the third has the mark.
  const marks = [[""], [""], ["词"], [""], [""]];
  const graded = customFunctions.GRADE!(
    [[90], [89], [95], [87], [86]],
    grades.map((grade) => [grade]),
    null,
    [
      ["组", "优秀", "良好"],
      ["", 1, 1],
    ],
    marks,
    [["词", effect]],
  ) as string[][];
  const held = graded[2]![0]!;
  switch (rule.kind) {
    case "absent":
      expect(held).toBe("");
      break;
    case "ungraded":
      expect(held).toBe(effect);
      break;
    case "atMost":
      expect(held).toBe(grades[rule.grade]);
      break;
    case "fixed":
      expect(held).toBe(grades[rule.grade]);
      expect(graded.filter(([grade]) => grade === held)).toHaveLength(rule.grade === 2 ? 3 : rule.seat === "free" ? 2 : 1);
  }
});

test("what GRADE refuses is no effect", () => {
  for (const effect of ["", "优秀", "不得", "不得一般", "定为", "最高差", "定为差"])
    expect([effect, effectIn(effect, "", grades)]).toEqual([effect, null]);
});
