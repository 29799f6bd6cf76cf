/** 公务员年度考核 in its sheets against a calculation by hand: every person, every unit, before and after changes. */
import { templates } from "../../src/schemes";
import { blankModes } from "../support/everyOf";
import { byHand, shownIn } from "../support/civilServantsByHand";
import { describeAnnual } from "./annual";

describeAnnual({
  modes: blankModes,
  template: templates.find(({ id }) => id === "civil-servants")!,
  personTable: "公务员表",
  units: 20,
  persons: 260,
  byHand,
  shownIn,
  usual: "称职",
  hard: {
    tied: { unit: "单位03", persons: ["人员047", "人员050"] },
    barred: { person: "人员003", place: 1, grade: "称职" },
    fixed: { person: "人员060", grade: "不称职", outcome: "研究降低职务职级；予以辞退" },
    uncounted: "人员243",
    ungraded: "人员135",
    tiny: "单位20",
    carried: { unit: "单位12", seats: 2, without: 1 },
    honoured: { person: "人员006", outcome: "嘉奖；记三等功", years: 3 },
    broken: { person: "人员009", outcome: "嘉奖", years: 2 },
  },
});
