import { named, type RuleWords } from "./words";

const historyMissing: RuleWords<"history-missing"> = {
  title: "历年等次没填全",
  message: (p) => {
    switch (p.problem) {
      case "all":
        return p.years ? `以前的等次一年也没填：${named(p.years)}` : "以前的等次一年也没填";
      case "before":
        return p.year ? `“${p.year}”和更早的等次没填，连续年数只能从后一年数起` : "最早的年份没填，连续年数只能从后面数起";
      case "year":
        return p.year ? `“${p.year}”的等次一个也没填，连续年数在这一年断开` : "有一年的等次一个也没填，连续年数在这一年断开";
      case "most":
        return `${p.total} 个里有 ${p.count} 个在“${p.sheet}”里没有这一行`;
      case "unit":
        return `“${p.unit}”在“${p.sheet}”里没有这一行`;
    }
  },
  why: "连续几年优秀、连续几年靠后，都要看以前的等次。漏填一年就会重新数，应奖未奖、应办未办。",
  fix: "从档案里补上以前的等次，名称要和名单里写得一样。新来的也加一行，没有考核的年份留空。",
};

const signedAt = ({ step }: { step: string }) => (step ? `“${step}”时` : "");

const changedSinceSignoff: RuleWords<"changed-since-signoff"> = {
  title: "签发后有改动",
  message: (p) => {
    switch (p.problem) {
      case "gone":
        return `${signedAt(p)}抄下的校验码是 ${p.written}，现在算不出校验码`;
      case "spelt":
        return `校验码“${p.written}”写法不规范，应写成 ${p.now}`;
      case "changed":
        return `${signedAt(p)}抄下的校验码是 ${p.written}，现在是 ${p.now}，数据改过`;
    }
  },
  why: "校验码不同，说明签字以后名单、得分或等次有改动。签过字的表和现在的表不是一回事。",
  fix: "找出改了什么。改错了就改回去，校验码会重新一致；确实要改的，按程序重新签字，抄下新的校验码。",
};

const hiddenCells: RuleWords<"hidden-cells"> = {
  title: "隐藏的内容也在计算",
  message: (p) => {
    const which = p.which.split("\n").join("、");
    switch (p.problem) {
      case "sheet":
        return `工作表“${p.sheet}”是隐藏的，${p.by} 用到了它`;
      case "columns":
        return `“${p.sheet}”隐藏了 ${which} 列，${p.by} 用到了里面的数`;
      case "rows":
        return `“${p.sheet}”隐藏了第 ${which} 行，${p.by} 把它们也算进去了`;
    }
  },
  why: "隐藏只是看不见，公式照样算。看表的人对不上数，也不容易发现里面有错。",
  fix: "取消隐藏，核对里面的数。不该算的，删掉或者移到别处，不要用隐藏代替。",
};

export const record = {
  "history-missing": historyMissing,
  "changed-since-signoff": changedSinceSignoff,
  "hidden-cells": hiddenCells,
};
