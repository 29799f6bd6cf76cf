import { named, type RuleWords } from "./words";

/** Without groups there is nothing to name. */
const group = (p: { group: string }) => (p.group ? `“${p.group}”` : "");
const groups = (p: { names: string; more: string }) => (p.names ? `：${named(p.names)}${p.more ? "等" : ""}` : "");

const heads = (p: { of: "persons" | "units" }) => (p.of === "persons" ? "人" : "个单位");

const seatsExceeded: RuleWords<"seats-exceeded"> = {
  title: "等次超出名额",
  message: (p) =>
    `${group(p)}评为“${p.grade}”${p.better ? "及以上" : ""}的有 ${p.held} 个，名额只有 ${p.limit} 个${p.problem === "tied" ? "，多出来的是同分并列" : ""}`,
  why: "等次一般由公式按名额评定。超出名额，多半是等次被人手工改过，或者有单位按规定直接定了等次。",
  fix: "看“理由”列，核对是谁占了多出来的名额。手工改过的，恢复公式；直接确定等次的，请领导审定是否占名额。同分都评上是定好的，可以不改。",
};

const tieAtSeats: RuleWords<"tie-at-seats"> = {
  title: "名额临界处得分相同",
  message: (p) => `${group(p)}有 ${p.count} 个并列第 ${p.placeNumber} 名，名额不够分，等次“${p.pending}”：${named(p.units)}`,
  why: "同分的不能随意分出先后，要由考核办提出意见、领导审定。",
  fix: "把审定结果写进“标记”，例如定为优秀或不得优秀；也可以在“方案参数”里把并列改成从严或从宽。",
};

const barredHolds: RuleWords<"barred-holds"> = {
  title: "等次与规定不符",
  message: (p) => {
    switch (p.problem) {
      case "ungraded":
        return `“${p.unit}”有${named(p.marks)}，不评等次，却写着“${p.grade}”`;
      case "barred":
        return `“${p.unit}”有${named(p.marks)}，最高只能是“${p.best}”，却评了“${p.grade}”`;
    }
  },
  why: "有一票否优、诫勉等情形的，规定里限制了等次。评高了，上报后将被退回，公示期间也易引发异议。",
  fix: "核对标记。标记没错，就把等次改到允许的范围；标记已经撤销，就把标记删掉。",
};

const forcedIgnored: RuleWords<"forced-ignored"> = {
  title: "规定的等次没有落实",
  message: (p) => `“${p.unit}”有${named(p.marks)}，应定为“${p.fixed}”，却写着“${p.grade}”`,
  why: "标记规则里写明“定为”某个等次的，不看分数，直接定。等次和它不一样，有一个是错的。",
  fix: "核对标记和标记规则。标记没错，就把等次改过来；审定结果变了，就改标记。",
};

const betterScoreWorseGrade: RuleWords<"better-score-worse-grade"> = {
  title: "分高的等次反而低",
  message: (p) =>
    `${group(p)}“${p.unit}”得分 ${p.score}，是“${p.grade}”；“${p.other}”得分 ${p.otherScore}，比它${{ "too-good": "高", "too-bad": "低" }[p.problem]}，却是“${p.otherGrade}”`,
  why: "同一组里分高的等次不该低。没有写明原因，公示时说不清楚。",
  fix: "手工填的等次，对照得分改过来。确实要这样定的，在“标记”里写明，或者在同一行的“备注”“理由”里写清原因。",
};

const ratioCeiling: RuleWords<"ratio-ceiling"> = {
  title: "优秀比例高于上限",
  message: (p) => {
    switch (p.problem) {
      case "together":
        return `优秀比例${p.names ? "合起来" : ""}是 ${p.ratio}，高于上限 ${p.ceiling}${p.names ? `，偏高的有${named(p.names)}${p.more ? "等" : ""}` : ""}`;
      case "ratio":
        return `${group({ group: p.unit })}的优秀比例是 ${p.ratio}，高于上限 ${p.ceiling}`;
      case "share":
        return `${group({ group: p.unit })}应参加考核 ${p.headcount} 人，优秀名额 ${p.seats} 个，占 ${p.ratio}，高于上限 ${p.ceiling}`;
      case "many":
        return `有 ${p.count} 个单位的优秀比例高于上限 ${p.ceiling}${groups(p)}`;
    }
  },
  why: "个人的优秀比例按每个单位算，一般不超过 20%，经审核同意提高的最高 25%；名额进一、结转以后的占比也算。超过的，报批时会被退回。单位之间的考核可以另有规定。",
  fix: "对照有效的文件核对比例和取整办法。名额是进一、结转多出来的，可以改成“去尾”，或者按人数封顶。文件允许更高的，把“国家优秀比例上限”或者这条规则的上限改成文件规定的数。",
  options: { percent: "没有“国家优秀比例上限”这个参数时，优秀比例最高百分之几" },
};

const seatsTotal: RuleWords<"seats-total"> = {
  title: "各组名额和总数对不上",
  message: (p) => {
    const whole = p.ratio ? `${p.heads} ${heads(p)}按 ${p.ratio} 合起来算` : `${p.heads} ${heads(p)}按各组比例合起来算`;
    switch (p.problem) {
      case "more":
        return `${whole}是 ${p.allowed} 个名额，${p.groups} 组一共给了 ${p.given} 个`;
      case "fewer":
        return `${whole}有 ${p.allowed} 个名额，${p.groups} 组一共只给了 ${p.given} 个`;
    }
  },
  why: "每组各自取整，组多了会差出好几个。多给的可能超过总比例，少给的是白白浪费。",
  fix: "多给的，看是不是“进一”“四舍五入”或者每组至少一个造成的，请领导审定。少给的，可以把小组合并，或者把小数结转下年。",
  options: { lossPerGroup: "平均每组少几个才提醒" },
};

const groupWithoutSeat: RuleWords<"group-without-seat"> = {
  title: "小组没有名额",
  message: (p) => {
    switch (p.problem) {
      case "many":
        return `${p.total} 组里有 ${p.count} 组一个名额也没有${groups(p)}`;
      case "one":
        return `${group(p)}只有 ${p.headcount} ${heads(p)}，按 ${p.ratio} 算是 ${p.entitled} 个，一个名额也没有`;
    }
  },
  why: "人数少的组按比例不足一个名额，分再高也评不上优秀。",
  fix: "可以把小组合并后再算，或者设每组最少名额、结转小数。文件就是这样规定的，可以不管。",
};

const gradeDecimals: RuleWords<"grade-decimals"> = {
  title: "等次差在看不见的小数上",
  message: (p) =>
    `“${p.unit}”的${p.label}是 ${p.value}，四舍五入成 ${p.shown}，看着够 ${p.bound}，公式按没有取整的数判成“${p.grade}”${p.count > 1 ? `，同样的有 ${p.count} 格` : ""}`,
  why: "表里显示的是四舍五入以后的数，IF 比的是没有取整的数：显示 90.00，实际是 89.997，就评不上。",
  fix: "先定按哪个数评：按显示的数评，得分先用 ROUND 取整，再用来定等次；按原数评，把小数位显示够。",
};

const rankTies: RuleWords<"rank-ties"> = {
  title: "同分没有并列",
  message: (p) => {
    switch (p.problem) {
      case "apart":
        return `“${p.label}”是按行号排的：${named(p.units)}都是 ${p.score} 分，名次却不一样${p.count > 1 ? `，同样的有 ${p.count} 处` : ""}`;
      case "twice":
        return `“${p.label}”里“${p.name}”出现了两次：几个单位都是 ${p.score} 分，按分数找只找得到第一个`;
      case "lower":
        return `“${p.label}”里${named(p.units)}同分，都排第 ${p.place}，没有第 ${p.first}：公式用“大于等于”数，同分取靠后的名次${p.count > 1 ? `，同样的有 ${p.count} 处` : ""}`;
    }
  },
  why: "按行号编名次，或者用 LARGE 找第几名再按分数查名称，遇到同分就会分出先后，或者漏掉一个单位。用“大于等于”数名次，同分取靠后的名次，一般是取靠前的。",
  fix: "名次用 RANK.EQ 或者 KAOHE.PLACE，同分会并列。要列前几名，按名次查，不要按分数查。数名次用“大于”再加 1；文件规定同分取靠后的名次，可以不管。",
};

export const grades = {
  "seats-exceeded": seatsExceeded,
  "tie-at-seats": tieAtSeats,
  "barred-holds": barredHolds,
  "forced-ignored": forcedIgnored,
  "better-score-worse-grade": betterScoreWorseGrade,
  "ratio-ceiling": ratioCeiling,
  "seats-total": seatsTotal,
  "group-without-seat": groupWithoutSeat,
  "grade-decimals": gradeDecimals,
  "rank-ties": rankTies,
};
