/** Rules over sheets that are not ours: what a fixture cannot say, since it is calculated. */
import { wordsOf } from "../../src/i18n";
import { findingKey, runChecks } from "../../src/checks";
import { findingsOf, found, messageOf } from "./found";
import { computed, snapshotOf, type Entry } from "./snapshot-builder";

describe("naive-round", () => {
  const shown = (value: number, formula = "=ROUND(76.6*63%+78.1*34%+32.1*3%,2)") =>
    snapshotOf({ 表: { cells: [["得分"], [computed(formula, value)]] } }, {});

  test("Excel's own result is held against the exact one", () => {
    const [finding] = findingsOf("naive-round", shown(75.77));
    expect(messageOf(finding!)).toBe("“得分”显示 75.77，按小数精确算应为 75.78");
    expect(finding!.fix).toEqual([
      {
        sheet: "表",
        row: 1,
        column: 0,
        before: "=ROUND(76.6*63%+78.1*34%+32.1*3%,2)",
        after: "=ROUND(ROUND(76.6*63%+78.1*34%+32.1*3%,9),2)",
      },
    ]);
    expect(found("naive-round", shown(75.78))).toEqual([]);
  });

  test("what is more than a rounding away is another matter", () => {
    expect(found("naive-round", shown(70))).toEqual([]);
  });

  test.each([
    ["=ROUND(SUM(B1:D1)/3,2)", [0.005, 0.005, 0.005], 0, 0.01],
    ["=ROUND(SUMPRODUCT(B1:D1,B2:D2),2)", [76.6, 78.1, 32.1], 75.77, 75.78],
    ["=ROUND(SUMPRODUCT(B1:D1*B2:D2),2)", [76.6, 78.1, 32.1], 75.77, 75.78],
    ["=ROUND(B1*B2+C1*C2+D1*D2,2)", [76.6, 78.1, 32.1], 75.77, 75.78],
    ["=ROUND(AVERAGE(B1:C1),1)", [0.1, 0.2, 0], 0.1, 0.2],
    ["=ROUND(-(B1-C1)/2,2)", [0.03, 0.02, 0], 0, -0.01],
    ['=IF(B1="","",ROUND(B1*C1,2))', [1.005, 1, 0], 1, 1.01],
    ['=IFERROR(ROUND(B1+0,2),"")', [1.005, 1, 0], 1, 1.01],
    ["=ROUND(LET(a,B1,a*1),2)", [1.005, 1, 0], 1, 1.01],
  ])("%s", (formula, [b, c, d], wrong, exact) => {
    const cells = (value: number): Entry[][] => [
      ["分", b!, c!, d!],
      ["权重", 0.63, 0.34, 0.03],
      ["得分", computed(formula, value)],
    ];
    const [finding] = findingsOf("naive-round", snapshotOf({ 表: { cells: cells(wrong) } }, {}));
    expect(finding?.params.exact).toBe(String(exact));
    expect(found("naive-round", snapshotOf({ 表: { cells: cells(exact) } }, {}))).toEqual([]);
  });

  test.each([
    ["=INT(B1*100)", 4.35, 434, 435, "=INT(ROUND(B1*100,9))"],
    ["=INT(-B1*100)", 4.35, -436, -435, "=INT(ROUND(-B1*100,9))"],
    ["=TRUNC(B1*100)/100", 4.35, 4.34, 4.35, "=TRUNC(ROUND(B1*100,9))/100"],
    ["=ROUNDDOWN(B1*100,0)", 4.35, 434, 435, "=ROUNDDOWN(ROUND(B1*100,9),0)"],
    ["=ROUNDUP(B1*3,1)", 1.1, 3.4, 3.3, "=ROUNDUP(ROUND(B1*3,9),1)"],
    ["=CEILING(B1*3,1.1)", 1.1, 4.4, 3.3, "=CEILING(ROUND(B1*3,9),1.1)"],
    ["=FLOOR(B1*1000,5)", 1.005, 1000, 1005, "=FLOOR(ROUND(B1*1000,9),5)"],
    ["=MROUND(25000*B1,50)", 1.023, 25550, 25600, "=MROUND(ROUND(25000*B1,9),50)"],
    ["=ROUND(25000*B1/50,0)*50", 1.023, 25550, 25600, "=ROUND(ROUND(25000*B1/50,9),0)*50"],
    ["=ROUND(B1*100,0)/100+ROUND(B1,2)", 1.005, 2.01, 2.02, "=ROUND(ROUND(B1*100,9),0)/100+ROUND(ROUND(B1,9),2)"],
  ])("%s of %s", (formula, b, wrong, exact, after) => {
    const cells = (value: number): Entry[][] => [["数", b], [computed(formula, value)]];
    const [finding] = findingsOf("naive-round", snapshotOf({ 表: { cells: cells(wrong) } }, {}));
    expect([finding?.params.exact, finding?.fix?.[0]?.after]).toEqual([String(exact), after]);
    expect(found("naive-round", snapshotOf({ 表: { cells: cells(exact) } }, {}))).toEqual([]);
    expect(found("naive-round", snapshotOf({ 表: { cells: cells(exact + 100) } }, {}))).toEqual([]);
  });

  test.each([
    ["=ROUND((B1+C1)*0.35,2)", "=ROUND(ROUND((B1+C1)*0.35,9),2)"],
    ["=ROUND(0.35*(B1+C1),2)", "=ROUND(ROUND(0.35*(B1+C1),9),2)"],
    ['=IF(B1="","",ROUND(-(B1+C1)*0.35,2))', '=IF(B1="","",ROUND(ROUND(-(B1+C1)*0.35,9),2))'],
  ])("the fix of %s keeps its parentheses", (formula, after) => {
    // 0.9 × 0.35 is 0.315, which Excel shows as 0.31 where its double is a little less.
    const sign = formula.includes("-(") ? -1 : 1;
    const cells: Entry[][] = [["分", 0.6, 0.3], [computed(formula, sign * 0.31)]];
    const [finding] = findingsOf("naive-round", snapshotOf({ 表: { cells } }, {}));
    expect(finding?.fix).toEqual([{ sheet: "表", row: 1, column: 0, before: formula, after }]);
  });

  test.each(["=ROUND(B1^2,2)", "=ROUND(MAX(B1:C1),2)", "=ROUND(B1,C1)", "=ROUND(A1*B1,2)", "=ROUNDUP(B1,2)", "=ROUND(B1/0,2)"])(
    "%s is left alone",
    (formula) => {
      const cells = [["分", 1.005, 2], [computed(formula, 1)]];
      expect(found("naive-round", snapshotOf({ 表: { cells } }, {}))).toEqual([]);
    },
  );
});

describe("error-value", () => {
  test("a mistake found in what a formula reads is told there alone", () => {
    const cells: Entry[][] = [
      ["单位", "得分", "档次", null, "下限", "档"],
      ["甲", 90, computed("=KAOHE.TIER(B2:B3,E2:F3)", "#VALUE!"), null, 60, "合格"],
      ["乙", 80, null, null, 0, "不合格"],
    ];
    const { findings } = runChecks(snapshotOf({ 表: { cells } }, {}));
    expect(findings.map(({ rule, place }) => `${rule} ${place.address}`)).toEqual(["bounds-order E3"]);
  });

  test("a result that is an error in one of its rows is told at that row, by the formula's header", () => {
    const cells: Entry[][] = [
      ["得分", "比例", "引用"],
      [90, computed("=A2:A4/100", 0.9), computed("=B4*2", "#VALUE!")],
      [80, 0.8, null],
      [{ formula: "=NA()", value: "#N/A" }, "#N/A", null],
    ];
    const findings = findingsOf("error-value", snapshotOf({ 表: { cells } }, {}));
    expect(findings.map(({ place, params }) => [place.address, params.problem, params.followers])).toEqual([["A4", "not-found", 2]]);
  });

  test("errors that go round in a circle are told once", () => {
    const cells: Entry[][] = [[computed("=B1", "#VALUE!"), computed("=A1", "#VALUE!")]];
    expect(findingsOf("error-value", snapshotOf({ 表: { cells } }, {})).length).toBeLessThanOrEqual(1);
  });

  test("a pasted error, and Excel at work", () => {
    const cells: Entry[][] = [["得分"], ["#REF!"], [computed("=KAOHE.PLACE(A9)", "#BUSY!")]];
    expect(found("error-value", snapshotOf({ 表: { cells } }, {}))).toEqual(["表!A2 typed"]);
  });
});

describe("external-reference", () => {
  test.each([
    ["=[去年.xlsx]汇总!A1", "去年.xlsx"],
    ["='C:\\考核\\[去年.xlsx]汇 总'!A1*2", "去年.xlsx"],
    ["='https://a.cn/文件/[去年.xlsx]汇总'!A1", "去年.xlsx"],
    ["='去年.xlsx'!成绩表[得分]", "去年.xlsx"],
    ["=SUM([去年.xlsx]汇总!A1:A9)", "去年.xlsx"],
  ])("%s", (formula, book) => {
    expect(findingsOf("external-reference", snapshotOf({ 表: { cells: [[computed(formula, 1)]] } }, {}))[0]?.params.book).toBe(book);
  });

  test.each(['="[去年.xlsx]汇总!A1"', "='汇 总'!A1", "=成绩表[[得分]:[名次]]", "=[@得分]", "=IF(A1=\"'[x.xlsx]'\",1,)+1+"])(
    "%s is none",
    (formula) => {
      expect(found("external-reference", snapshotOf({ 表: { cells: [[computed(formula, 1)]] } }, {}))).toEqual([]);
    },
  );

  test("a name that stands for cells of another workbook", () => {
    const snapshot = snapshotOf({ 表: { cells: [["去年"], [computed("=去年得分*2", 1)]] } }, {});
    snapshot.names = [
      { name: "去年得分", formula: "='[去年.xlsx]汇总'!$B$2" },
      { name: "没用到", formula: "=[别的.xlsx]表!A1" },
    ];
    expect(findingsOf("external-reference", snapshot).map(({ place, params }) => [place.address, params.book])).toEqual([
      ["A2", "去年.xlsx"],
    ]);
  });
});

describe("function-unknown, stuck at #NAME?", () => {
  const stuck = (formula: string) => [
    ["单位", "得分", "名次"],
    ["甲局", 91, computed(formula, "#NAME?")],
    ["乙局", 88, null],
  ];

  test("brings a fix that writes the same formula again, and error-value does not tell it too", () => {
    const snapshot = snapshotOf({ 表: { cells: stuck("=KAOHE.PLACE(B2:B3)") } }, {});
    const [finding] = findingsOf("function-unknown", snapshot);
    expect(finding!.params).toMatchObject({ problem: "stuck", label: "名次" });
    const change = { sheet: "表", row: 1, column: 2, before: "=KAOHE.PLACE(B2:B3)", after: "=KAOHE.PLACE(B2:B3)" };
    expect(finding!.fix).toEqual([change]);
    expect(found("error-value", snapshot)).toEqual([]);
  });

  test("says on a protected sheet what to do first, in both languages", () => {
    const snapshot = snapshotOf({ 表: { cells: stuck("=KAOHE.PLACE(B2:B3)") } }, {});
    snapshot.sheets[0]!.protected = true;
    const [finding] = findingsOf("function-unknown", snapshot);
    expect(finding!.fix).toBeUndefined();
    expect(messageOf(finding!)).toContain("审阅");
    expect(wordsOf["en-US"].checks.rules["function-unknown"].message(finding!.params)).toContain("Review");
  });

  test("is not said where a name in the formula is nobody's", () => {
    expect(found("function-unknown", snapshotOf({ 表: { cells: stuck("=KAOHE.PLACE(没有的名称)") } }, {}))).toEqual([]);
    expect(found("function-unknown", snapshotOf({ 表: { cells: stuck("=LET(x,B2:B3,KAOHE.PLACE(x))") } }, {}))).toEqual(["表!C2 stuck"]);
  });
});

describe("function-unknown", () => {
  test.each([
    ["=KAOHE_PLACE(A2:A4)", "prefix", "=KAOHE.PLACE(A2:A4)"],
    ["=KAOHE。PLACE(A2:A4)", "prefix", "=KAOHE.PLACE(A2:A4)"],
    ["=KAOEH.PLACE(A2:A4)", "prefix", "=KAOHE.PLACE(A2:A4)"],
    ['=IF(A2="","",_xldudf_KAOHE_PLACE(A2:A4))', "prefix", '=IF(A2="","",KAOHE.PLACE(A2:A4))'],
    ["=KAOHE.WEIGTHED(A2:A4,B1:B1)", "misspelt", undefined],
    ["=KAOHE.PLACES(A2:A4)+KAOHE_PLACE(A2:A4)", "misspelt", undefined],
    ["=KAOHE.SALARY(A2:A4)", "unknown", undefined],
  ])("%s", (formula, problem, after) => {
    const cells: Entry[][] = [["得分"], [1, computed(formula, "#NAME?")], [2], [3]];
    const [finding] = findingsOf("function-unknown", snapshotOf({ 表: { cells } }, {}));
    expect([finding?.params.problem, finding?.fix?.[0]?.after]).toEqual([problem, after]);
  });

  test.each([
    ["=SUMM(A2:A4)", "#NAME?"],
    ["=CHOOSE(1,A2)", 1],
    ["=TOTAL(A2)", 1],
    ["=KAOHE.PLACE(A2:A4)", 1],
    ["=没有(A2)", "#NAME?"],
  ])("%s is not ours", (formula, value) => {
    expect(found("function-unknown", snapshotOf({ 表: { cells: [["得分"], [1, computed(formula, value)]] } }, {}))).toEqual([]);
  });
});

test("a hundred thousand cells of filled-down formulas are read in the time of a glance", () => {
  const rows = 12_500;
  const heads = ["单位", "甲", "乙", "和", "名次", "折算", "档", "差"];
  const line = (row: number): Entry[] => [
    `单位${row}`,
    row % 100,
    (row * 7) % 100,
    computed(`=B${row}+C${row}`, 1),
    computed(`=RANK(D${row},D$2:D$${rows})`, row),
    computed(`=ROUND(D${row}*0.63,2)`, 1.25),
    computed(`=KAOHE.TIER(D${row},$J$2:$K$3)`, "合格"),
    computed(`=H${row - 1}+1`, "#VALUE!"),
  ];
  const snapshot = snapshotOf({ 表: { cells: [heads, line(2)] } }, {});
  const sheet = snapshot.sheets[0]!;
  for (let row = 3; row <= rows; row++) {
    const cells = line(row);
    sheet.values.push(cells.map((cell) => (typeof cell === "object" ? cell!.value : cell)));
    sheet.formulas.push(cells.map((cell) => (typeof cell === "object" ? cell!.formula : cell)));
    sheet.formulasR1C1.push(cells.map((cell, i) => (typeof cell === "object" ? sheet.formulasR1C1[1]![i]! : cell)));
    sheet.kinds.push(sheet.kinds[1]!);
  }
  const start = process.cpuUsage();
  const report = runChecks(snapshot);
  expect(report.failed).toEqual([]);
  // Many times what it takes, so that only work that grows with the square of the rows fails.
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
});

describe("what makes an error is said with it", () => {
  test.each([
    ["=A2/B2", "#DIV/0!", [5, null], "除数 B2 是空的"],
    ["=A2/B2", "#DIV/0!", [5, 0], "除数 B2 是 0"],
    ["=AVERAGE(A2:B2)", "#DIV/0!", ["未报", null], "A2:B2 里没有数"],
    ["=A2+B2", "#VALUE!", [5, "未报"], "B2 里是文字“未报”，不能拿来算"],
    ["=VLOOKUP(A2,F2:G9,2,FALSE)", "#N/A", ["甲局", 1], "没找到 A2 里的“甲局”"],
    ["=A2^B2", "#NUM!", [9, 999], "算出来的数太大，或者算不出来"],
  ])("%s shows %s", (formula, error, [one, other], said) => {
    const cells: Entry[][] = [
      ["甲", "乙", "结果"],
      [one!, other!, computed(formula, error)],
    ];
    const [finding, ...others] = findingsOf("error-value", snapshotOf({ 表: { cells } }, {}));
    expect(others).toEqual([]);
    expect(messageOf(finding!)).toBe(`表!C2（结果）显示 ${error}，${said}`);
  });

  test("a finding that was left keeps its key", () => {
    const cells: Entry[][] = [["结果"], [computed("=B2/C2", "#DIV/0!")]];
    const [finding] = findingsOf("error-value", snapshotOf({ 表: { cells } }, {}));
    expect(findingKey(finding!)).toBe(
      'error-value|表!A2|{"problem":"division","value":"#DIV/0!","label":"结果","cell":"表!A2","followers":0}',
    );
  });
});

test("formulas that fail for one blank are one finding", () => {
  const cells: Entry[][] = [
    ["得分", "完成率", "折算", "总数"],
    [5, computed("=A2/D$2", "#DIV/0!"), computed("=A2*10/D$2", "#DIV/0!"), null],
    [6, computed("=A3/D$2", "#DIV/0!"), computed("=A3*10/D$2", "#DIV/0!"), null],
    [7, computed("=A4/D$9", "#DIV/0!"), 1, null],
  ];
  const findings = findingsOf("error-value", snapshotOf({ 表: { cells } }, {}));
  expect(findings.map(({ place, params }) => [place.address, params.becauseCell, params.followers])).toEqual([
    ["B2", "D2", 3],
    ["B4", "D9", 0],
  ]);
});
