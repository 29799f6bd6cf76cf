/**
 * A call of each function that works, with every argument: to be spoilt, and to hold the table of functions against. Ranges with a result
 * for each cell have more rows than columns, or fewer, so that neither is taken for the other.
 */
import type { FunctionId } from "../../src/vocabulary/functions";
import { column } from "./oracle/cells";

export const SOUND: Record<FunctionId, unknown[]> = {
  WEIGHTED: [
    [
      [80, 90],
      [70, 60],
    ],
    [[0.5, 0.5]],
    "报错",
    2,
    "1或100",
    0,
    2,
    "四舍五入",
  ],
  TOTAL: [
    [
      [18, 25],
      [17, 30],
    ],
    [[20, 30]],
    "报错",
    2,
  ],
  CHECKLIST: [column(["甲", "乙"]), column(["甲", "乙", "甲"]), column([8, 4, 9]), column([10, 5, 10]), "报错", 2],
  ATTAIN: [
    [
      [90, 3, 7],
      [120, 5, 9],
    ],
    [[100, 4, 10]],
    [[20, 5, 10]],
    [["超额加分", "逆向", "分段"]],
    1.2,
    2,
    "合计",
    0.5,
    0.8,
    [
      [0.6, 0.4],
      [1, 1],
    ],
  ],
  STEPPED: [
    [
      [93.5, 3],
      [98, 8],
      [94, 5],
    ],
    [[95, 5]],
    [[5, 10]],
    [[1, -1]],
    0.05,
    0,
    20,
    2,
  ],
  EFFICACY: [
    [
      [75, 80],
      [120, 90],
      [50, 62],
    ],
    [[50, 60]],
    [[100, 110]],
    60,
    40,
    2,
    [[60, 70]],
    [
      [80, 85],
      [90, 92],
    ],
    0.5,
    110,
  ],
  RELATIVE: [column([80, 100]), column([20, 10]), column(["甲", "甲"]), "从高到低", 2],
  PLACEPOINTS: [
    column([80, 100]),
    [
      [1, 60],
      [2, 57],
    ],
    column(["甲", "甲"]),
    "从高到低",
    2,
  ],
  JUDGES: [[[1, 2, 3, 4]], 1, 1, 2, 3],
  RATERS: [
    [
      [90, 80, 70],
      [80, 80, 80],
    ],
    [["领导", "群众", "群众"]],
    [
      ["领导", 0.6],
      ["群众", 0.4],
    ],
    "报错",
    2,
  ],
  VOTES: [
    [
      [20, 8, 2],
      [30, "", 0],
    ],
    [[100, 80, 60]],
    2,
  ],
  PROGRESS: [
    column([60, 75]),
    column([100, 100]),
    column([8, 9]),
    12,
    [
      [-10, "红灯"],
      [0, "绿灯"],
    ],
  ],
  LEDGER: [
    column(["甲", "乙"]),
    column(["甲"]),
    column([2]),
    column(["一"]),
    column(["奖"]),
    [["奖", "加", 1, 8, 10]],
    column([2]),
    [[0.5]],
  ],
  TIER: [
    [
      [1, 2, 0],
      [2, 1, 5],
    ],
    [
      [0, "C"],
      [2, "B"],
    ],
    "含下限",
    1,
  ],
  COEFFICIENT: [
    [
      [1, 2, 0],
      [2, 1, 5],
    ],
    [
      [0, 1],
      [2, 1.1],
    ],
    [
      [1, 2, 0],
      [2, 1, 1],
    ],
    0.1,
    0,
    2,
    "含下限",
    1,
  ],
  PLACE: [column([1, 2]), column(["甲", "乙"]), "跳号", "从高到低", 2, column(["诫勉", ""])],
  BOTTOM: [column([1, 2]), 1, column(["甲", "乙"]), "全列"],
  SEATS: [column([10, 20]), [[0.1, 0.2, 0.3]], "去尾", 0, 5, [[0.1, 0, 0]], 1.1, "分别", 0],
  GRADE: [
    column([95, 85]),
    [
      ["优秀", 90],
      ["良好", ""],
    ],
    column(["甲", "甲"]),
    [
      ["组别", "优秀"],
      ["甲", 1],
    ],
    column(["诫勉", ""]),
    [["诫勉", "不得优秀"]],
    "并列=待定",
    column([1, 2]),
    column(["甲局", "乙局"]),
  ],
  STREAK: [
    column(["优秀", "良好"]),
    [
      ["优秀", ""],
      ["良好", "优秀"],
    ],
    column(["优秀"]),
  ],
  OUTCOME: [
    column(["优秀", "良好"]),
    [
      ["优秀", ""],
      ["良好", "优秀"],
    ],
    [
      ["优秀", 1, "嘉奖"],
      ["优秀", "每3", "记功"],
    ],
  ],
  POOL: [100, column([1, 2]), 0.01, 1, column([2, 1]), 2],
  DIGEST: [
    [
      ["财政局", 92.4],
      ["教育局", 88],
    ],
  ],
};
