/**
 * The functions, in the order in which people see them: what a function is given, how large its result is, which option
 * words it reads, what it may find wrong. Metadata, reference, builder, checks and fuzzing take it from here.
 */
import { list, listedWords, number, numbers, option, table, term, text, words, type FunctionRow } from "./functionRow";
import {
  ATTAIN_OUTPUT,
  ATTAIN_RULE,
  BOTTOM_TIES,
  DIRECTION,
  GRADE_OPTION,
  GRADE_TIES,
  LEDGER_DIRECTION,
  LIST_MISSING,
  LOST_SEATS,
  MISSING,
  PENDING,
  PLACE_TIES,
  ROUNDING,
  SEAT_USE,
  TIER_SIDE,
} from "./optionWords";

const ROWS = ["n × 1"] as const;
const CELLS = ["n × k"] as const;
const ENTRIES = ["m × 1"] as const;
/** Given once, per column, per row or for each cell. */
const SPREAD = ["1 × 1", "1 × k", "n × 1", "n × k"] as const;
const ONCE_OR_ROWS = ["1 × 1", "n × 1"] as const;
const COLUMNS_OR_CELLS = ["1 × k", "n × k"] as const;
const COLUMNS = ["1 × k"] as const;

const optional = { optional: true };
const digits = number("小数位", { count: true, suggest: [{ entry: "2" }] });
/** Scores are compared as they are, unless somebody says otherwise. */
const compared = number("小数位", { count: true });
const groups = listedWords("组别", ROWS, { optional: true, suggest: [{ column: "group" }] });
const target = list("目标", SPREAD, { suggest: [{ column: "target" }] });
const worth = list("分值", SPREAD, { suggest: [{ column: "points" }] });
const tiers = table("档次表", 2, { blankKept: false, suggest: [{ table: "tiers" }] });
const current = words("今年", ROWS, { suggest: [{ column: "grade" }] });
const history = words("往年", CELLS, { suggest: [{ columns: "year" }] });

export const FUNCTIONS = {
  WEIGHTED: {
    group: "scoring",
    header: "加权得分",
    arguments: {
      scores: list("成绩", CELLS, { role: "scores", suggest: ["scores"] }),
      weights: list("权重", COLUMNS_OR_CELLS, { upright: true, role: "weights", suggest: [{ weighing: "weights" }] }),
      missing: option("缺项", MISSING),
      digits,
    },
    result: { rows: "scores", columns: 1 },
    rules: ["G4", "N2", "N3", "S2"],
    says: ["weightsNotWhole", "weightsNotPositive", "weightNegative", "weightMissing", "scoreMissing", "columnEmpty"],
  },
  TOTAL: {
    group: "scoring",
    header: "合计得分",
    arguments: {
      points: list("得分", CELLS, { role: "scores", suggest: ["scores"] }),
      full: list("满分", COLUMNS_OR_CELLS, { upright: true, role: "full", suggest: [{ weighing: "points" }] }),
      missing: option("缺项", MISSING),
      digits,
    },
    result: { rows: "points", columns: 1 },
    rules: ["S2", "Z2"],
    says: ["cellMissing", "columnEmpty", "pointsAboveFull", "fullMissing", "numberNegative", "fullNotPositive", "meanAboveFull"],
  },
  CHECKLIST: {
    group: "scoring",
    header: "清单得分",
    arguments: {
      units: words("单位", ROWS, { suggest: ["units"] }),
      names: listedWords("清单单位", ENTRIES, { suggest: [{ column: "unit" }] }),
      points: list("得分", ENTRIES, { role: "scores", suggest: [{ column: "score" }, { column: "actual" }] }),
      full: list("满分", ENTRIES, { suggest: [{ column: "points" }] }),
      missing: option("缺项", LIST_MISSING),
      digits,
    },
    result: { rows: "units", columns: 1 },
    rules: ["G1", "Z1", "Z2"],
    says: [
      ...[
        "cellMissing",
        "duplicateName",
        "columnEmpty",
        "pointsAboveFull",
        "fullMissing",
        "numberNegative",
        "fullNotPositive",
        "meanAboveFull",
      ],
      ...["unitUnknown", "unitMissing"],
    ],
  },
  ATTAIN: {
    group: "scoring",
    header: "完成得分",
    arguments: {
      actual: list("实际", CELLS, { suggest: [{ column: "actual" }] }),
      target,
      points: worth,
      rule: words("规则", SPREAD, { optional: true, choices: ATTAIN_RULE, suggest: [{ column: "rule" }] }),
      cap: numbers("封顶", SPREAD, optional),
      digits,
      output: option("输出", ATTAIN_OUTPUT),
    },
    result: { rows: "actual", columns: "actual", unless: { argument: "output", says: "total", columns: 1 } },
    rules: ["S3", "S6", "G11"],
    says: ["cellMissing", "numberNegative", "targetZero", "targetNegative", "capNotRatio", "capNeedsSurplus"],
  },
  STEPPED: {
    group: "scoring",
    header: "得分",
    arguments: {
      actual: list("实际", CELLS, { suggest: [{ column: "actual" }] }),
      target,
      points: worth,
      step: numbers("步长", SPREAD),
      change: numbers("扣分", SPREAD),
      floor: numbers("保底", SPREAD, optional),
      cap: numbers("封顶", SPREAD, optional),
      digits,
    },
    result: { rows: "actual", columns: "actual" },
    rules: ["S6"],
    published: true,
    says: ["cellMissing", "numberNegative", "stepZero", "startBelowFloor", "startAboveCap"],
  },
  EFFICACY: {
    group: "scoring",
    header: "功效得分",
    arguments: {
      values: list("数值", CELLS, { suggest: ["value"] }),
      worst: numbers("最差", SPREAD, { blankMatters: true }),
      best: numbers("最好", SPREAD, { blankMatters: true }),
      base: number("基础分", { sizes: SPREAD }),
      span: number("功效分", { sizes: SPREAD }),
      digits,
    },
    result: { rows: "values", columns: "values" },
    published: true,
    says: ["cellMissing", "numberNegative"],
  },
  RELATIVE: {
    group: "scoring",
    header: "实绩得分",
    arguments: {
      values: list("数值", ROWS, { suggest: ["value"] }),
      points: list("分值", ONCE_OR_ROWS, { suggest: [{ column: "points" }] }),
      groups,
      direction: option("顺序", DIRECTION),
      digits,
    },
    result: { rows: "values", columns: 1 },
    published: true,
    says: ["cellMissing", "numberNegative", "bestNotPositive"],
  },
  PLACEPOINTS: {
    group: "scoring",
    header: "名次得分",
    arguments: {
      values: list("数值", ROWS, { suggest: ["value"] }),
      table: table("对照表", undefined),
      groups,
      direction: option("顺序", DIRECTION),
      digits: compared,
    },
    result: { rows: "values", columns: 1 },
    published: true,
    says: ["cellMissing", "placeTableShape", "placeNotWhole", "firstPlaceMissing", "placesNotAscending", "placeStepWrong", "clampCrossed"],
  },
  JUDGES: {
    group: "scoring",
    header: "平均得分",
    arguments: {
      scores: list("评分", CELLS, { role: "scores", suggest: ["scores"] }),
      dropHigh: number("去高", { count: true, suggest: [{ entry: "1" }] }),
      dropLow: number("去低", { count: true, suggest: [{ entry: "1" }] }),
      digits,
    },
    result: { rows: "scores", columns: 1 },
    rules: ["G4", "S8", "L4", "Z3"],
    says: ["tooFewScores"],
  },
  RATERS: {
    group: "scoring",
    header: "评价得分",
    arguments: {
      scores: list("评分", CELLS, { role: "scores", suggest: ["scores"] }),
      classes: listedWords("类别", COLUMNS, { upright: true, blankKept: false }),
      weights: table("权重表", 2, { role: "weights", numbersFrom: 1, spareRows: true, suggest: [{ table: "weights" }] }),
      missing: option("缺类", MISSING),
      digits,
    },
    result: { rows: "scores", columns: 1 },
    rules: ["G4", "N2", "S8", "L7"],
    says: [
      ...["cellMissing", "duplicateName", "weightsNotWhole", "weightsNotPositive", "weightNegative", "raterWithoutClass", "classUnknown"],
      ...["classEmpty", "classUnrated", "classNotWeighted", "numberNegative"],
    ],
  },
  VOTES: {
    group: "scoring",
    header: "测评得分",
    arguments: {
      counts: numbers("票数", CELLS, { listed: true, suggest: [{ columns: "votes" }, "scores"] }),
      points: list("折算分", COLUMNS, { upright: true, blankKept: false }),
      digits,
    },
    result: { rows: "counts", columns: 1 },
    rules: ["S8"],
    says: ["votesNotWhole", "votesWithoutPoints"],
  },
  LEDGER: {
    group: "scoring",
    header: "加扣分",
    arguments: {
      units: words("单位", ROWS, { suggest: ["units"] }),
      names: listedWords("台账单位", ENTRIES, { suggest: [{ column: "unit" }] }),
      points: list("分值", ENTRIES, {
        suggest: [{ column: "adjustment" }, { column: "points" }, { column: "deduction" }, { column: "bonus" }, { column: "score" }],
      }),
      items: listedWords("事项", ENTRIES, { optional: true, suggest: [{ column: "item" }] }),
      kinds: listedWords("类别", ENTRIES, { optional: true, suggest: [{ column: "kind" }] }),
      limits: table("限额", 5, { optional: true, spareRows: true, refusesNone: false, suggest: [{ table: "limits" }] }),
      factors: list("倍数", ENTRIES, optional),
      repeats: numbers("依次系数", COLUMNS, { optional: true, upright: true, blankKept: false }),
    },
    result: { rows: "units", columns: 1 },
    words: [LEDGER_DIRECTION],
    rules: ["G5", "N4", "S7", "L3", "L6"],
    says: [
      ...[
        "cellMissing",
        "duplicateName",
        "pointsOutOfRange",
        "pointsNegative",
        "factorNegative",
        "limitsCrossed",
        "limitNegative",
        "underUnfit",
        "repeatNotShare",
        "unitUnknown",
      ],
      ...["unitMissing", "kindUnknown", "kindMissing", "kindsNeeded", "directionUnknown", "underUnknown"],
    ],
  },
  PROGRESS: {
    group: "scoring",
    header: "进度差、预警",
    arguments: {
      actual: list("实际", ROWS, { suggest: [{ column: "actual" }] }),
      annual: numbers("全年", ROWS, { listed: true, suggest: [{ column: "target" }] }),
      elapsed: numbers("已过", ONCE_OR_ROWS, { blankKept: false }),
      of: numbers("全期", ONCE_OR_ROWS, { optional: true, blankKept: false, suggest: [{ entry: "12" }] }),
      lights: table("档次表", 2, { optional: true, blankKept: false }),
    },
    result: { rows: "actual", columns: 1, unless: { argument: "lights", columns: 2 } },
    rules: ["S4", "G9"],
    says: ["cellMissing", "spanNotPositive", "elapsedOutside", "annualNotPositive", "boundsNotAscending", "belowFirstBound"],
  },
  TIER: {
    group: "coefficients",
    header: "档次",
    arguments: {
      values: list("数值", CELLS, { suggest: ["value"] }),
      table: tiers,
      side: option("含界", TIER_SIDE),
    },
    result: { rows: "values", columns: "values" },
    rules: ["L1", "L5", "G9"],
    says: ["cellMissing", "boundsNotAscending", "belowFirstBound", "aboveLastBound"],
  },
  COEFFICIENT: {
    group: "coefficients",
    header: "系数",
    arguments: {
      values: list("数值", CELLS, { suggest: ["value"] }),
      table: tiers,
      contribution: list("贡献", CELLS, { optional: true, suggest: [{ column: "contribution" }] }),
      rate: term("比率", optional),
      least: term("最低", optional),
      most: term("最高", { optional: true, blankMatters: true }),
      side: option("含界", TIER_SIDE),
    },
    result: { rows: "values", columns: "values" },
    rules: ["L1", "L2"],
    says: ["cellMissing", "boundsNotAscending", "belowFirstBound", "aboveLastBound", "tierNotNumber", "clampCrossed"],
  },
  PLACE: {
    group: "places",
    header: "名次",
    arguments: {
      scores: list("成绩", ROWS, { role: "scores", suggest: ["value"] }),
      groups,
      ties: option("并列", PLACE_TIES),
      direction: option("顺序", DIRECTION),
      digits: compared,
    },
    result: { rows: "scores", columns: 1 },
    rules: ["S1", "N1", "G8", "L9"],
    says: ["cellMissing"],
  },
  BOTTOM: {
    group: "places",
    header: "末位",
    arguments: {
      scores: list("成绩", ROWS, { role: "scores", suggest: ["value"] }),
      count: number("末位数", { optional: false, count: true, suggest: [{ entry: "1" }] }),
      groups,
      ties: option("并列", BOTTOM_TIES),
    },
    result: { rows: "scores", columns: 1 },
    rules: ["G8", "S9", "L8"],
    says: ["cellMissing"],
  },
  SEATS: {
    group: "places",
    header: "名额",
    headerFor: "ratios",
    arguments: {
      headcounts: numbers("人数", ROWS, { listed: true, suggest: [{ column: "headcount" }] }),
      ratios: numbers("比例", COLUMNS_OR_CELLS, { suggest: [{ columns: "ratio" }] }),
      rounding: option("取整", ROUNDING),
      least: numbers("最少", SPREAD, optional),
      most: numbers("最多", SPREAD, optional),
      carry: numbers("结转", COLUMNS_OR_CELLS, optional),
      uplift: numbers("上浮", SPREAD, optional),
    },
    result: { rows: "headcounts", columns: "ratios" },
    rules: ["G2", "N1", "N6", "S11", "Z4", "Z6"],
    says: [
      ...[
        "cellMissing",
        "headcountNotWhole",
        "ratioNotShare",
        "ratiosAboveOne",
        "seatLimitNotWhole",
        "seatLimitsCrossed",
        "carryNotDecimal",
      ],
      ...["carryNeedsDown", "upliftNotFactor"],
    ],
  },
  GRADE: {
    group: "places",
    header: "等次、名次、理由",
    arguments: {
      scores: list("成绩", ROWS, { role: "scores", suggest: ["value"] }),
      grades: table("等次", 2, { spareRows: true, suggest: [{ table: "grades" }] }),
      groups,
      seats: {
        ...numbers("名额", [], { optional: true, blankMatters: true, spareRows: true, suggest: [{ table: "seats" }] }),
        holds: "headed",
      },
      marks: listedWords("标记", ROWS, { optional: true, suggest: [{ column: "mark" }] }),
      markRules: listedWords("标记规则", [], { optional: true, spareRows: true, suggest: [{ table: "marks" }] }),
      options: text("选项", { spareRows: true }),
      tieBreakers: list("同分先比", ["n × t"], optional),
    },
    result: { rows: "scores", columns: 3 },
    words: [SEAT_USE, GRADE_OPTION, GRADE_TIES, LOST_SEATS],
    rules: ["G6", "G7", "N5", "S10", "Z4", "Z5"],
    says: [
      ...[
        "cellMissing",
        "tableNarrow",
        "duplicateName",
        "leastNotDescending",
        "belowLastLeast",
        "breakerMissing",
        "gradeUnknown",
        "seatsHeaderMissing",
      ],
      ...["headerTwice", "seatsRowsForOneGroup", "groupWithoutSeats", "seatsNotWhole", "effectUnknown", "effectHasNoGrade", "markDivided"],
      ...["markUnknown", "optionUnknown", "optionTwice", "optionValueUnknown"],
    ],
  },
  STREAK: {
    group: "places",
    header: "连续年数",
    arguments: { current, history, words: text("词", { optional: false, suggest: [{ entry: "优秀" }] }) },
    result: { rows: "current", columns: 1 },
    rules: ["G8", "S12", "Z8"],
    says: [],
  },
  OUTCOME: {
    group: "places",
    header: "结果运用",
    arguments: { current, history, table: table("结果表", 3) },
    result: { rows: "current", columns: 1 },
    words: [PENDING],
    rules: ["G8", "N8", "S9", "S12", "Z5", "Z6", "Z7", "Z8", "Z9"],
    says: ["cellMissing", "yearsUnknown"],
  },
  POOL: {
    group: "payout",
    header: "奖金",
    arguments: {
      total: term("总额"),
      shares: numbers("份额", ROWS, { listed: true, suggest: [{ column: "coefficient" }, "value"] }),
      unit: number("单位"),
    },
    result: { rows: "shares", columns: 1 },
    rules: ["N7"],
    says: [
      "cellMissing",
      "poolNegative",
      "poolNotInUnits",
      "poolTooFine",
      "unitNotPositive",
      "shareNegative",
      "sharesAllZero",
      "seatsTied",
    ],
  },
  DIGEST: {
    group: "payout",
    header: "校验码",
    arguments: { range: { ...numbers("区域", [], { suggest: ["everything"] }), holds: "anything" } },
    result: { rows: null, columns: 1 },
    rules: ["Z10"],
    says: [],
  },
} satisfies Record<string, FunctionRow>;
