import { named, type RuleWords } from "./words";

const unitDuplicate: RuleWords<"unit-duplicate"> = {
  title: "单位重复",
  message: (p) => {
    switch (p.problem) {
      case "spelling":
        return `“${p.unit}”和第 ${p.row} 行的“${p.other}”只差空格或全角半角，可能是同一个单位`;
      case "suffix":
        return `“${p.unit}”和第 ${p.row} 行的“${p.other}”可能是同一个单位`;
      case "same":
        return `“${p.unit}”写了两遍，第 ${p.row} 行已经有了`;
    }
  },
  why: "单位按名称找。同一个名称写两遍，就不知道该算给哪一行；写成两个样子，分数会分成两份。",
  fix: "删掉多出来的一行，名称统一成一种写法。确实是两个单位或者同名的人，名称里加几个字区分开。",
};

const namesakes: RuleWords<"namesakes"> = {
  title: "两个人重名",
  message: (p) => {
    switch (p.problem) {
      case "units":
        return `名单里有几个“${p.name}”，分别在${named(p.units)}，各表按姓名分不开`;
      case "one-unit":
        return `“${p.unit}”有两个“${p.name}”，在第 ${p.other} 行和第 ${p.row} 行，单位也分不开`;
    }
  },
  why: "各表按姓名找成绩、找等次。两个人同名，就不知道哪一行是谁的。",
  fix: "不在一个单位的，姓名后面写上单位，如“张伟（县财政局）”，点“看改法”可以一次写好；在一个单位的，姓名后面写上编号，如“张伟（007）”。",
};

const namesChanged: RuleWords<"names-changed"> = {
  title: "名单改过，别的表没有跟着改",
  message: (p) =>
    p.before === ""
      ? `“${p.list}”里加了“${p.name}”${p.count > 1 ? `等 ${p.count} 个` : ""}，打分的表里还没有这一列`
      : p.count > 1
        ? `“${p.list}”里改过 ${p.count} 个名称（“${p.name}”等），别的表还是原来的（“${p.before}”等）`
        : `“${p.list}”里的“${p.name}”，别的表里没有；别的表里的“${p.before}”，名单里没有`,
  why: "各表按名称找成绩。只改名单，新名称就没有成绩，原名称的成绩不算给任何单位。",
  fix: "点“照名单改各表”：先看原名称改成哪个，再一次改完；填过的分数跟着名称走，不按次序对。",
};

const unitUnlisted: RuleWords<"unit-unlisted"> = {
  title: "名单里没有这个单位",
  message: (p) => {
    switch (p.problem) {
      case "near":
        return `名单里没有“${p.unit}”，是不是“${p.listed}”${p.count > 1 ? `（共 ${p.count} 处）` : ""}`;
      case "spaces":
        return `“${p.unit}”前后有空格，按名称查找时会对不上`;
      case "unnamed":
        return `第 ${p.row} 行填了成绩，没写单位`;
      case "unknown":
        return `名单里没有“${p.unit}”${p.count > 1 ? `（共 ${p.count} 处）` : ""}`;
    }
  },
  why: "汇总时按名单里的名称找。名称差一个字，这里的成绩就算不到任何单位头上。",
  fix: "改成和名单里一模一样的名称。确实是新增的单位，先补进名单。",
};

const unitUnscored: RuleWords<"unit-unscored"> = {
  title: "单位没有成绩",
  message: (p) => {
    switch (p.problem) {
      case "no-row":
        return `名单里的“${p.unit}”在“${p.table}”里没有这一行`;
      case "no-item":
        return `名单里的“${p.unit}”在“${p.table}”里一项也没有`;
      case "most-no-item":
        return `名单里 ${p.total} 个单位，有 ${p.count} 个在“${p.table}”里一项也没有`;
      case "most-no-row":
        return `名单里 ${p.total} 个单位，有 ${p.count} 个在“${p.table}”里没有这一行`;
    }
  },
  why: "没有这一行，这个单位就没有成绩，排不上名次，也评不了等次。",
  fix: "在成绩表里补上这个单位，名称和名单写成一样。今年不参加考核的，从名单里删掉，或者在“标记”里写“不参加”。",
};

const unitUngrouped: RuleWords<"unit-ungrouped"> = {
  title: "单位没有分组",
  message: (p) => {
    const label = p.label ? `“${p.label}”` : "组别";
    switch (p.problem) {
      case "most":
        return `${p.total} 个单位里有 ${p.count} 个没填${label}`;
      case "one":
        return `“${p.unit}”没填${label}`;
    }
  },
  why: "名次和名额按组计算。没有分组，这个单位排不了名次，也不计入任何一组的名额。",
  fix: "填上组别，和同组其他单位写成一样。",
};

const nameUnmatched: RuleWords<"name-unmatched"> = {
  title: "名称查找时对不上",
  message: (p) => {
    const where = p.count > 1 ? `（共 ${p.count} 处）` : "";
    switch (p.problem) {
      case "spelling":
        return `“${p.name}”${where}和“${p.meant}”只差空格或全角半角，${p.by} 找不到`;
      case "many":
        return `这一列有 ${p.count} 个名称和别处只差空格或全角半角，${p.by} 找不到，例如“${p.name}”和“${p.meant}”`;
      case "as-text":
        return `“${p.name}”是文本，别处的 ${p.meant} 是数字，${p.by} 认为不一样${where}`;
    }
  },
  why: "查找、条件求和要求名称一个字不差。多一个空格，或者编号一边是文本、一边是数字，就找不到，那一行的分数就没算上。",
  fix: "改成和另一处一模一样的写法。编号要统一成数字，或者统一成文本。",
};

export const units = {
  "unit-duplicate": unitDuplicate,
  namesakes,
  "names-changed": namesChanged,
  "unit-unlisted": unitUnlisted,
  "unit-unscored": unitUnscored,
  "unit-ungrouped": unitUngrouped,
  "name-unmatched": nameUnmatched,
};
