/** 排名表 against the list it is made of: everybody once, group by group as entered, best first, and who has no place last. */
import { templates } from "../../src/schemes";
import { PlanBook } from "../support/planBook";
import { cellOf } from "../support/planCells";
import type { Row } from "../support/planReader";

const nothing = { sheets: [], tables: [], names: [] };
const ningwu = templates.find(({ id }) => id === "ningwu")!;

function ranked(rows: readonly Row[], group: string): Row[] {
  const groups = [...new Set(rows.map((row) => row[group]))];
  const place = ({ 名次 }: Row) => (typeof 名次 === "number" ? 名次 : Infinity);
  return groups.flatMap((one) => rows.filter((row) => row[group] === one).sort((a, b) => place(a) - place(b) || 0));
}

test("ranks units and persons, each in their groups", () => {
  const book = new PlanBook(ningwu.plan({ sample: true }, nothing));
  for (const [results, ranking, group, word] of [
    ["单位等次", "排名表", "类别", "单位"],
    ["人员等次", "人员排名表", "单位", "姓名"],
  ] as const) {
    const listed = book.reader.list(results, word);
    const shown = book.reader.list(ranking, group);
    const columns = Object.keys(shown[0]!);
    const expected = ranked(listed, group).map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
    expect(shown).toEqual(expected);
    // Neither order is the other's, or nothing was sorted.
    expect(shown.map((row) => row[word])).not.toEqual(listed.map((row) => row[word]));
  }
});

test("follows a score, and puts whoever has no place at the end of the group", () => {
  const plan = ningwu.plan({ sample: true }, nothing);
  const book = new PlanBook(plan);
  const [best, second] = book.reader.list("人员排名表", "单位");
  expect(best!["单位"]).toBe(second!["单位"]);
  const row = book.reader.rows("人员表").findIndex((person) => person["姓名"] === best!["姓名"]);
  book.write(cellOf(plan, "人员表", "个人得分", row), "");
  const now = book.reader.list("人员排名表", "单位").filter((person) => person["单位"] === best!["单位"]);
  expect(now[0]!["姓名"]).toBe(second!["姓名"]);
  expect(now[now.length - 1]).toMatchObject({ 姓名: best!["姓名"], 名次: "" });
});

test("shows nothing before anything is scored", () => {
  const book = new PlanBook(ningwu.plan({ units: 5 }, nothing));
  expect(book.reader.list("排名表", "类别").map((row) => row["名次"])).toEqual(["", "", "", "", ""]);
  expect(book.errors()).toEqual([]);
});
