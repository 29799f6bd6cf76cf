import { named, type RuleWords } from "./words";

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

export const grades = {
  "seats-exceeded": seatsExceeded,
  "tie-at-seats": tieAtSeats,
};
