import type { grades as chinese } from "../../zh-CN/checks/grades";
import { counted, list, type RuleWords } from "./words";

const seatsExceeded: RuleWords = {
  title: "More grades than seats",
  message: (p) =>
    `“${p.group}”: ${counted(p.held, "unit holds", "units hold")} ${p.grade}${p.better ? " or better" : ""}; the seats allow ${p.limit}`,
  why: "Formulas give grades within the seats. More than that means a grade was typed by hand, or fixed by a mark.",
  fix: "Read the reasons beside the grades to see who took the extra seat. Restore an overwritten formula; where a grade was fixed by decision, ask whether it takes a seat.",
};

const tieAtSeats: RuleWords = {
  title: "Tie at a seat limit",
  message: (p) =>
    `“${p.group}”: ${p.count} units share place ${p.placeNumber} and the seats do not suffice; graded ${p.pending}: ${list(p.units)}`,
  why: "Units with equal scores are not put in order by chance: the appraisal office proposes, the leadership decides.",
  fix: "Write the decision into 标记 (fixed grade, or barred from it), or set 并列 in 方案参数 to 从严 or 从宽.",
};

export const grades: typeof chinese = {
  "seats-exceeded": seatsExceeded,
  "tie-at-seats": tieAtSeats,
};
