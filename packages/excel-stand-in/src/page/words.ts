/** Words of the page, in both its languages. An add-in's own words are its own business. */
import type { FileProblem, LeftOut } from "../files/workbookFile";
import type { Unkind, UnkindMode } from "../host/unkind";

export type PreviewLocale = "zh-CN" | "en-US";

export interface PreviewWords {
  title: string;
  /** The same in fewer words, above a message that a workbook gives without a title. */
  shortTitle: string;
  /** Names the add-in's buttons to who cannot see them. */
  buttons: string;
  blanks: string;
  desktop: string;
  web: string;
  language: string;
  theme: string;
  light: string;
  dark: string;
  unkind: string;
  unkindAll: string;
  unkindNone: string;
  unkindModes: Record<UnkindMode, string>;
  /** Of the modes that have more than two. */
  unkindForms: Record<Extract<Unkind[UnkindMode], string>, string>;
  files: Record<"open" | "save" | "name" | "cannotOpen" | "leftTitle" | "leftText", string> & {
    problems: Record<FileProblem, string>;
    left: Record<LeftOut, string>;
  };
  log: string;
  about: string;
  close: string;
  aboutTitle: string;
  aboutText: string[];
  logEmpty: string;
  logColumns: string[];
  clear: string;
  paneFrame: string;
  gridRegion: string;
  widthHandle: string;
  alert: Record<"message" | "again" | "keep" | "ok" | "cancel", string>;
}

/** The words that a page for one add-in may have of its own. */
export type OwnWords = Pick<PreviewWords, "title" | "shortTitle" | "buttons" | "aboutText">;

const chinese: PreviewWords = {
  title: "Excel 替身",
  shortTitle: "Excel 替身",
  buttons: "加载项的按钮",
  blanks: "空格按",
  desktop: "桌面版：0",
  web: "网页版：空",
  language: "语言",
  theme: "面板",
  light: "浅色",
  dark: "深色",
  unkind: "苛刻模式",
  unkindAll: "全开",
  unkindNone: "全关",
  unkindModes: {
    lateScript: "函数登记晚了就不认",
    errorInMatrix: "结果里有一个错误就全错",
    filteredTables: "筛选着的表不让增删行",
    noPrinter: "打印设置",
    noFreeze: "不能冻结窗格",
    noZoom: "不认“调整为几页”",
    spilledFormulas: "溢出格的公式",
    busyFirst: "先显示 #BUSY!",
    shortReferences: "表内引用缩短",
    shapeSelected: "选中的是图形",
    declaredSets: "只有清单声明的接口",
    noDownloads: "不能下载（Mac）",
  },
  unkindForms: {
    off: "都可以",
    paper: "没有这种纸",
    printer: "没有打印机",
    value: "值",
    empty: "空",
    anchor: "首格的公式",
  },
  files: {
    open: "打开 .xlsx",
    save: "另存为 .xlsx",
    name: "预览工作簿.xlsx",
    cannotOpen: "打不开这个文件",
    problems: {
      encryptedOrOld: "文件加了密码，或者是旧的 .xls 格式。在 Excel 里去掉密码、另存为 .xlsx 再打开。",
      notAZip: "这不是 .xlsx 文件。",
      tooLarge: "文件展开后太大，没有打开。",
      binary: "这是 .xlsb 文件。在 Excel 里另存为 .xlsx 再打开。",
      noWorkbook: "文件里没有工作簿。",
      broken: "文件不完整或已损坏。",
    },
    leftTitle: "有些内容这里显示不了",
    leftText: "下面这些没有读进来。从这里另存的文件里也不会有，原文件没有改动。",
    left: {
      charts: "图表",
      pictures: "图片",
      pivotTables: "数据透视表",
      slicers: "切片器、日程表",
      comments: "批注",
      macros: "宏",
      links: "对其他工作簿的链接",
      queries: "查询和数据连接",
      controls: "控件",
      otherSheets: "图表工作表、宏表",
      sparklines: "迷你图",
      hyperlinks: "超链接（文字保留）",
      richText: "一格里的多种字体（文字保留）",
      conditionalFormats: "色阶、数据条、图标集等条件格式",
      filters: "筛选",
      totals: "表格的汇总行（作为普通单元格保留）",
      tablesWithoutHeaders: "没有标题行的表格",
      outlines: "分级显示",
      customXml: "自定义 XML",
      passwords: "密码",
      oldArrayFormulas: "旧式数组公式（按动态数组读入）",
      impliedSingleCells: "只取区域里一格的旧公式（Excel 显示 @，这里不取）",
      dataTables: "模拟运算表（数值保留）",
      formulas: "读不懂的公式（数值保留）",
      formulaLikeTexts: "以等号开头的文字",
      strangeNames: "函数类的名称、多个打印区域",
    },
  },
  log: "请求",
  about: "说明",
  close: "关闭",
  aboutTitle: "这是预览，不是 Microsoft Excel",
  aboutText: [
    "这个网页代替 Excel，用来开发、测试和试用加载项。表格是开源的 Univer；右边的面板就是加载项本身，和装进 Excel 的一样。",
    "面板里运行的 office.js 是 Microsoft 的原件，没有改动，按它的许可用于开发和测试。Microsoft 和 Excel 是 Microsoft 的商标。",
    "内容只在这个网页里，关掉就没有了。",
  ],
  logEmpty: "面板还没有请求工作簿",
  logColumns: ["序号", "做了什么", "请求", "回答", "毫秒", "错误"],
  clear: "清空",
  paneFrame: "加载项面板",
  gridRegion: "工作表",
  widthHandle: "调整面板宽度",
  alert: {
    message: "这个值不符合这一格的要求。",
    again: "重填",
    keep: "就用这个值",
    ok: "确定",
    cancel: "取消",
  },
};

const english: PreviewWords = {
  title: "Excel stand-in",
  shortTitle: "Excel stand-in",
  buttons: "The add-in's buttons",
  blanks: "Blanks as",
  desktop: "desktop: 0",
  web: "web: null",
  language: "Language",
  theme: "Pane",
  light: "Light",
  dark: "Dark",
  unkind: "Unkind modes",
  unkindAll: "All on",
  unkindNone: "All off",
  unkindModes: {
    lateScript: "Functions that register late are refused",
    errorInMatrix: "One error spoils a whole result",
    filteredTables: "Filtered tables keep their rows",
    noPrinter: "Page set-up",
    noFreeze: "Panes do not freeze",
    noZoom: "“Fit to pages” is dropped",
    spilledFormulas: "Formulas of spilled cells",
    busyFirst: "#BUSY! comes first",
    shortReferences: "A table's own references shortened",
    shapeSelected: "A shape is selected",
    declaredSets: "Only the API sets of the manifest",
    noDownloads: "Downloads are swallowed (Mac)",
  },
  unkindForms: {
    off: "works",
    paper: "no such paper",
    printer: "no printer",
    value: "the value",
    empty: "nothing",
    anchor: "the first cell's formula",
  },
  files: {
    open: "Open .xlsx",
    save: "Save as .xlsx",
    name: "Preview workbook.xlsx",
    cannotOpen: "This file cannot be opened",
    problems: {
      encryptedOrOld:
        "The file has a password, or is of the old .xls kind. Take the password off in Excel, save it as .xlsx and open that.",
      notAZip: "This is not an .xlsx file.",
      tooLarge: "Unpacked, the file would be too large; it was not opened.",
      binary: "This is an .xlsb file. Save it as .xlsx in Excel and open that.",
      noWorkbook: "There is no workbook in the file.",
      broken: "The file is incomplete or damaged.",
    },
    leftTitle: "Some things cannot be shown here",
    leftText: "These were not read. A file saved from here will not have them; the file you opened is unchanged.",
    left: {
      charts: "Charts",
      pictures: "Pictures",
      pivotTables: "Pivot tables",
      slicers: "Slicers and timelines",
      comments: "Comments",
      macros: "Macros",
      links: "Links to other workbooks",
      queries: "Queries and connections",
      controls: "Controls",
      otherSheets: "Chart sheets and macro sheets",
      sparklines: "Sparklines",
      hyperlinks: "Hyperlinks (their text stays)",
      richText: "Several fonts in one cell (the text stays)",
      conditionalFormats: "Conditional formats such as scales, bars and icons",
      filters: "Filters",
      totals: "Totals rows of tables (kept as plain cells)",
      tablesWithoutHeaders: "Tables without headers",
      outlines: "Outlines",
      customXml: "Custom XML",
      passwords: "Passwords",
      oldArrayFormulas: "Old array formulas (read as dynamic arrays)",
      impliedSingleCells: "Old formulas that take one cell of an area (Excel shows @; here they do not)",
      dataTables: "What-if data tables (the numbers stay)",
      formulas: "Formulas that cannot be read (the values stay)",
      formulaLikeTexts: "Texts that begin with an equals sign",
      strangeNames: "Names that are functions, print areas of several parts",
    },
  },
  log: "Requests",
  about: "About",
  close: "Close",
  aboutTitle: "This is a preview, not Microsoft Excel",
  aboutText: [
    "This page stands in for Excel, for developing, testing and trying an add-in. The grid is Univer, an open-source spreadsheet; the pane at the right is the add-in itself, the same that is installed in Excel.",
    "The office.js that runs in the pane is Microsoft's own, unmodified, used under its licence for development and testing. Microsoft and Excel are trademarks of Microsoft.",
    "What you enter stays in this page and is gone when it is closed.",
  ],
  logEmpty: "The pane has asked nothing of the workbook yet",
  logColumns: ["No.", "What was done", "Request", "Answer", "ms", "Error"],
  clear: "Clear",
  paneFrame: "The add-in's pane",
  gridRegion: "Worksheet",
  widthHandle: "Width of the pane",
  alert: {
    message: "This value is not what the cell asks for.",
    again: "Try again",
    keep: "Keep it",
    ok: "OK",
    cancel: "Cancel",
  },
};

export const previewWords: Record<PreviewLocale, PreviewWords> = { "zh-CN": chinese, "en-US": english };
