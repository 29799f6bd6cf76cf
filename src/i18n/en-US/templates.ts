import type { TemplatesWords } from "../zh-CN/templates";

export const templates: TemplatesWords = {
  lanzhou: {
    title: "Lanzhou New Area: dynamic coefficients",
    line: "Monthly scores, six coefficient tiers, ledger entries that double by quarter",
    purpose:
      "Enter scores and ledger entries each month; the sheets compute the year's score, the coefficient, the seats per group, places, grades and the reasons for them.",
    source: "Public reports on the appraisal of Lanzhou New Area. Numbers that were not published stand in 方案参数 and can be changed.",
    options: {
      sample: { label: "With sample data", hint: "Always 35 units in 3 groups, all made up, for trying only." },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Units", hint: "1 to 400; more can be added later." },
      groups: { label: "Groups", hint: "1 to 20." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
  suqian: {
    title: "Suqian: composite appraisal",
    line: "Tasks weighed by area, satisfaction from votes, admonition for the last three",
    purpose:
      "Enter task results, counted votes and single-item awards; the sheets compute totals, places and grades in each category, the last three, seats for persons and what follows.",
    source: "Public reports on Suqian's “1+20” appraisal. Numbers that were not published stand in 方案参数 and can be changed.",
    options: {
      sample: { label: "With sample data", hint: "Always 86 units in 4 categories and 20 single-item works, all made up, for trying only." },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Units", hint: "1 to 400; more can be added later." },
      groups: { label: "Categories", hint: "1 to 20." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
  laizhou: {
    title: "Laizhou: public institutions",
    line: "32 common items and own items in tiers, grades A, B and C, seats raised for an A",
    purpose:
      "Enter common items, own items and social evaluation; the sheets compute totals, places, grades A, B and C, seats for persons, funding and what follows. Changed scores, objections and sign-offs leave a trace.",
    source: "Public reports on the appraisal of public institutions in Laizhou. Numbers that were not published stand in 方案参数 and can be changed.",
    options: {
      sample: { label: "With sample data", hint: "Always 200 units in 6 groups with 32 common items, all made up, for trying only." },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Units", hint: "1 to 400; more can be added later." },
      groups: { label: "Groups", hint: "1 to 20." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
};
