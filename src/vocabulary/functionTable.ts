/**
 * The functions, in the order in which people see them: what a function is given, how large its result is, which option
 * words it reads, what it may find wrong. Metadata, reference, builder, checks and fuzzing take it from here.
 */
import { CELLS, COLUMNS_OR_CELLS, compared, groups, optional, ROWS, SPREAD, tiers } from "./functionArguments";
import { list, listedWords, number, numbers, option, table, term, text, words, type FunctionRow } from "./functionRow";
import {
  BOTTOM_TIES,
  DIRECTION,
  GRADE_OPTION,
  GRADE_TIES,
  LOST_SEATS,
  PENDING,
  PLACE_TIES,
  SEAT_COUNTING,
  SEAT_ROUNDING,
  SEAT_USE,
  TIER_SIDE,
} from "./optionWords";
import { SCORING } from "./scoringFunctions";

const current = words("今年", ROWS, { suggest: [{ column: "grade" }] });
const history = words("往年", CELLS, { suggest: [{ columns: "year" }] });

export const FUNCTIONS = {
  ...SCORING,
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
      marks: listedWords("标记", ROWS, { optional: true, suggest: [{ column: "mark" }] }),
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
      rounding: option("取整", SEAT_ROUNDING),
      least: numbers("最少", SPREAD, optional),
      most: numbers("最多", SPREAD, optional),
      carry: numbers("结转", COLUMNS_OR_CELLS, optional),
      uplift: numbers("上浮", SPREAD, optional),
      counting: option("计数", SEAT_COUNTING),
      rest: number("其余归", { count: true }),
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
      ...["carryNeedsDown", "upliftNotFactor", "restOutside"],
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
