/** 公务员年度考核 in its sheets against a calculation by hand: every person, every unit, before and after changes. */
import { templates } from "../../src/schemes";
import { blankModes } from "../support/everyOf";
import { byHand, shownIn } from "../support/civilServantsByHand";
import { describeAnnual } from "./annual";

const GOOD = "嘉奖、通报表扬；晋升职级年限缩短半年";
const COUNTS = "计晋升年限，享受年度考核奖金";

describeAnnual({
  modes: blankModes,
  template: templates.find(({ id }) => id === "civil-servants")!,
  personTable: "公务员表",
  grade: "等次",
  units: 20,
  persons: 260,
  byHand,
  shownIn,
  usual: "称职",
  raised: "经审核同意提高",
  pooled: ["单位19", "单位20"],
  hard: {
    tied: { unit: "单位03", persons: ["人员047", "人员050"] },
    barred: { person: "人员003", place: 1, grade: "称职" },
    fixed: {
      person: "人员060",
      grade: "不称职",
      outcome: "按照规定程序降低一个职务或者职级层次任职；连续两年不称职：予以辞退（公务员法第89条所列情形除外）",
    },
    uncounted: "人员243",
    ungraded: "人员135",
    tiny: "单位20",
    shared: [],
    carried: { unit: "单位12", seats: 2, without: 1 },
    honoured: {
      person: "人员006",
      outcome: `${GOOD}；连续三年优秀，记三等功；${COUNTS}；累计两年称职以上，晋升一个工资档次；累计五年称职以上，晋升一个级别`,
      years: 3,
    },
    broken: {
      person: "人员009",
      outcome: `${GOOD}；${COUNTS}；累计两年称职以上，晋升一个工资档次；累计五年称职以上，晋升一个级别`,
      years: 2,
    },
  },
});
