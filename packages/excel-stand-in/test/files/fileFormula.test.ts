/** Formulas go into a file and come back as they were, judged by @borgar/fx; and the file's form is what Excel writes. */
import { parseStructRef, tokenize } from "@borgar/fx";
import fc from "fast-check";
import { needsDynamicMark } from "../../src/files/formula/arrayFormula";
import { fromFileFormula, toFileFormula } from "../../src/files/formula/fileFormula";

const namespace = "ADDIN";

/** The tokens, structured references by what they mean: `[@组]` and `[@[组]]` are the same. */
function meaning(formula: string): unknown[] {
  return tokenize(formula, { withLocation: false }).map(({ type, value }) => {
    const parsed = type === "structured" ? parseStructRef(value) : null;
    return parsed ? { type, table: parsed.table ?? "", columns: parsed.columns, sections: parsed.sections } : { type, value };
  });
}

test.each([
  ["=A1+1", "A1+1"],
  ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
  ["=SORTBY(A1#,B1#)", "_xlfn.SORTBY(_xlfn.ANCHORARRAY(A1),_xlfn.ANCHORARRAY(B1))"],
  ["=ADDIN.WEIGHTED(A1:B2,'参 数'!C1#)", "_xldudf_ADDIN_WEIGHTED(A1:B2,_xlfn.ANCHORARRAY('参 数'!C1))"],
  ["=INDEX(A1:A3,2)#", "_xlfn.ANCHORARRAY(INDEX(A1:A3,2))"],
  ["=SUM(($H$5:I6)#)", "SUM(_xlfn.ANCHORARRAY(($H$5:I6)))"],
  ["=@A1:A3+@INDEX(B:B,2):C4*2", "_xlfn.SINGLE(A1:A3)+_xlfn.SINGLE(INDEX(B:B,2):C4)*2"],
  ["=@A1#", "_xlfn.SINGLE(_xlfn.ANCHORARRAY(A1))"],
  ["=LET(a,A1, b , a*2,a+b+c)", "_xlfn.LET(_xlpm.a,A1, _xlpm.b , _xlpm.a*2,_xlpm.a+_xlpm.b+c)"],
  ["=LET(a,LET(b,1,b)+b,a)+a", "_xlfn.LET(_xlpm.a,_xlfn.LET(_xlpm.b,1,_xlpm.b)+b,_xlpm.a)+a"],
  ["=LET(f,LAMBDA(x,x+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1),_xlpm.f(2))"],
  ['="A1#"&"@"&"LET(a,1,a)"', '"A1#"&"@"&"LET(a,1,a)"'],
  ["=分组表[@[得分('#)]]", "分组表[[#This Row],[得分('#)]]"],
  ["=SUM(分组表[@[一季度]:[四季度]])", "SUM(分组表[[#This Row],[一季度]:[四季度]])"],
  ["=分组表[[#Headers],[得分]]&分组表[[得分(1-2)]]", "分组表[[#Headers],[得分]]&分组表[[得分(1-2)]]"],
])("%s is %s in a file", (formula, file) => {
  expect(toFileFormula(formula, { namespace })).toBe(file);
  expect(meaning(fromFileFormula(file))).toEqual(meaning(formula));
});

test("a reference to the own row names the table in a file and not in a cell", () => {
  expect(toFileFormula("=[@[得分]]+[@组]", { table: "表1" })).toBe("表1[[#This Row],[得分]]+表1[[#This Row],[组]]");
  expect(fromFileFormula("表1[[#This Row],[得分]]+表2[[#This Row],[组]]", { table: "表1" })).toBe("=[@[得分]]+表2[@[组]]");
});

test("a file that was without the add-in names our functions as another workbook's", () => {
  expect(fromFileFormula("[2]!_xldudf_ADDIN_GRADE(A1)+1")).toBe("=ADDIN.GRADE(A1)+1");
});

test("what must spill in Excel is marked, what is about single cells is not", () => {
  const one = (name: string) => name === "优秀比例";
  const dynamic = (formula: string) => needsDynamicMark(formula, one);
  for (const formula of ["=A1+1", "=SUM(A1:A9)", '=IF([@得分]="","",[@得分]*优秀比例)', "=SUMIFS(表[分],表[组],A1)", "=MATCH(A1,B:B,0)"]) {
    expect([formula, dynamic(formula)]).toEqual([formula, false]);
  }
  for (const formula of [
    "=A1:A9",
    "=A1#",
    "=表[得分]",
    "=SUM(IF(A1:A9>1,1))",
    "=ADDIN.PLACE(A1:A9)",
    "=SUMIFS(表[分],表[组],A1:A3)",
    "=名单&1",
    "=INDEX(A1:B9,0,1)",
    "=MATCH(A1:A2,B:B,0)",
  ]) {
    expect([formula, dynamic(formula)]).toEqual([formula, true]);
  }
});

test("formulas made at random come back", () => {
  const leaf = fc.constantFrom(
    "A1",
    "$B$2:C9",
    "A6#",
    "'a b'!D4#",
    "表[得分]",
    "表[@[得分(1-2)]]",
    "名",
    "1.5",
    '"#@,("',
    "{1,2;3,4}",
    "TRUE",
    "#N/A",
    "汇总!$B$6#",
  );
  const formula = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.tuple(tie("any"), fc.constantFrom("+", "&", "=", "<>"), tie("any")).map((parts) => parts.join("")),
      fc
        .tuple(
          fc.constantFrom("SUM", "XLOOKUP", "FILTER", "ADDIN.GRADE", "IF", "TEXTJOIN"),
          fc.array(tie("any"), { minLength: 1, maxLength: 4 }),
        )
        .map(([name, args]) => `${name}(${args.join(",")})`),
      fc.tuple(tie("any"), tie("any")).map(([init, body]) => `LET(名,${init},${body})`),
      tie("any").map((inner) => `(${inner})`),
      fc.constantFrom("@A1:A9", "@INDEX(A:A,2)#", "INDEX(B1:C3,1,2)#", "@表[得分]", "A1:INDEX(A:A,3)"),
    ),
  })).any;
  fc.assert(
    fc.property(formula, (text) => expect(meaning(fromFileFormula(toFileFormula(`=${text}`, { namespace })))).toEqual(meaning(`=${text}`))),
    { numRuns: 500 },
  );
});
