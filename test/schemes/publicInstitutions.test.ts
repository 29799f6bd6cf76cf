/** 事业单位工作人员年度考核 in its sheets against a calculation by hand: every person, every unit, before and after changes. */
import { templates } from "../../src/schemes";
import { blankModes } from "../support/everyOf";
import { byHand, shownIn } from "../support/publicInstitutionsByHand";
import { PlanBook } from "../support/planBook";
import { describeAnnual } from "./annual";

const template = templates.find(({ id }) => id === "public-institutions")!;

describeAnnual({
  modes: blankModes,
  template,
  personTable: "工作人员表",
  units: 25,
  persons: 300,
  byHand,
  shownIn,
  usual: "合格",
  hard: {
    tied: { unit: "单位09", persons: ["人员116", "人员119"] },
    barred: { person: "人员002", place: 1, grade: "合格" },
    fixed: { person: "人员055", grade: "不合格", outcome: "研究降低岗位等级；研究解除聘用合同" },
    uncounted: "人员230",
    ungraded: "人员170",
    tiny: "单位25",
    carried: { unit: "单位13", seats: 2, without: 1 },
    honoured: { person: "人员005", outcome: "可以嘉奖；可以记功", years: 3 },
    broken: { person: "人员008", outcome: "可以嘉奖", years: 2 },
  },
});

test("counts years below 合格 whatever they are called, and each word alone for what follows", () => {
  const { persons } = shownIn(new PlanBook(template.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] })).reader);
  const of = (name: string) => persons.find((p) => p.name === name);
  expect(of("人员060")).toMatchObject({ grade: "基本合格", poorYears: 2, outcome: "谈话提醒，限期改进；研究调整岗位" });
  expect(of("人员250")).toMatchObject({ grade: "不定等次", poorYears: 2, outcome: "研究岗位安排" });
  expect(of("人员262")).toMatchObject({ grade: "不定等次", poorYears: 3, outcome: "" });
});
