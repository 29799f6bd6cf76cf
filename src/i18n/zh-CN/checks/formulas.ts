import { named, type RuleWords } from "./words";

const several = ({ count }: { count: number }) => (count > 1 ? `，同样的有 ${count} 格` : "");

const formulaOverwritten: RuleWords<"formula-overwritten"> = {
  title: "公式被覆盖",
  message: (p) => {
    const many = p.count > 1;
    switch (p.problem) {
      case "empty":
        return many ? `“${p.label}”有 ${p.count} 格的公式没了，是空的` : `“${p.label}”的公式没了，是空的`;
      case "constant":
        return many ? `“${p.label}”有 ${p.count} 格的公式被改成了固定的数` : `“${p.label}”的公式被改成了固定的“${p.value}”`;
    }
  },
  why: "固定的数不会跟着成绩、权重变，看着正常，其实已经过时。",
  fix: "刚改的可以马上撤销。公式没了的，从同列上下格把公式复制过来，或者重新插入考核方案，再把填过的数据粘贴进去。",
  options: { formulas: "自己做的表里，同一列至少有几格相同的公式才查" },
};

const formulaDiffers: RuleWords<"formula-differs"> = {
  title: "公式和上下行不一样",
  message: (p) =>
    p.count > 1
      ? `“${p.label}”有 ${p.count} 格的公式和上下行不一样，这一列其他 ${p.of} 格都是同一个公式`
      : `“${p.label}”这一格是 ${p.formula}，照上下行应为 ${p.usual}`,
  why: "一列里只有个别格的公式不同，多半是单独改过，或者拖动时带偏了，这一行和别的单位就不是一个算法。",
  fix: "从上一格把公式复制过来。确实要单独算的，在旁边写明原因。",
  options: { formulas: "同一列至少有几格相同的公式才查" },
};

const rangeShort: RuleWords<"range-short"> = {
  title: "公式没包括全部的行",
  message: (p) => {
    switch (p.problem) {
      case "slides":
        return `“${p.label}”的范围 ${p.range} 没有固定，往下每一格都错开一行，有 ${p.count} 格不对`;
      case "left":
      case "right":
        return `“${p.label}”只算 ${p.range}，没有把${named(p.columns)}算进去${several(p)}`;
      case "start":
        return `“${p.label}”只算 ${p.range}，上面漏了 ${p.rows} 行，应从第 ${p.row} 行开始${several(p)}`;
      case "end":
        return `“${p.label}”只算到 ${p.range}，下面漏了 ${p.rows} 行，名单到第 ${p.row} 行${several(p)}`;
    }
  },
  why: "加了单位，公式里的范围没有跟着加长，新加的行就没算进去，合计、平均、名次都不对。",
  fix: "把范围改到名单的最后一行；往下填充的公式，范围要用 $ 固定。也可以把名单做成表格，用列名引用，以后加行不用改。",
  options: { rows: "范围至少有几行才查" },
};

const headerInRange: RuleWords<"header-in-range"> = {
  title: "公式把标题行算进去了",
  message: (p) => {
    const whose = `“${p.label}”的范围 ${p.range} 里有标题“${p.header}”`;
    switch (p.problem) {
      case "refused":
        return `${whose}，${p.by} 要的是数，算不出来${several(p)}`;
      case "counted":
        return `${whose}，${p.by} 会把它也数上${several(p)}`;
      case "left-out":
        return `${whose}，现在不影响结果，标题改成数字就会算错${several(p)}`;
    }
  },
  why: "标题是文字，不是成绩。KAOHE 函数遇到文字会报错，COUNTA 会多数一个。",
  fix: "让范围从标题的下一行开始。",
};

const errorValue: RuleWords<"error-value"> = {
  title: "出现错误值",
  message: (p) => {
    const tail = p.followers > 0 ? `，另有 ${p.followers} 个公式因它出错` : "";
    const where = `${p.cell}（${p.label}）显示 ${p.value}`;
    const because = {
      "": "",
      blank: `，除数 ${p.becauseCell} 是空的`,
      zero: `，除数 ${p.becauseCell} 是 0`,
      "no-numbers": `，${p.becauseCell} 里没有数`,
      text: `，${p.becauseCell} 里是文字“${p.becauseText}”，不能拿来算`,
      "empty-text": `，${p.becauseCell} 是公式得出的空文本，不能拿来算`,
      key: `，没找到 ${p.becauseCell} 里的“${p.becauseText}”`,
      refused: `，${p.becauseText}`,
    }[p.because];
    if (p.because === "refused" && p.becauseCell !== "")
      return `请改 ${p.becauseCell}：${p.becauseText}。${p.cell}（${p.label}）因此算不出来${tail}`;
    if (because) return `${where}${because}${tail}`;
    switch (p.problem) {
      case "division":
        return `${where}，除数是 0 或者空的${tail}`;
      case "not-found":
        return `${where}，要找的内容没找到${tail}`;
      case "value":
        return `${where}，公式里用到的内容不能这样算${tail}`;
      case "reference":
        return `${where}，公式引用的单元格已经删掉了${tail}`;
      case "number":
        return `${where}，算出来的数太大，或者算不出来${tail}`;
      case "name":
        return `${where}，公式里有 Excel 不认识的名字${tail}`;
      case "null":
        return `${where}，两个范围没有重叠的格${tail}`;
      case "empty-array":
        return `${where}，筛选出来什么也没有${tail}`;
      case "typed":
        return `${where}，这一格不是公式，错误值是粘贴进来的${tail}`;
      case "other":
        return `${where}${tail}`;
    }
  },
  why: "一格出错，用到它的汇总、名次、等次都会跟着出错。",
  fix: "只改这一格就行，跟着出错的会自己恢复。选中它，看公式用到了哪些格，再看那些格里填得对不对。",
};

const externalReference: RuleWords<"external-reference"> = {
  title: "引用了别的工作簿",
  message: (p) => `“${p.label}”的公式引用了工作簿“${p.book}”，这张表里有 ${p.count} 格`,
  why: "把这个工作簿发给别人，对方没有那一个文件，看到的就是旧数，或者出错。",
  fix: "把要用的数据复制到本工作簿里，再改公式；只要结果的，复制后粘贴为数值。",
};

const linkBroken: RuleWords<"link-broken"> = {
  title: "链接点了没有反应",
  message: (p) => {
    const links = p.count > 1 ? `有 ${p.count} 个链接点不动` : "这个链接点不动";
    switch (p.problem) {
      case "renamed":
        return `工作表“${p.sheet}”改名为“${p.now}”${p.others > 0 ? `，另有 ${p.others} 张表也改了名` : ""}，${links}`;
      case "gone":
        return `没有工作表“${p.sheet}”，${links}`;
    }
  },
  why: "工作表改名，公式会跟着改，算出来的结果不受影响；链接里写的表名不会跟着改。",
  fix: "改名的，点“看改法”，链接和说明里的表名一次改好。表已经删了的，把链接删掉，或者改成别的表名。",
};

const functionUnknown: RuleWords<"function-unknown"> = {
  title: "函数名不对",
  message: (p) => {
    switch (p.problem) {
      case "prefix":
        return `“${p.label}”里的 ${p.written} 应写成 ${p.meant}${several(p)}`;
      case "stuck":
        return `“${p.label}”的公式没有写错，却显示 #NAME?，再写一次就好${several(p)}`;
      case "stuck-protected":
        return `“${p.label}”的公式没有写错，却显示 #NAME?，表有保护：先在审阅里撤销“${p.sheet}”的工作表保护，再检查一次${several(p)}`;
      case "misspelt":
        return `“${p.label}”里没有 ${p.written} 这个函数，是不是 ${p.meant}${several(p)}`;
      case "unknown":
        return `“${p.label}”里没有 ${p.written} 这个函数${several(p)}`;
    }
  },
  why: "函数名写错，Excel 显示 #NAME?，用到它的结果都算不出来。名字前面的 _xldudf_ 是没装加载项时 Excel 留下的。名字没错也显示 #NAME? 的，是加载项装好以前写的公式。",
  fix: "在“函数”页找到要用的函数，照着名字改。名字没错的，把同一公式再写一次；表有保护，先在“审阅”里撤销工作表保护。",
};

const blankUnwrapped: RuleWords<"blank-unwrapped"> = {
  title: "空白格会当成 0",
  message: (p) => `“${p.label}”直接把 ${p.range} 交给 ${p.by}，里面有 ${p.blanks} 个空白格${several(p)}`,
  why: "在电脑版 Excel 里，空白格直接交给 KAOHE 函数会变成 0，没填的就成了 0 分；在网页版里又不是，两边结果不一样。",
  fix: '把范围改成 IF(范围="","",范围)，空白就还是空白。',
};

const spillBlocked: RuleWords<"spill-blocked"> = {
  title: "结果展不开",
  message: (p) => {
    const whose = `“${p.label.split("\n").join("”“")}”的结果展不开`;
    switch (p.problem) {
      case "cell":
        return `${whose}，被填进来的“${p.value}”挡住了，公式在 ${p.anchor}`;
      case "spaces":
        return `${whose}，有一格看着空，里面有空格或者公式，公式在 ${p.anchor}`;
      case "table":
        return `${whose}，公式在表格“${p.table}”里，表格里放不下一列结果`;
      case "unknown":
        return `${whose}，下面或者右边有内容、合并的格，或者超出了表的边`;
    }
  },
  why: "一个公式算出一整列，只要有一格被占，整列都不显示。",
  fix: "把挡住的内容删掉，结果会自己恢复。公式在表格里的，移到表格外面。",
};

const naiveRound: RuleWords<"naive-round"> = {
  title: "四舍五入差了一点",
  message: (p) => `“${p.label}”显示 ${p.shown}，按小数精确算应为 ${p.exact}${several(p)}`,
  why: "Excel 用二进制存小数，75.775 存成 75.77499…，该进的没进。相差 0.01 分，名次、等次就可能不一样。",
  fix: "先多留几位再取整：ROUND(ROUND(…,9),2)。也可以改用 KAOHE.WEIGHTED，它按小数精确计算。",
};

const partsMissing: RuleWords<"parts-missing"> = {
  title: "缺表或缺列",
  message: (p) => {
    switch (p.problem) {
      case "sheet":
        return `工作表“${p.sheet}”不在了，或者改了名，这部分没有检查`;
      case "table":
        return `表格“${p.table}”不在了，或者改了名，这部分没有检查`;
      case "column":
        return `表格“${p.table}”里找不到“${p.column}”这一列，这部分没有检查`;
    }
  },
  why: "检查按工作表、表格和列标题找数据，找不到也就查不出里面的错。",
  fix: "把工作表、表格或列标题改回原来的名字。确实不要了，就把这个方案的表都删掉。",
};

const referenceSlides: RuleWords<"reference-slides"> = {
  title: "引用没有固定",
  message: (p) => {
    const way = { down: "往下每一格都错开一行", right: "往右每一格都错开一列" }[p.problem];
    return `“${p.label}”里的 ${p.reference} 没有固定，${way}，有 ${p.count} 格不对，应写成 ${p.fixed}`;
  },
  why: "权重、总数只有一格，公式往下填充时引用跟着走，后面的行用的就是空格，或者别人的数。",
  fix: "在行号、列号前面加 $ 固定，再往下填充。选中引用按 F4 也可以加。",
  options: { formulas: "至少连着几格相同的公式才查" },
};

const formulaAsText: RuleWords<"formula-as-text"> = {
  title: "公式成了文字",
  message: (p) => {
    switch (p.problem) {
      case "one":
        return `“${p.label}”这一格的 ${p.written} 是文字，没有计算`;
      case "many":
        return `“${p.label}”有 ${p.count} 格公式是文字，没有计算，第一格是 ${p.written}`;
    }
  },
  why: "单元格是文本格式，或者公式前面有撇号、等号是全角，Excel 就只显示公式，不算结果，求和、排名时也不算它。",
  fix: "把单元格改成常规格式，去掉撇号，等号用半角，再按回车重新输入一次。",
};

const rangesUnequal: RuleWords<"ranges-unequal"> = {
  title: "公式里的范围不一样长",
  message: (p) => {
    switch (p.problem) {
      case "size":
        return `“${p.label}”里 ${p.by} 的两个范围 ${p.range} 和 ${p.other} 大小不一样${several(p)}`;
      case "offset":
        return `“${p.label}”里 ${p.by} 的两个范围 ${p.range} 和 ${p.other} 没有对齐，取到的是旁边一行或者一列${several(p)}`;
      case "narrow":
        return `“${p.label}”里 ${p.by} 的范围是 ${p.range}，同一个公式别处用的是 ${p.other}，漏了几格${several(p)}`;
    }
  },
  why: "成对的范围要一格对一格：长短不一，有的函数报错，有的不声不响算错；去掉最高分、最低分时范围短了，后面的评委就永远去不掉。",
  fix: "把范围改成从同一行、同一列开始，一样长。",
};

const totalInRange: RuleWords<"total-in-range"> = {
  title: "公式把合计也算进去了",
  message: (p) =>
    `“${p.label}”的 ${p.by} 范围 ${p.range} 里有 ${p.cell}（${p.total}），它就是由范围里${{ rows: "别的行", columns: "别的列" }[p.problem]}算出来的${several(p)}`,
  why: "合计和它的明细一起求和，就算了两遍；一起排名、求平均、找最高，合计就成了一个单位。",
  fix: "范围里去掉合计行、小计列。要跨过小计求总计，把小计和总计都写成 SUBTOTAL(9,…)，或者只加各个小计。",
};

export const formulas = {
  "formula-overwritten": formulaOverwritten,
  "formula-differs": formulaDiffers,
  "range-short": rangeShort,
  "header-in-range": headerInRange,
  "error-value": errorValue,
  "external-reference": externalReference,
  "link-broken": linkBroken,
  "function-unknown": functionUnknown,
  "blank-unwrapped": blankUnwrapped,
  "spill-blocked": spillBlocked,
  "naive-round": naiveRound,
  "parts-missing": partsMissing,
  "reference-slides": referenceSlides,
  "formula-as-text": formulaAsText,
  "ranges-unequal": rangesUnequal,
  "total-in-range": totalInRange,
};
