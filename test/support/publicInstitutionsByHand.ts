/** 事业单位工作人员年度考核 by hand, and as its sheets show it. */
import { annualByHand, annualShownIn, type AnnualResults, type AnnualWords } from "./annualByHand";
import type { PlanReader } from "./planReader";

const WORDS: AnnualWords = {
  personTable: "工作人员表",
  grade: "档次",
  ungraded: "不确定档次",
  counted: ["基本合格", "不合格", "不确定档次"],
};

export const byHand = (reader: PlanReader): AnnualResults => annualByHand(reader, WORDS);
export const shownIn = (reader: PlanReader): AnnualResults => annualShownIn(reader, WORDS);
