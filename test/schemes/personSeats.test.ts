/** Seats of persons by the unit's score, with points for honours, within bounds, told above a ceiling; and the head of a poor unit. */
import * as v from "valibot";
import { brokenReferences } from "../../src/book/schema/references";
import { scheme as schema } from "../../src/book/schema/scheme";
import { planWorkbook } from "../../src/schemes";
import { blankModes } from "../support/everyOf";
import { honours } from "../support/honoursScheme";
import { PlanBook } from "../support/planBook";

describe.each(blankModes)("with %s blanks", (blanks) => {
  const open = () => new PlanBook(planWorkbook(honours, { sheets: [], tables: [], names: [] }, "small"), blanks);

  test("is a scheme", () => {
    expect(v.safeParse(schema, honours).issues).toBeUndefined();
    expect(brokenReferences(honours)).toEqual([]);
  });

  test("the ratio follows the score, honours add to it, and bounds hold it", () => {
    const book = open();
    expect(book.errors()).toEqual([]);
    // 丁局 has no score yet, which its grade says.
    expect(book.reader.list("单位等次", "单位")[3]).toMatchObject({ 等次: "待定", 理由: "没有得分，补齐后再评定" });
    expect(book.reader.list("个人名额", "单位").map((row) => [row["应考核"], row["比例"], row["优秀"], row["提醒"]])).toEqual([
      // 25 % and 10 points are held at 30 %; 3 of 10 are more than a quarter.
      [10, 0.3, 3, "▲ 人数高于25%的上限 "],
      [10, 0.2, 2, ""],
      // 5 % and 3 points are raised to 10 %.
      [10, 0.1, 1, ""],
      [10, "", "", "▲ 总分还没有"],
    ]);
  });

  test("the head bears what his unit's grade says of him, beside what is written down", () => {
    const book = open();
    const rows = book.reader.list("个人等次", "姓名");
    expect([0, 1, 10, 11, 12, 13, 20, 21].map((i) => [rows[i]!["姓名"], rows[i]!["适用标记"], rows[i]!["等次"]])).toEqual([
      ["甲局1", "", "优秀"],
      ["甲局2", "", "优秀"],
      ["乙局1", "班子一般", "一般"],
      ["乙局2", "", "优秀"],
      ["乙局3", "", "优秀"],
      ["乙局4", "", "一般"],
      ["丙局1", "班子较差", "较差"],
      ["丙局2", "", "优秀"],
    ]);
    expect(rows.slice(30).map((row) => [row["适用标记"], row["等次"]])).toEqual(Array.from({ length: 10 }, () => ["", "待定"]));
  });

  test("a unit's veto holds its persons' ratio and marks whom it concerns, the first row of the table first", () => {
    const book = open();
    const of = (unit: string) => book.reader.list("个人等次", "姓名").filter((row) => row["单位"] === unit);
    const ratio = (unit: string) => book.reader.list("个人名额", "单位").find((row) => row["单位"] === unit)!["比例"];
    book.write("单位!E6", "诫勉，一票否决");
    expect(ratio("甲局")).toBe(0.1);
    expect(of("甲局").map((row) => [row["适用标记"], row["等次"]])).toEqual([
      // Its unit is 一般 as well.
      ["班子一般、单位否决", "一般"],
      ...Array.from({ length: 9 }, () => ["单位诫勉", "一般"]),
    ]);
    // A blank ratio limits nothing, and a row that names nobody is said of all.
    book.write("单位!E6", "诫勉");
    expect(ratio("甲局")).toBe(0.3);
    expect(of("甲局").map((row) => row["适用标记"])).toEqual(["班子一般、单位诫勉", ...Array.from({ length: 9 }, () => "单位诫勉")]);
    expect(of("乙局").map((row) => row["适用标记"])).toEqual(["班子一般", ...Array.from({ length: 9 }, () => "")]);
    expect(book.errors()).toEqual([]);
  });

  test("a source of the ratio that is not there is told", () => {
    const [units, ...others] = honours.tracks;
    const withBy = (by: NonNullable<(typeof honours.tracks)[number]["personSeats"]>["by"]) =>
      brokenReferences({ ...honours, tracks: [{ ...units!, personSeats: { ...units!.personSeats!, by } }, ...others] }).map(
        ({ params: { name } }) => name,
      );
    expect(withBy({ from: "score", column: "没有" })).toEqual(["没有"]);
    expect(withBy({ from: "months", base: "没有" })).toEqual(["没有", "good", "poor"]);
  });

  test("seats are shared by a column of the list, and not where they are raised or the head stands outside them", () => {
    const [units, ...others] = honours.tracks;
    const withSeats = (seats: Partial<NonNullable<(typeof honours.tracks)[number]["personSeats"]>>) =>
      brokenReferences({ ...honours, tracks: [{ ...units!, personSeats: { ...units!.personSeats!, ...seats } }, ...others] });
    expect(withSeats({ pool: "荣誉" })).toEqual([]);
    expect(withSeats({ pool: "没有" }).map(({ code }) => code)).toEqual(["unknown"]);
    expect(withSeats({ pool: "荣誉", head: { header: "主要负责人", inside: "并列" } }).map(({ code }) => code)).toEqual(["shape"]);
  });
});
