/** Rows read back from sheets, parted again into those that hold something and spare ones below, so that a plan is as large as it was. */
import type { Scheme } from "../../src/schemes";
import { countSpareRows } from "../../src/standing/rows";
import { smallScheme } from "./smallScheme";

const lanzhou = smallScheme("lanzhou");
const spareOf = ({ tracks }: Scheme) =>
  tracks.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "ledger" ? [part.spare] : [])));
const withRows = (rows: Scheme["content"][string] | undefined): Scheme => ({
  ...lanzhou,
  content: Object.fromEntries(
    Object.entries({ ...lanzhou.content, 台账表: rows }).flatMap(([table, lines]) => (lines ? [[table, lines]] : [])),
  ),
});
const [full, blank] = [lanzhou.content.台账表![0]!, lanzhou.content.台账表![0]!.map(() => null)];

test.each<[string, Scheme["content"][string] | undefined, Scheme["content"][string] | undefined, number]>([
  ["those at the end are spare", [full, full, blank, blank, blank], [full, full], 3],
  ["one in the middle is a row", [full, blank, full, blank], [full, blank, full], 1],
  ["where none is blank, none is spare", [full, full], [full, full], 0],
  ["where all are blank, all are spare", [blank, blank], [], 2],
  ["a table that is new has those it asks for", [], [], 40],
  ["and so has one without rows", undefined, undefined, 40],
])("of blank rows %s", (_, rows, used, spare) => {
  const planned = countSpareRows(withRows(rows));
  expect([planned.content.台账表, spareOf(planned)]).toEqual([used, [spare]]);
  expect({ ...planned.content, 台账表: null }).toEqual({ ...lanzhou.content, 台账表: null });
});

test("a log that asks for no spare rows keeps its blank ones", () => {
  const laizhou = smallScheme("laizhou");
  const logs = laizhou.logs.map((log) => ({ ...log, spare: undefined }));
  const content = { ...laizhou.content, 改分登记表: [...laizhou.content.改分登记表!, [null, null]] };
  const planned = countSpareRows({ ...laizhou, logs, content });
  expect([planned.logs, planned.content.改分登记表]).toEqual([logs, content.改分登记表]);
});
