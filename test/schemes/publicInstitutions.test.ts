/** 事业单位工作人员年度考核 in its sheets against a calculation by hand: every person, every unit, before and after changes. */
import { templates } from "../../src/schemes";
import { blankModes } from "../support/everyOf";
import { byHand, shownIn } from "../support/publicInstitutionsByHand";
import { PlanBook } from "../support/planBook";
import { describeAnnual } from "./annual";

const template = templates.find(({ id }) => id === "public-institutions")!;

const GOOD = "增加一级薪级工资，发放绩效工资，计任职年限；绩效工资倾斜，同等条件下优先";
const NEAR = "作书面检查、限期改进；不增加薪级工资，核减绩效工资；不计任职年限，下一年度不得晋升";
const POOR = "不增加薪级工资，核减绩效工资；向低一级岗位（职员）等级调整；不计任职年限";
const NONE = "不增加薪级工资，核减绩效工资；不计任职年限";

describeAnnual({
  modes: blankModes,
  template,
  personTable: "工作人员表",
  grade: "档次",
  units: 25,
  persons: 300,
  byHand,
  shownIn,
  usual: "合格",
  raised: "集体记功以上奖励",
  pooled: ["单位07", "单位13"],
  hard: {
    tied: { unit: "单位09", persons: ["人员116", "人员119"] },
    barred: { person: "人员002", place: 1, grade: "合格" },
    fixed: { person: "人员055", grade: "不合格", outcome: `${POOR}；连续两年不合格：可以按规定解除聘用（任）合同` },
    uncounted: "人员230",
    ungraded: "人员170",
    shared: [{ name: "直属小单位", units: 2, headcount: 8, seats: 2 }],
    carried: { unit: "单位13", seats: 2, without: 1 },
    honoured: { person: "人员005", outcome: GOOD, years: 3 },
    broken: { person: "人员008", outcome: GOOD, years: 2 },
  },
});

test("counts running years of each result below 合格 by themselves", () => {
  const { persons } = shownIn(new PlanBook(template.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] })).reader);
  const of = (name: string) => persons.find((p) => p.name === name);
  expect(of("人员060")).toMatchObject({
    grade: "基本合格",
    otherYears: [2, 0, 0],
    outcome: `${NEAR}；连续两年基本合格：予以组织调整或者组织处理`,
  });
  expect(of("人员250")).toMatchObject({
    grade: "不确定档次",
    otherYears: [0, 0, 2],
    outcome: `${NONE}；连续两年不确定档次：视情况调整工作岗位`,
  });
  // 不合格 and 基本合格 of the years before are no streak of this year's 不确定档次.
  expect(of("人员262")).toMatchObject({ grade: "不确定档次", otherYears: [0, 0, 1], outcome: NONE });
});
