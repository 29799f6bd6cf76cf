import { named, type RuleWords } from "./words";

const ledgerLimits: RuleWords<"ledger-limits"> = {
  title: "加扣分不合规则",
  message: (p) => {
    const whose = p.kind ? `“${p.unit}”的“${p.kind}”` : `“${p.unit}”`;
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
      case "below":
        return `${whose}填了 ${p.value} 分，每次最少 ${p.least} 分`;
    }
  },
  why: "台账里有一条不合规则，相关单位的加扣分就算不出来，或者算错单位。",
  fix: "对照依据改这一条：单位从名单里选，类别从规则里选，分值在每次的范围内，填正数，加减由类别决定。规则本身要改，改“加扣分规则”表。",
};

const ledgerDuplicate: RuleWords<"ledger-duplicate"> = {
  title: "同一笔登记了两次",
  message: (p) => {
    switch (p.problem) {
      case "item":
        return `“${p.unit}”的“${p.item}”${p.points} 分，第 ${p.row} 行已经登记过`;
      case "no-item":
        return `“${p.unit}”依据“${p.item}”的 ${p.points} 分，第 ${p.row} 行已经登记过；没写事项，两笔都会算`;
    }
  },
  why: "同一件事登记两次，没写事项的会算两次分；写了事项的虽然只算一次，台账对不上，核查时说不清。",
  fix: "对照依据核实。确实重复的，清空其中一行；是两件事的，把事项写得不一样。",
};

const ledgerIncomplete: RuleWords<"ledger-incomplete"> = {
  title: "台账没写全",
  message: (p) => {
    switch (p.problem) {
      case "most":
        return `${p.total} 笔里有 ${p.count} 笔没填“${p.column}”`;
      case "entry":
        return `${p.unit ? `“${p.unit}”` : "这一笔"}${p.item ? `的“${p.item}”` : ""}没填${named(p.columns)}`;
    }
  },
  why: "加扣分要有依据、有日期、有人负责。没写全的，有人提出异议时拿不出证据。",
  fix: "对照文件补上依据、日期和登记人。",
};

const ledgerCap: RuleWords<"ledger-cap"> = {
  title: "加扣分到了上限",
  message: (p) => {
    switch (p.problem) {
      case "above":
        return `“${p.unit}”的“${p.kind}”合计 ${p.sum} 分，最多算 ${p.cap} 分，有 ${p.lost} 分不计`;
      case "reached":
        return `“${p.unit}”的“${p.kind}”合计 ${p.sum} 分，正好到上限，再登记也不计`;
    }
  },
  why: "超过上限的部分不计入总分。单位看到登记了却没加分，会来问。",
  fix: "不用改，向单位说明即可。上限定错了，改“加扣分规则”里的上限。",
};

export const ledger = {
  "ledger-limits": ledgerLimits,
  "ledger-duplicate": ledgerDuplicate,
  "ledger-incomplete": ledgerIncomplete,
  "ledger-cap": ledgerCap,
};
