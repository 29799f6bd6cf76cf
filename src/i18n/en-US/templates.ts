import type { TemplatesWords } from "../zh-CN/templates";

export const templates: TemplatesWords = {
  lanzhou: {
    title: "Lanzhou New Area: appraisal by dynamic coefficients",
    line: "Coefficients and entries month by month; good and poor months move the persons' ratio of 优秀",
    purpose:
      "Enter scores, task completion, contribution and ledger entries each month; the sheets compute each month's coefficient and result, the year, places, grades and the reasons for them, the seats of persons, then the scores and grades of heads and deputies.",
    source: "Public reports; the rules themselves were not seen. Numbers that were not published stand in 方案参数 and can be changed.",
    options: {
      sample: {
        label: "With sample data",
        hint: "Always 35 units in 3 groups with 35 heads and 202 deputies, all made up, for trying only.",
      },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Units", hint: "1 to 400; more can be added later." },
      groups: { label: "Groups", hint: "1 to 20." },
      persons: { label: "Deputies", hint: "1 to 2000, dealt evenly to the units; can be changed later." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
  "civil-servants": {
    title: "Civil servants: annual appraisal",
    line: "By the law and the rules of 2020: top seats, results, what follows from them, notice and review",
    purpose:
      "Enter the quarterly scores and the year-end ratings; the sheets compute each office's top seats, everybody's score, place, grade and the reason for it, and list, article by article, what follows.",
    source:
      "The Civil Servants Law and the national rules on appraising civil servants. What they leave open is the office's own and stands in cells that can be changed.",
    options: {
      sample: { label: "With sample data", hint: "Always 20 offices and 260 persons, all made up, for trying only." },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Offices", hint: "1 to 400; more can be added later." },
      persons: { label: "Civil servants", hint: "1 to 2000, dealt evenly to the offices; can be changed later." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
  "public-institutions": {
    title: "Public institutions: annual appraisal of staff",
    line: "By the rules of 2023, article by article: top seats, results, what follows, notice and review",
    purpose:
      "Enter the quarterly scores and the year-end ratings; the sheets compute each institution's top seats, everybody's score, place, grade and the reason for it, and list, article by article, what follows.",
    source:
      "The 2023 rules on appraising staff of public institutions. What they leave open is the office's own and stands in cells that can be changed.",
    options: {
      sample: { label: "With sample data", hint: "Always 25 institutions and 300 persons, all made up, for trying only." },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Institutions", hint: "1 to 400; more can be added later." },
      persons: { label: "Staff", hint: "1 to 2000, dealt evenly to the institutions; can be changed later." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
  golmud: {
    title: "Golmud: dynamic checklists",
    line: "A list of tasks per unit that grows during the year, six classes of raters, a ratio for each group",
    purpose:
      "Enter grades of tasks, ratings, monthly scores and tasks of inspection; the sheets compute totals, places, grades, rewards and consequences of departments and of leaders, write the bulletin and the public notice, and light up what is behind.",
    source: "A public report of December 2017. Numbers that were not published stand in 方案参数 and can be changed.",
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
    line: "Departments and towns with weights of their own; a unit's grade decides its persons' seats and pay",
    purpose:
      "Enter five kinds of scores, honours and criticism; the sheets compute totals, places and grades of departments and of towns, the best and the last, then persons' seats, grades, honours and pay.",
    source:
      "A public report on target appraisal in Ningwu (April 2023). Numbers that were not published stand in 方案参数 and can be changed.",
    options: {
      sample: { label: "With sample data", hint: "Always 75 departments, 12 towns and 346 persons, all made up, for trying only." },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Units", hint: "Departments and towns together, 1 to 400; more can be added later." },
      persons: { label: "Persons", hint: "1 to 2000, dealt evenly to the units; can be changed later." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
  suqian: {
    title: "Suqian: composite appraisal",
    line: "Offices and counties by weights of their own, satisfaction from votes, admonition for the last three",
    purpose:
      "Enter task results, efficiency scores, counted votes and half-year deductions; the sheets compute totals, places and grades, the last three, seats for persons, bulletins and what follows.",
    source:
      "A public article on Suqian's “1+20” appraisal (February 2016). Numbers that were not published stand in 方案参数 and can be changed.",
    options: {
      sample: {
        label: "With sample data",
        hint: "Always 86 offices, 10 counties and districts and 20 lead departments, all made up, for trying only.",
      },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Units", hint: "1 to 400; more can be added later." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
  laizhou: {
    title: "Laizhou City: public institutions",
    line: "Two daily ledgers and own items in tiers, grades A, B and C, seats raised for an A",
    purpose:
      "Keep two daily ledgers, enter own items and social evaluation; the sheets compute totals, places, grades A, B and C, seats for persons, funding and what follows. Mending, objections and sign-offs leave a trace.",
    source:
      "A public report of December 2016; the rules themselves were not seen. Numbers that were not published stand in 方案参数 and can be changed.",
    options: {
      sample: { label: "With sample data", hint: "Always 200 units in 6 groups with 32 common items, all made up, for trying only." },
      year: { label: "Year", hint: "2000 to 2100." },
      units: { label: "Units", hint: "1 to 400; more can be added later." },
      groups: { label: "Groups", hint: "1 to 20." },
      office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
    },
  },
};
