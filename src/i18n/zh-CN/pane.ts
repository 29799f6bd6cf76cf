import { checksPage } from "./checksPage";

/** Words of the pane itself: its frame and its pages. What a page speaks of (templates, rules, functions) has its own file. */
export const pane = {
  name: "Baton 指挥棒",
  /** Between two sentences that are put one after the other. */
  stop: "。",
  /** Before what a label names. */
  colon: "：",
  /** On a button beside what failed. */
  again: "再试一次",
  skip: "跳到内容",
  nav: { label: "页面", templates: "模板", checks: "校验", formulas: "公式", functions: "函数" },
  selfCheckLink: "自检",
  waiting: {
    opening: "正在打开",
    silent: "Excel 没有响应。关掉面板，再打开",
  },
  language: {
    opening: "正在换成英文",
    notFetched: "没有取到英文。看看网络，再点一次",
  },
  pageFailed: {
    title: "这一页出错了",
    untouched: "工作簿没有改动",
    reopen: "重新打开",
    copy: "复制详情",
    notFetched: "没有取到这部分。看看网络，再点“重新打开”；还不行，就关掉工作簿再打开",
    copied: "详情已复制，可以贴给维护的人",
  },
  copying: {
    /** The keys are those of the system. */
    press: (keys: string) => `没能直接复制，文字已选中：按 ${keys} 复制`,
  },
  goTo: {
    cell: (sheet: string, address: string) => `${sheet}!${address}`,
    done: (sheet: string, address: string) => `已选中“${sheet}”表 ${address}。按 F6 回到表格`,
    back: "已选中。按 F6 回到表格",
  },
  changes: {
    label: "改动和语言",
    what: {
      insertion: (sheets: number) => `插入 ${sheets} 张表`,
      edit: (cells: number) => `改 ${cells} 格`,
      restructuring: (places: number) => `改方案，${places} 处`,
      removal: (sheets: number) => `移除方案，${sheets} 张表`,
    },
    last: (what: string) => `上次改动：${what}`,
    undoEarlier: (what: string) => `再撤销：${what}`,
    broken: (what: string) => `“${what}”没有做完，表还不完整`,
    brokenElsewhere: "有一次写入没有做完，是在另一台电脑上写的。到那台电脑上打开这个工作簿，在这里接着做完或撤掉",
    finish: "接着做完",
    takeBack: "撤掉",
    undo: "撤销",
    redo: "重做",
    undone: "已撤销，别的内容没有动",
    inserting: (sheets: number) => `正在插入 ${sheets} 张表`,
    editing: (cells: number) => `正在改 ${cells} 格`,
    edited: (cells: number) => `已改 ${cells} 格`,
    restructuring: (places: number) => `正在改方案，${places} 处`,
    restructured: (places: number) => `方案已改，${places} 处`,
    removing: (sheets: number) => `正在移除方案，${sheets} 张表`,
    removed: (sheets: number) => `方案已移除，${sheets} 张表`,
    undoing: "正在撤销",
    redoing: "正在重做",
    cancel: "取消",
    cancelling: "正在取消",
    dismiss: "知道了",
    homeless: {
      title: (cells: number) => `撤销以后，后来填的 ${cells} 格没有位置`,
      lead: "先把内容抄到一张“存档”表，再撤销：",
      entry: (cell: string, content: string) => `${cell}：${content}`,
      more: (cells: number) => `还有 ${cells} 格`,
      keep: "不撤销",
      undo: "存档并撤销",
      reason: "撤销后没有位置",
    },
  },
  fields: {
    toFix: (count: number) => `有 ${count} 处要改`,
    whole: (least: number, most: number) => `填 ${least}—${most} 的整数`,
    tooLong: (most: number) => `最多 ${most} 个字`,
    choose: "从列表里选一项",
  },
  templates: {
    title: "选考核方案",
    lead: "选一个方案，先看要新建哪些表，再插入",
    none: "还没有可选的方案",
    back: "全部模板",
    settings: "参数",
    moreSettings: "更多设置",
    source: "依据",
    sheetsToCome: (sheets: number) => `将新建 ${sheets} 张表`,
    sheet: "表",
    inputCells: "要填的格",
    nothingToFill: "不用填",
    renamed: (name: string) => `重名，改为“${name}”`,
    insert: (sheets: number) => `插入 ${sheets} 张表`,
    insertAgain: "再插入一份",
    inserted: (sheets: number, toFill: string[]) => {
      const [first, ...others] = toFill.map((name) => `“${name}”`);
      const next = others
        .slice(0, 3)
        .map((name) => `，再填${name}`)
        .join("");
      const rest = others.length > 3 ? "，其余照“说明”表的步骤填" : "";
      const fill = first === undefined ? "" : `。先填${first}${next}${rest}`;
      return `已插入 ${sheets} 张表${fill}`;
    },
    goToSheet: (sheet: string) => `到“${sheet}”表`,
  },
  checks: checksPage,
  functions: {
    title: "考核函数",
    search: "找函数",
    searchHint: "按名称、用途或参数找，例如：权重",
    found: (count: number) => `找到 ${count} 个函数`,
    noneFound: (text: string) => `没有找到“${text}”。换个词，或只输一两个字`,
    back: "全部函数",
    syntax: "写法",
    arguments: "参数",
    optional: "可不填",
    result: "结果",
    example: "例子",
    answer: "得到",
    build: "用它写公式",
    copy: "复制例子",
    copied: "已复制。选好单元格，粘贴",
  },
};
export type PaneWords = typeof pane;
