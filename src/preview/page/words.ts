/** Words of the preview page. They are not the product's: the add-in has its own in `src/i18n`. */
import type { Unkind, UnkindMode } from "../host/unkind";

export type PreviewLocale = "zh-CN" | "en-US";

export interface PreviewWords {
  title: string;
  pages: Record<"templates" | "checks" | "formulas" | "functions", string>;
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
  log: string;
  about: string;
  close: string;
  aboutTitle: string;
  aboutText: string[];
  logEmpty: string;
  logColumns: string[];
  clear: string;
  noPane: string;
  paneFrame: string;
  gridRegion: string;
  widthHandle: string;
  alert: Record<"title" | "message" | "again" | "keep" | "ok" | "cancel", string>;
}

const chinese: PreviewWords = {
  title: "Baton 指挥棒 — 预览",
  pages: { templates: "模板", checks: "校验", formulas: "公式", functions: "函数" },
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
  log: "请求",
  about: "说明",
  close: "关闭",
  aboutTitle: "这是预览，不是 Microsoft Excel",
  aboutText: [
    "这个网页代替 Excel，用来开发、测试和试用 Baton 加载项。表格是开源的 Univer；右边的面板就是加载项本身，和装进 Excel 的一样。",
    "面板里运行的 office.js 是 Microsoft 的原件，没有改动，按它的许可用于开发和测试。Microsoft 和 Excel 是 Microsoft 的商标。",
    "内容只在这个网页里，关掉就没有了。",
  ],
  logEmpty: "面板还没有请求工作簿",
  logColumns: ["序号", "做了什么", "请求", "回答", "毫秒", "错误"],
  clear: "清空",
  noPane: "没有找到加载项。先运行 npm start，再刷新。",
  paneFrame: "加载项面板",
  gridRegion: "工作表",
  widthHandle: "调整面板宽度",
  alert: {
    title: "Baton 预览",
    message: "这个值不符合这一格的要求。",
    again: "重填",
    keep: "就用这个值",
    ok: "确定",
    cancel: "取消",
  },
};

const english: PreviewWords = {
  title: "Baton 指挥棒 — Preview",
  pages: { templates: "Templates", checks: "Checks", formulas: "Formulas", functions: "Functions" },
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
  log: "Requests",
  about: "About",
  close: "Close",
  aboutTitle: "This is a preview, not Microsoft Excel",
  aboutText: [
    "This page stands in for Excel, for developing, testing and trying the Baton add-in. The grid is Univer, an open-source spreadsheet; the pane at the right is the add-in itself, the same that is installed in Excel.",
    "The office.js that runs in the pane is Microsoft's own, unmodified, used under its licence for development and testing. Microsoft and Excel are trademarks of Microsoft.",
    "What you enter stays in this page and is gone when it is closed.",
  ],
  logEmpty: "The pane has asked nothing of the workbook yet",
  logColumns: ["No.", "What was done", "Request", "Answer", "ms", "Error"],
  clear: "Clear",
  noPane: "The add-in was not found. Run npm start, then reload.",
  paneFrame: "The add-in's pane",
  gridRegion: "Worksheet",
  widthHandle: "Width of the pane",
  alert: {
    title: "Baton preview",
    message: "This value is not what the cell asks for.",
    again: "Try again",
    keep: "Keep it",
    ok: "OK",
    cancel: "Cancel",
  },
};

export const previewWords: Record<PreviewLocale, PreviewWords> = { "zh-CN": chinese, "en-US": english };
