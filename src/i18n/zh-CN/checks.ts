/** Names and numbers a rule puts into its sentence; several names come one per line. */
export type Params = Record<string, string | number>;

interface RuleWords {
  title: string;
  message: (params: Params) => string;
  why: string;
  fix: string;
}

const named = (lines: string | number | undefined) =>
  String(lines ?? "")
    .split("\n")
    .map((name) => `“${name}”`)
    .join("、");

const weightsTotal: RuleWords = {
  title: "权重合计不对",
  message: (p) => {
    switch (p.problem) {
      case "none":
        return `权重都没填，合计应为 ${p.total}`;
      case "blank":
        return `“${p.label}”没填权重`;
      case "text":
        return `“${p.label}”的权重是文字“${p.value}”，加不起来`;
      case "error":
        return `“${p.label}”的权重显示 ${p.value}，加不起来`;
      case "negative":
        return `“${p.label}”的权重是负数 ${p.value}`;
      default:
        return `权重合计 ${p.sum}，应为 ${p.total}`;
    }
  },
  why: "权重加起来不等于应有的合计，就算不出总分，或者总分普遍偏高、偏低。",
  fix: "逐项核对权重，把写错、漏填的改过来，让合计正好等于应有的数。",
};

const scoreMissing: RuleWords = {
  title: "成绩缺项",
  message: (p) => {
    switch (p.problem) {
      case "gap":
        return `“${p.unit}”中间缺 ${p.count} 个成绩：${String(p.months).split("\n").join("、")}`;
      case "behind":
        return `“${p.unit}”还没填到${p.month}`;
      case "most-behind":
        return `${p.total} 个单位里有 ${p.count} 个还没填到${p.month}`;
      case "empty":
        return `“${p.unit}”一个成绩也没填`;
      case "most-empty":
        return Number(p.count) === Number(p.total) ? "成绩还没开始填" : `${p.total} 个单位里有 ${p.count} 个一个成绩也没填`;
      case "most-no-row":
        return `名单里 ${p.total} 个单位，有 ${p.count} 个在成绩表里没有这一行`;
      default:
        return `名单里的“${p.unit}”在成绩表里没有这一行`;
    }
  },
  why: "空着的成绩不算 0 分，而是不计入。漏填会让这个单位的平均分不准，排名跟着不准。",
  fix: "补上成绩。确实不适用的，填“不适用”，就不再提醒。单位名称要和名单里写得一样。",
};

const scoreRange: RuleWords = {
  title: "成绩超出范围",
  message: (p) => {
    const whose = `“${p.unit}”${p.column}`;
    switch (p.problem) {
      case "above":
        return `${whose}填了 ${p.value}，高于最高分 ${p.most}`;
      case "digits":
        return `${whose}填了 ${p.value}，最多 ${p.digits} 位小数`;
      case "text":
        return `${whose}填了文字“${p.value}”，应填分数`;
      case "error":
        return `${whose}显示 ${p.value}，算不出来`;
      default:
        return `${whose}填了 ${p.value}，低于最低分 ${p.least}`;
    }
  },
  why: "粘贴进来的数不受填写限制。超出范围的分会把排名带偏；多出来的小数看不见，会让同分看着像不同分。",
  fix: "对照原始材料改成范围内的分数。不适用的填“不适用”或留空。",
};

const numberAsText: RuleWords = {
  title: "数字存成了文本",
  message: (p) => `“${p.value}”是文本，看着像 ${p.looksLike}`,
  why: "全角数字、数字前后的空格、数字后面的“分”、前面的撇号，都会让 Excel 把它当成文字，求和、排名时不算它。",
  fix: "选中单元格，重新用半角数字填一遍，不带“分”和空格。",
};

const ledgerLimits: RuleWords = {
  title: "加扣分不合规则",
  message: (p) => {
    const whose = `“${p.unit}”的“${p.kind}”`;
    switch (p.problem) {
      case "no-unit":
        return "这一条没填单位";
      case "unknown-unit":
        return `名单里没有“${p.unit}”`;
      case "no-kind":
        return `“${p.unit}”这一条没填类别`;
      case "unknown-kind":
        return `加扣分规则里没有“${p.kind}”这个类别`;
      case "no-points":
        return `${whose}没填分值`;
      case "text":
        return `${whose}填了文字“${p.value}”，应填分值`;
      case "error":
        return `${whose}显示 ${p.value}，算不出来`;
      case "above":
        return `${whose}填了 ${p.value} 分，每次最多 ${p.most} 分`;
      default:
        return `${whose}填了 ${p.value} 分，每次最少 ${p.least} 分`;
    }
  },
  why: "台账里有一条不合规则，相关单位的加扣分就算不出来，或者算错单位。",
  fix: "对照依据改这一条：单位从名单里选，类别从规则里选，分值在每次的范围内，填正数，加减由类别决定。规则本身要改，改“加扣分规则”表。",
};

const formulaOverwritten: RuleWords = {
  title: "公式被覆盖",
  message: (p) => {
    const many = Number(p.count) > 1;
    if (p.problem === "blocked") return `“${p.label}”的结果展不开，被填进来的“${p.value}”挡住了`;
    if (p.problem === "empty") return many ? `“${p.label}”有 ${p.count} 格的公式没了，是空的` : `“${p.label}”的公式没了，是空的`;
    return many ? `“${p.label}”有 ${p.count} 格的公式被改成了固定的数` : `“${p.label}”的公式被改成了固定的“${p.value}”`;
  },
  why: "固定的数不会跟着成绩、权重变，看着正常，其实已经过时。",
  fix: "刚改的可以马上撤销。挡住结果的，删掉填进来的内容就会恢复。公式没了的，从同列上下格把公式复制过来，或者重新插入考核方案，再把填过的数据粘贴进去。",
};

const partsMissing: RuleWords = {
  title: "缺表或缺列",
  message: (p) => {
    switch (p.problem) {
      case "sheet":
        return `工作表“${p.sheet}”不在了，或者改了名，这部分没有检查`;
      case "table":
        return `表格“${p.table}”不在了，或者改了名，这部分没有检查`;
      default:
        return `表格“${p.table}”里找不到“${p.column}”这一列，这部分没有检查`;
    }
  },
  why: "检查按表名和列标题找数据。名字变了就找不到，也就查不出里面的错。",
  fix: "把工作表、表格或列标题改回原来的名字。确实不要了，就把这个方案的表都删掉。",
};

const seatsExceeded: RuleWords = {
  title: "等次超出名额",
  message: (p) => `“${p.group}”评为“${p.grade}”${p.better ? "及以上" : ""}的有 ${p.held} 个，名额只有 ${p.limit} 个`,
  why: "等次一般由公式按名额评定。超出名额，多半是等次被人手工改过，或者有单位按规定直接定了等次。",
  fix: "看“理由”列，核对是谁占了多出来的名额。手工改过的，恢复公式；直接确定等次的，请领导审定是否占名额。",
};

const tieAtSeats: RuleWords = {
  title: "名额边上同分",
  message: (p) => `“${p.group}”有 ${p.count} 个单位并列第 ${p.placeNumber} 名，名额不够分，等次“${p.pending}”：${named(p.units)}`,
  why: "同分的单位不能随意分出先后，要由考核办提出意见、领导审定。",
  fix: "把审定结果写进“标记”，例如定为优秀或不得优秀；也可以在“方案参数”里把并列改成从严或从宽。",
};

export const checks = {
  rules: {
    "parts-missing": partsMissing,
    "formula-overwritten": formulaOverwritten,
    "weights-total": weightsTotal,
    "number-as-text": numberAsText,
    "score-range": scoreRange,
    "score-missing": scoreMissing,
    "ledger-limits": ledgerLimits,
    "seats-exceeded": seatsExceeded,
    "tie-at-seats": tieAtSeats,
  },
};
export type ChecksWords = typeof checks;
