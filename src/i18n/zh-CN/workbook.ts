/** Words for what the workbook does and refuses: `Progress` and `WorkbookProblemCode` of `src/workbook/port.ts`. */

interface Names {
  names?: string[];
}

/** The first place, and how many there are: a sentence cannot hold a hundred. */
const firstPlace = ({ names: [first, ...others] = [] }: Names) =>
  first === undefined ? "有的格" : `${first}${others.length > 0 ? ` 等 ${others.length + 1} 格` : ""}`;
const quoteSheets = (names: string[]) => names.map((name) => `“${name}”`).join("、");
const quoteSheetsOr = ({ names = [] }: Names, none: string) => (names.length > 0 ? quoteSheets(names) : none);
const quoteSheetOr = ({ sheet }: { sheet?: string }, none: string) => (sheet === undefined ? none : `“${sheet}”表`);

export const workbook = {
  progress: {
    looking: "正在看有没有重名",
    comparing: "正在看这些格有没有变",
    changing: (cells: number) => `正在改 ${cells} 格`,
    writing: (sheet: number, total: number) => `正在写第 ${sheet} 张，共 ${total} 张`,
    making: (step: number, total: number) => `正在做第 ${step} 步，共 ${total} 步`,
    verifying: "正在核对写好的内容",
    dressing: "正在设置格式和打印",
    restoring: "正在恢复原样",
    reading: (sheet: number, total: number) => `正在读第 ${sheet} 张，共 ${total} 张`,
  },
  untouched: "工作簿没有改动",
  cancelledUntouched: "已取消，工作簿和原来一样",
  paneFailed: (message: string) => `面板出错：${message}。再试一次；还不行就关掉面板，再打开`,
  /** Each made of what the problem tells beside its code, which may be nothing. */
  problems: {
    cancelled: () => "已取消",
    cellEditing: () => "正在编辑单元格。按 Enter 结束，再试一次",
    changedMeanwhile: (p: Names) => `这些格在检查以后改过了：${firstPlace(p)}。重新检查，再看改法`,
    movedOn: () => "这次写入以后，表格的列又变了位置，不能自动撤销。先把列恢复到写入后的样子，再撤销；或在表里直接改回去",
    shownChanged: () => "看过以后，工作簿又变了。再看一遍要改的地方，再改",
    cellSpilled: (p: Names) => `${firstPlace(p)}是别处的公式展开的结果，不能单独改。改那个公式，或改它用到的格`,
    filtered: (p: Names) =>
      `${quoteSheetsOr(p, "要改的表")}正在筛选，Excel 这时加不了行、删不了行。在“数据”里点“清除”，显示全部行，再试一次`,
    rowsRefused: (p: Names) => `Excel 没有给${quoteSheetsOr(p, "表")}加上或删掉行。看看有没有筛选、切片器或合并的格，去掉后再试一次`,
    noCellsSelected: () => "选中的是图形或图表，不是单元格。先在表里点一个单元格，再试一次",
    nameTaken: ({ names = [] }: Names) =>
      names.length > 0 ? `${quoteSheets(names)}的名字已经有了。给原来的改个名，再试一次` : "有的名字已经有了。再试一次，会换个名字",
    workbookProtected: () => "工作簿的结构有保护，加不了表。在“审阅”里撤销工作簿保护，再试一次",
    sheetProtected: (p: { sheet?: string }) => `${quoteSheetOr(p, "有张表")}有保护。在“审阅”里撤销工作表保护，再试一次`,
    sheetMissing: (p: { sheet?: string }) => `${quoteSheetOr(p, "要用的表")}找不到，可能改了名或删了。改回原名，再试一次`,
    tooLarge: () => "内容太多，Excel 一次收不下。减少单位或指标的个数，再试一次",
    unsupported: () => "这个版本的 Excel 做不到。换 Excel 2021、Microsoft 365 或网页版",
    notInPreview: ({ hostMessage: what }: { hostMessage?: string }) =>
      `预览里的表格做不到这一步${what ? `（${what}）` : ""}。这是预览的限制，不是 Excel 的`,
    notFetched: () => "没有取到要用的程序。看看网络，再试一次",
    notKept: () => "这次写入是在另一台电脑上，或浏览器清掉了记录，这里取不回来。到那台电脑上打开工作簿再试，或手工删掉多出的表",
    noAnswer: () => "Excel 没有响应。关掉面板，再打开",
    hostFailed: ({ hostCode: code }: { hostCode?: string }) =>
      `Excel 没有做完这一步${code ? `（${code}）` : ""}。再试一次；还不行就关掉面板，再打开`,
    notRestored: ({ names = [] }: Names) => `没能全部恢复${names.length > 0 ? `，还留着${quoteSheets(names)}` : ""}。请手工删掉多出的表`,
    cellsNotRestored: (p: Names) => `没能全部恢复，${firstPlace(p)}可能还是改后的内容。请对照改法，手工改回`,
  },
  untaken: {
    title: "内容都写好了，下面这些 Excel 没有照做，可以自己设",
    kinds: {
      cells: "底色、边框、列宽",
      validation: "填写提示和限制",
      conditions: "条件格式",
      page: "页边距和页脚：“页面布局”→“页边距”，每页重复的标题行在“打印标题”",
      freeze: "冻结标题行：“视图”→“冻结窗格”",
      paper: "纸张大小：“页面布局”→“纸张大小”；没有要用的纸，先换一台打印机",
      zoom: "打印成一页宽：“页面布局”→“宽度”选“1 页”",
    },
    line: (what: string, names: string[]) =>
      `${what}（${names.length > 3 ? `${quoteSheets(names.slice(0, 3))}等 ${names.length} 张表` : quoteSheets(names)}）`,
  },
  kept: (cells: number) => `其中 ${cells} 格后来又改过，保持现在的内容`,
  archive: (sheet: string) => `没有位置的内容抄在“${sheet}”表`,
  left: (cells: number, sheet: string) => `${cells} 格原来的内容放不回去，还在“${sheet}”表`,
  gone: (names: string[]) => `${quoteSheets(names)}已经不在了，其余的已撤销`,
};
export type WorkbookWords = typeof workbook;
