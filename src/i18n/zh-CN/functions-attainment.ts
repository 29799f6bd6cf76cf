/** Scoring by targets, by bounds and by comparison with others. */
export const attainmentFunctions = {
  ATTAIN: {
    summary: "目标完成：按实际与目标的比例给分，可封顶、全有或全无、超额加分、越低越好。",
    result: "各项：与实际同样大小，空白仍为空白。合计：一列，每行一个总分。",
    parameters: [
      { name: "实际", description: "一行一个单位，一列一项。" },
      { name: "目标", description: "一格、一行、一列，或与实际同样大小。按比例算的目标要大于0。" },
      { name: "分值", description: "每项的满分，形状同目标。空白表示这项不考核。" },
      {
        name: "规则",
        description:
          "封顶比例（默认）：实际÷目标，最多得满分。达标得分：达到才得分。超额加分：可超过满分。越低越好的用逆向（2−实际÷目标）、逆向比值（目标÷实际）、逆向达标。可每列各写。",
      },
      { name: "封顶", description: "只用于超额加分：最多得满分的几倍，120%写1.2或120%。不填不封顶。" },
      { name: "小数位", description: "0到10，不填为10。四舍五入。" },
      { name: "输出", description: "各项（默认）或合计（每行相加后只舍入一次；考核的项没有实际值就报错）。" },
    ],
    example: {
      formula: '=KAOHE.ATTAIN({90,120,3},{100,100,4},{20,10,5},{"封顶比例","超额加分","逆向"},{"",1.1,""},2)',
      answer: "{18,11,5}",
      explanation: "90÷100×20＝18；120÷100＝1.2，最多1.1，得11；越低越好：2−3÷4＝1.25，最多1，得5。",
    },
  },
  STEPPED: {
    summary: "按步扣分：比目标每低一步扣若干分，满一步才扣；超过目标不加分。",
    result: "与实际同样大小；空白仍为空白。",
    parameters: [
      { name: "实际", description: "一行一个单位，一列一项。" },
      { name: "目标", description: "与实际同一单位。一格、一行、一列，或与实际同样大小，下同。" },
      { name: "分值", description: "达到目标得几分。" },
      { name: "步长", description: "每低多少算一步，与实际同一单位：百分数每低1个百分点写1%，写成95的每低1写1。越低越好的写负数，即每高多少算一步。" },
      { name: "扣分", description: "每步扣几分；写负数是每步加几分。" },
      { name: "保底", description: "最少得几分，不填为0（扣完为止）。" },
      { name: "封顶", description: "最多得几分，可不填。" },
      { name: "小数位", description: "0到10，不填为10。四舍五入。" },
    ],
    example: {
      formula: "=KAOHE.STEPPED({93.5;98;60},95,5,1,0.05)",
      answer: "{4.95;5;3.25}",
      explanation: "93.5低1.5，满1步，5−0.05＝4.95；98超过目标，得5；60低35步，5−35×0.05＝3.25。",
    },
  },
  EFFICACY: {
    summary: "功效系数：60＋40×(数值−最差)÷(最好−最差)，在两端之间。",
    result: "与数值同样大小；空白仍为空白。最好等于最差时得满分。",
    parameters: [
      { name: "数值", description: "一行一个单位，一列一项。" },
      { name: "最差", description: "不允许值。一格、一行、一列，或与数值同样大小，下同。越低越好的，最差大于最好。" },
      { name: "最好", description: "满意值。" },
      { name: "基础分", description: "最差得几分，不填为60。" },
      { name: "功效分", description: "最好比最差多几分，不填为40。" },
      { name: "小数位", description: "0到10，不填为10。四舍五入。" },
    ],
    example: {
      formula: "=KAOHE.EFFICACY({75;120;40},50,100)",
      answer: "{80;100;60}",
      explanation: "75：60＋40×25÷50＝80；120超过最好，得100；40不到最差，得60。",
    },
  },
  RELATIVE: {
    summary: "实绩赋分：与组内最好的比，本单位÷最好×分值。",
    result: "一列，每行一个得分；数值和组别都空白的行为空。",
    parameters: [
      { name: "数值", description: "一列。组内最好的必须大于0。" },
      { name: "分值", description: "满分：一格，或一列（每行各填）。" },
      { name: "组别", description: "一列，不填算一组。" },
      { name: "顺序", description: "从高到低（默认）；从低到高表示越低越好，按最好÷本单位算。" },
      { name: "小数位", description: "0到10，不填为10。四舍五入。" },
    ],
    example: {
      formula: "=KAOHE.RELATIVE({80;100;50},20)",
      answer: "{16;20;10}",
      explanation: "最好的是100，得20；80÷100×20＝16；50÷100×20＝10。",
    },
  },
  PLACEPOINTS: {
    summary: "名次赋分：按组内名次给分，可用对照表，也可用第一名得分和每低一名减分。",
    result: "一列，每行一个得分；数值和组别都空白的行为空。",
    parameters: [
      { name: "数值", description: "一列。相等的名次相同（1-1-3），得分相同。" },
      {
        name: "对照表",
        description: "两列多行，不带表头：从第几名起、得几分，第一行是第1名。或者一行或一列：第一名得分、每低一名减几分、最少几分（可不填，为0）。",
      },
      { name: "组别", description: "一列，不填算一组。" },
      { name: "顺序", description: "从高到低（默认）或从低到高。" },
      { name: "小数位", description: "得分保留几位，0到10，不填为10。" },
    ],
    example: {
      formula: "=KAOHE.PLACEPOINTS({88;95;88;70},{60,3})",
      answer: "{57;60;57;51}",
      explanation: "95第1名，得60；两个88并列第2，得60−3＝57；70第4名，得60−3×3＝51。",
    },
  },
};
