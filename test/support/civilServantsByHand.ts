/** 公务员年度考核 by hand, and as its sheets show it. */
import { annualByHand, annualShownIn, type AnnualResults, type AnnualWords } from "./annualByHand";
import type { PlanReader } from "./planReader";

const WORDS: AnnualWords = {
  personTable: "公务员表",
  grade: "等次",
  ungraded: "不确定等次",
  counted: ["基本称职", "不称职", "不确定等次"],
  gate: { table: "平时考核结果表", needed: "好季度数" },
};

export const byHand = (reader: PlanReader): AnnualResults => annualByHand(reader, WORDS);
export const shownIn = (reader: PlanReader): AnnualResults => annualShownIn(reader, WORDS);
