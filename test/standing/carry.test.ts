/** Rows of a scheme that is edited before it is inserted: each cell stays with its column, whatever comes, goes or is called otherwise. */
import type { Scheme } from "../../src/schemes";
import { withRowsOf } from "../../src/standing";
import { smallScheme } from "./smallScheme";

const laizhou = smallScheme("laizhou");
const items = (rows: (rows: Scheme["tables"][number]["rows"]) => Scheme["tables"][number]["rows"]): Scheme => ({
  ...laizhou,
  tables: laizhou.tables.map((one) => (one.name === "机构编制指标" ? { ...one, rows: rows(one.rows) } : one)),
});
const rowsAfter = (scheme: Scheme, renames: { table: string; from: string; to: string }[] = []) =>
  withRowsOf(laizhou, { scheme, renames }).content.机构编制表!;
const before = laizhou.content.机构编制表!;

test("without a change the rows are as wide as their tables", () => {
  const { content } = withRowsOf(laizhou, { scheme: laizhou, renames: [] });
  expect(content.机构编制表).toEqual(before);
  expect(content.单位表).toEqual(laizhou.content.单位表!.map((cells) => [...cells, null]));
});

test("an indicator comes and another goes", () => {
  expect(rowsAfter(items((rows) => [["新指标", "方面", 1], ...rows.slice(1)]))).toEqual(
    before.map(([name, , ...cells]) => [name, null, ...cells]),
  );
});

test("indicators change places", () => {
  expect(rowsAfter(items(([first, second, ...others]) => [second!, first!, ...others]))).toEqual(
    before.map(([name, first, second, ...cells]) => [name, second, first, ...cells]),
  );
});

test("one that is called otherwise keeps its cells, and so does one that takes its name", () => {
  const [first, second] = laizhou.tables.find(({ name }) => name === "机构编制指标")!.rows.map(([name]) => String(name)) as [
    string,
    string,
  ];
  const renames = [{ table: "机构编制指标", from: first, to: "改名的指标" }];
  expect(
    rowsAfter(
      items(([one, ...others]) => [["改名的指标", ...one!.slice(1)], ...others]),
      renames,
    ),
  ).toEqual(before);
  const swapped = [
    { table: "机构编制指标", from: first, to: second },
    { table: "机构编制指标", from: second, to: first },
  ];
  expect(
    rowsAfter(
      items(([one, two, ...others]) => [[second, ...one!.slice(1)], [first, ...two!.slice(1)], ...others]),
      swapped,
    ),
  ).toEqual(before);
});

test("rows of a table that is new stay as they are, and those of one that is gone are not looked for", () => {
  const content = { ...laizhou.content, 新表: [["甲", 1]] };
  expect(withRowsOf(laizhou, { scheme: { ...laizhou, content }, renames: [] }).content.新表).toEqual([["甲", 1]]);
  const lanzhou = smallScheme("lanzhou");
  const fewer = {
    ...lanzhou,
    tracks: lanzhou.tracks.slice(0, 1).map((track) => ({ ...track, personSeats: undefined })),
    content: { 单位表: lanzhou.content.单位表! },
  };
  expect(Object.keys(withRowsOf(lanzhou, { scheme: fewer, renames: [] }).content)).toEqual(["单位表"]);
});
