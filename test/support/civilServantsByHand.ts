/** 公务员年度考核 by hand, and as its sheets show it. */
import { annualByHand, annualShownIn, type AnnualResults } from "./annualByHand";
import type { PlanReader } from "./planReader";

const WORDS = { personTable: "公务员表", poorStreak: "不称职连续年数" };

export const byHand = (reader: PlanReader): AnnualResults => annualByHand(reader, WORDS);
export const shownIn = (reader: PlanReader): AnnualResults => annualShownIn(reader, WORDS);
