/** Structured references in the double form, as three readers take them: the library's, our own calculator's and the check's. */
import { mergeRefTokens, tokenize } from "@borgar/fx";
import fc from "fast-check";
import { parseFormula } from "excel-stand-in/formula/parse";
import { readStructured, rowReference, tableReference, writeStructured } from "../../src/sheet/structured";
import { headers } from "../support/hostileTexts";

const reads = (text: string) =>
  mergeRefTokens(tokenize(`=SUM(${text})`))
    .filter(({ type }) => type === "structured")
    .map(({ value }) => value);

test("every header has a pair of brackets of its own", () => {
  expect(tableReference("成绩表", "得分(1-2)")).toBe("成绩表[[得分(1-2)]]");
  expect(tableReference("成绩表", "1月", "12月")).toBe("成绩表[[1月]:[12月]]");
  expect(rowReference("目标 值")).toBe("[@[目标 值]]");
  expect(tableReference("T", "a[1]#'@")).toBe("T[[a'[1']'#'''@]]");
  expect(writeStructured({ table: "T", sections: ["headers"], headers: [] })).toBe("T[#Headers]");
  expect(writeStructured({ table: "T", sections: ["headers"], headers: ["x"] })).toBe("T[[#Headers],[x]]");
});

test("a header that is a colon is a header", () => {
  expect(parseFormula("=成绩表[[007]:[:]]")).toMatchObject({ kind: "table", first: "007", last: ":" });
});

test("any header comes back from what was written, and stays one reference in its formula", () => {
  fc.assert(
    fc.property(
      headers,
      headers,
      fc.constantFrom("成绩表", ""),
      fc.constantFrom<string[][]>([], ["this row"], ["headers"], ["all"]),
      (first, last, table, sections) => {
        if (table === "" && sections.length === 0) return;
        const reference = { table, sections, headers: first === last ? [first] : [first, last] };
        const text = writeStructured(reference);
        expect(readStructured(text)).toEqual(reference);
        expect(reads(text)).toEqual([text]);
        const tree = parseFormula(`=${text}`);
        expect(tree).toMatchObject({ kind: "table", first, ...(first !== last && { last }) });
      },
    ),
    { numRuns: 500 },
  );
});

test("the preview's calculator takes a single pair of brackets around plain words only", () => {
  for (const text of ["T[得分]", "T[目标 值]", "T['#数]", "[@得分]", "T[#Headers]"]) expect(parseFormula(`=${text}`).kind).toBe("table");
  for (const text of ["T[得分(1-2)]", "T[完成%]", "T[a.b]", "T[a,b]", "T[a&b]", "T[a-b]", "T[a+b]", "[@目标 值]", "[@得分(1-2)]"]) {
    expect(() => parseFormula(`=${text}`)).toThrow("needs brackets of its own");
  }
});
