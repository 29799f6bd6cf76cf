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
  },  golmud: {
    title: "Golmud: dynamic checklists",
    line: "A list of tasks per unit that grows during the year, six classes of raters, a ratio for each group",
    purpose:
      "Enter grades of tasks, ratings, monthly scores and supervision deductions; the sheets compute totals, places, grades, rewards and consequences, and light up what is behind.",
    source: "Public reports on the appraisal of departments in Golmud. Numbers that were not published stand in 方案参数 and can be changed.",
    options: {
      sample: { label: "With sample data", hint: "Always 60 departments in 6 groups, all made up, for trying only." },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Units", hint: "1 to 400; more can be added later." },
      groups: { label: "Groups", hint: "1 to 20." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
  ningwu: {
    title: "Ningwu: target appraisal at year's end",
    line: "Five sources merged, livelihood weights raised, a unit's grade decides its persons' seats and pay",
    purpose:
      "Enter quarterly scores, on-site scores, ratings, honours and criticism; the sheets compute units' totals, places and grades, then persons' seats, grades, honours and pay.",
    source: "Public reports on target appraisal in Ningwu. Numbers that were not published stand in 方案参数 and can be changed.",
    options: {
      sample: { label: "With sample data", hint: "Always 75 departments, 12 towns and 346 persons, all made up, for trying only." },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Units", hint: "Departments and towns together, 1 to 400; more can be added later." },
      groups: { label: "Teams", hint: "1 to 20." },
      persons: { label: "Persons", hint: "1 to 2000, dealt evenly to the units; can be changed later." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
};
