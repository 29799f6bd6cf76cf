/** Small schemes of ledgers as no template has them: kinds under one cap, and entries for one matter one after another. */
import type { Part } from "../../src/book/schema/parts";
import { kindTable, repeatTable } from "../../src/schemes/templates/common";
import type { Given } from "./waysOfScoring";

const entries: Part = {
  kind: "ledger",
  name: "加扣分台账",
  table: "台账表",
  score: "加扣分",
  task: "填加扣分。",
  kinds: "加扣分规则",
  repeats: { table: "依次酌减", value: "按几成计" },
};

/** What is worked out, from what, and what 甲, 乙, 丙 and 丁 must get. */
export const ENTRY_WAYS: Record<string, { by: "LEDGER"; given: Given; must: unknown[] }> = {
  "entries of several kinds under one cap, those for one matter counting for less one after another": {
    by: "LEDGER",
    given: {
      parts: [entries],
      columns: [{ kind: "part", header: "得分", part: entries.name }],
      tables: [
        kindTable("加扣分规则", "加扣分规则", [
          ["表彰", "adds", null, null, 5, "加分合计"],
          ["排名", "adds", null, null, 15, "加分合计"],
          ["加分合计", "adds", null, null, 16],
          ["通报", "takes", null, null, null],
        ]),
        repeatTable("依次酌减", [
          ["第二笔", 0.5],
          ["第三笔", 0.25],
          ["第四笔", null],
        ]),
      ],
      content: {
        台账表: [
          [null, "甲", "表彰", null, 7],
          [null, "甲", "排名", null, 14],
          ...[8, 4, 2, 1].map((points) => [null, "乙", "通报", "整改不力", points]),
          [null, "丙", "表彰", "试点", 4],
          [null, "丙", "排名", "试点", 10],
        ],
      },
    },
    // 5 and 14 held at 16; 8 + 2 + 0.5; 10 and half of 4; nothing.
    must: [16, -10.5, 12, 0],
  },
};
