export const placeFunctions = {
  PLACE: {
    summary: "名次：按成绩在组内排名，成绩相等名次相同。",
    result: "一列名次；成绩和组别都空白的行为空。",
    parameters: [
      { name: "成绩", description: "一列。" },
      { name: "组别", description: "一列，不填算一组。" },
      { name: "并列", description: "跳号 1-1-3（默认）、连号 1-1-2 或平均 1.5-1.5-3。" },
      { name: "顺序", description: "从高到低（默认）或从低到高。" },
      { name: "小数位", description: "先按几位小数四舍五入再比；不填按原值比。" },
    ],
    example: {
      formula: "=KAOHE.PLACE({90;95;90;88})",
      answer: "{2;1;2;4}",
      explanation: "95最高；两个90并列第2；88排第4。",
    },
  },
  BOTTOM: {
    summary: "末位：标出每组最后几名。",
    result: "一列：末位、待定或空。并列填英文词（all、pending）时是Bottom、Pending。",
    parameters: [
      { name: "成绩", description: "一列。" },
      { name: "末位数", description: "每组列几名。m个单位的组最多列m−1名。" },
      { name: "组别", description: "一列，不填算一组。" },
      { name: "并列", description: "并列跨过名数时：全列（默认）或待定。" },
    ],
    example: {
      formula: "=KAOHE.BOTTOM({90;80;70;60},2)",
      answer: '{"";"";"末位";"末位"}',
      explanation: "最后两名是70和60。",
    },
  },
  SEATS: {
    summary: "名额：人数乘比例再取整，可设最少、最多、结转和上浮。",
    result: "与比例同列数；人数空白的行为空。",
    parameters: [
      { name: "人数", description: "一列，应参加考核的人数（不定等次的算，不参加的不算）。" },
      { name: "比例", description: "一行（各行相同）或每行各填，一列一个等次，从好到差。15%写15%或0.15。" },
      { name: "取整", description: "去尾（默认）、四舍五入或进一。多列时按累计数取整。" },
      { name: "最少", description: "取整后最少几个，0或正整数，可不填。一格（全部相同）、一行（一列一个等次）、一列（一行一组）或每格各填。" },
      { name: "最多", description: "取整后最多几个，不小于最少，空白不限。形状同最少。" },
      { name: "结转", description: "上年结转的小数，从0到不足1，只用于去尾，可不填。一行或每行各填，列数同比例。" },
      { name: "上浮", description: "名额乘几再取整，0.5到2，上浮10%写1.1，可不填。形状同最少。" },
    ],
    example: {
      formula: "=KAOHE.SEATS({12;20},{0.15,0.25})",
      answer: "{1,3;3,5}",
      explanation: "12×15%＝1.8，去尾1；12×40%＝4.8，去尾4，减1得3。20×15%＝3；20×40%＝8，减3得5。",
    },
  },
  GRADE: {
    summary: "等次：按成绩、名额和标记评定等次，并说明原因。",
    result: "三列：等次、组内名次、原因。",
    parameters: [
      { name: "成绩", description: "一列。" },
      { name: "等次", description: "两列，不带表头，从好到差：等次、最低分（空白不限）。" },
      { name: "组别", description: "一列，不填算一组。" },
      { name: "名额", description: "带表头的表：第一列组别，其余每列一个等次。空白不限。" },
      { name: "标记", description: "一列，可写几个词，用、或空格隔开。" },
      {
        name: "标记规则",
        description: "两列或三列，不带表头：词、作用（不参加、不定等次、最高良好、不得优秀、定为一般）、占或不占名额。",
      },
      { name: "选项", description: "两列（名称、值）或文字：并列=待定/从严/从宽；递补=是/否；小数位=2。" },
      { name: "同分先比", description: "成绩相同时先比的各列，从左到右，高的在前。" },
    ],
    example: {
      formula: '=KAOHE.GRADE({92.4;88;95},{"优秀",90;"良好",80;"一般",""},,{"组别","优秀";"",1},,,"小数位=2")',
      answer: '{"良好",2,"第2名,优秀名额1已满 → 良好";"良好",3,"第3名,88.00<90 → 良好";"优秀",1,"第1名,名额1,95.00≥90 → 优秀"}',
      explanation: "优秀只有1个名额，给95分；92.4分够90但没有名额，88分不够90，都是良好。",
    },
  },
  STREAK: {
    summary: "连续年数：最近连续几年带有所列的词，空白的年份中断。",
    result: "一列年数，没有为0；整行空白的行为空。",
    parameters: [
      { name: "今年", description: "一列，可写几个词，用、或空格隔开。" },
      { name: "往年", description: "一年一列，旧的在前，不含今年；没有就不填。" },
      { name: "词", description: "要查的词，一格或多格；一年里有其中一个就算。" },
    ],
    example: {
      formula: '=KAOHE.STREAK({"优秀";"良好"},{"良好","优秀";"优秀","优秀"},"优秀")',
      answer: "{2;0}",
      explanation: "第1行去年和今年都是优秀，前年不是，连续2年；第2行今年不是优秀，为0。",
    },
  },
  OUTCOME: {
    summary: "结果运用：按今年和往年的等次列出要兑现的事项。",
    result: "一列文字，几项都符合时用；连接；今年待定或都不符合的为空。",
    parameters: [
      { name: "今年", description: "一列，可写几个词，用、或空格隔开。" },
      { name: "往年", description: "一年一列，旧的在前，不含今年；没有就不填。用每3时要把连续的各年都列全。" },
      { name: "结果表", description: "三列，不带表头：词、年数、事项。年数3是连续3年以上，每3是第3、6、9年。" },
    ],
    example: {
      formula:
        '=KAOHE.OUTCOME({"优秀";"优秀";"一般"},{"良好","优秀";"优秀","优秀";"良好","良好"},{"优秀",1,"嘉奖";"优秀","每3","三等功";"一般",2,"调整"})',
      answer: '{"嘉奖";"嘉奖；三等功";""}',
      explanation: "第1行连续2年优秀，只有嘉奖；第2行连续3年，再记三等功；第3行一般只有1年，不到2年。",
    },
  },
};
