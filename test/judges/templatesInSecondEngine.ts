/** Every native formula of a template with its sample, calculated by the second engine too and compared cell by cell. */
import { templates } from "../../src/schemes";
import type { TemplateId } from "../../src/schemes/templateIds";
import { secondOpinion } from "./secondOpinion";
import { SHORTCOMINGS } from "./shortcomings";

/** Exactly how many formulas stand where. A formula more that is not judged has to be looked at and written down here. */
const COUNTS: Record<string, { ours: number; asWritten: number; byCell: number; unread: Record<string, number> }> = {
  golmud: {
    ours: 36,
    asWritten: 2038,
    byCell: 26,
    unread: { HYPERLINK: 58, ISNUMBER: 11, MMULT: 1, SORTBY: 3, TEXTJOIN: 3, TRANSPOSE: 2, WEEKDAY: 23 },
  },
  ningwu: { ours: 14, asWritten: 180, byCell: 23, unread: { HYPERLINK: 50, ISNUMBER: 12, TRANSPOSE: 4 } },
  suqian: {
    ours: 65,
    asWritten: 696,
    byCell: 38,
    unread: { HYPERLINK: 70, ISNUMBER: 14, SORTBY: 3, TEXTJOIN: 5, TRANSPOSE: 3, WEEKDAY: 22 },
  },
  lanzhou: { ours: 59, asWritten: 284, byCell: 101, unread: { HYPERLINK: 60, ISNUMBER: 12, SORTBY: 1, TEXTJOIN: 3, TRANSPOSE: 3 } },
  laizhou: { ours: 12, asWritten: 2372, byCell: 22, unread: { HYPERLINK: 46, ISNUMBER: 3, TRANSPOSE: 5, WEEKDAY: 22 } },
  "civil-servants": {
    ours: 10,
    asWritten: 154,
    byCell: 22,
    unread: {
      HYPERLINK: 42,
      ISNUMBER: 3,
      MMULT: 1,
      SORTBY: 1,
      TRANSPOSE: 10,
      WEEKDAY: 32,
    },
  },
  "public-institutions": {
    ours: 10,
    asWritten: 89,
    byCell: 21,
    unread: { HYPERLINK: 40, ISNUMBER: 3, SORTBY: 1, TRANSPOSE: 6, WEEKDAY: 32 },
  },
};

export function judgeInSecondEngine(ids: readonly TemplateId[]): void {
  test.each(templates.filter(({ id }) => ids.some((one) => one === id)).map((template) => [template.id, template] as const))(
    "%s shows the same in both",
    (id, template) => {
      const { differences, obstacles, cells, ...counts } = secondOpinion(
        template.plan({ sample: true, year: 2026 }, { sheets: [], tables: [], names: [] }),
      );
      expect(differences).toEqual([]);
      expect(counts).toEqual(COUNTS[id]);
      expect(cells).toBeGreaterThan(2000);
      const listed = SHORTCOMINGS.map(({ name }) => name);
      expect([...Object.keys(obstacles), ...Object.keys(counts.unread)].filter((name) => !listed.includes(name))).toEqual([]);
    },
    180_000,
  );
}
