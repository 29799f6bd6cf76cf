/** 事业单位工作人员年度考核 by hand, and as its sheets show it. */
import { annualByHand, annualShownIn, type AnnualResults } from "./annualByHand";
import type { PlanReader } from "./planReader";

const WORDS = { personTable: "工作人员表", poorStreak: "未达合格连续年数" };

export const byHand = (reader: PlanReader): AnnualResults => annualByHand(reader, WORDS);
export const shownIn = (reader: PlanReader): AnnualResults => annualShownIn(reader, WORDS);
