/** Words for schemes that stand in the workbook: found again, changed, carried into the next year. */
const firstNames = (list: string[]) => list.slice(0, 5).join("、") + (list.length > 5 ? "等" : "");
const quoteNames = (list: string[]) =>
  `${list
    .slice(0, 5)
    .map((name) => `“${name}”`)
    .join("、")}${list.length > 5 ? `等 ${list.length} 个` : ""}`;
const cellText = (value: string) => (value === "" ? "（空）" : value);

interface Names {
  names: string[];
}

export const standing = {
  heading: "工作簿里的方案",
  templates: "插入新方案",
  open: "改方案、改名单、结转到下一年、导出、移除",
  damaged: (titles: string[]) =>
    `${quoteNames(titles.map((title) => title || "未知"))}的记录读不出，改不了，也查不全；表和数都在。先更新“指挥棒”；还读不出，就用备份的工作簿，或重新插入方案，把数据粘贴过去`,
  reading: "正在看工作簿里的方案",
  gone: "这个方案的表不在工作簿里了，可能已经删掉。可以撤销删表，或点“全部模板”重新插入",
  lead: "先看要改哪些地方，再改。填过的分数和自己加的列都会留着",
  missing: (count: number) => `有 ${count} 列被删掉了，改方案时会补上`,
  find: {
    summary: "去哪张表、找单位",
    field: "表名、单位或姓名",
    hint: "写几个字就行。不写，就按先后列出全部的表",
    stages: { guide: "先看", parameters: "核对参数（橙色标签）", entry: "要填的（黄色标签）", result: "自动计算（绿色标签）" },
    none: (text: string) => `没有叫“${text}”的表，名单里也没有这个名称`,
    more: (count: number) => `还有 ${count} 个名称，多写几个字`,
    result: (place: string, grade: string) => [place && `第${place}名`, grade].filter((said) => said !== "").join("，"),
  },
  task: "要做什么",
  tasks: { members: "名单：增减、改名", scheme: "改指标、权重和参数", next: "结转到下一年", export: "导出方案", remove: "移除方案…" },
  members: {
    track: "名单",
    add: "增加",
    addHint: "一行一个，写名称；有组别的，名称后面空一格写组别",
    remove: "去掉",
    removeHint: "一行一个，写名单里的名称。也可以在表里选中名称，点“用选中的格”。填过的分数会放到“存档”表",
    take: "用选中的格",
    taken: (count: number) => `取了 ${count} 个名称`,
    rename: "改名",
    renameHint: "一行一个，写成：原名称 → 新名称",
    problems: {
      unknown: ({ names: list }: Names) => `名单里没有${quoteNames(list)}。照表里的写法写`,
      twice: ({ names: list }: Names) => `${quoteNames(list)}已经在名单里。换个名称`,
      arrow: () => "写成：原名称 → 新名称",
    },
  },
  edited: "方案已经改好，看看下面要改的地方",
  editAgain: "再改方案",
  next: {
    lead: (from: number, to: number) =>
      `把 ${from} 年改成 ${to} 年：名单、指标、权重和参数留着；成绩、台账和标记清空，未完成的任务转入下一年；等次记进历年表，供连续年数用`,
    saveFirst: "先把这个工作簿另存一份，再结转。原来那一份留作存档",
    problems: {
      pending: ({ names: list }: Names) => `${quoteNames(list)}等次待定，定了再结转`,
      error: ({ names: list }: Names) => `${quoteNames(list)}的等次是错误值，改好再结转`,
      ungraded: () => "还没有评出等次。评完再结转",
      noYear: ({ title }: { title: string }) => `方案名称“${title}”里没有年份，不知道是哪一年。先改方案名称`,
    },
  },
  removal: {
    lead: "把这个方案从工作簿里移除：它的表连同表里的全部内容、名称和记录都去掉，别的表不动。移除以后可以在下面撤销",
    going: (sheets: number) => `要移除的表（${sheets}）`,
    sheet: (name: string, entries: number) => (entries > 0 ? `“${name}”，填过 ${entries} 格` : `“${name}”，没有填过`),
    along: (tables: number, names: number) => `连同 ${tables} 个表格${names > 0 ? `、${names} 个名称` : ""}`,
    referring: (cells: number, names: string[]) =>
      `${[cells > 0 ? `别的表里有 ${cells} 格` : "", names.length > 0 ? `${names.length} 个别的名称（${firstNames(names)}）` : ""].filter(Boolean).join("，另有 ")}用到这些表，移除后会变成 #REF! 或 #NAME?。撤销时，没有再改过的会恢复`,
    referringCells: "用到这些表的格",
    cell: (cell: string, formula: string) => `${cell}：${formula}`,
    more: (cells: number) => `还有 ${cells} 格`,
    comesBack:
      "撤销时，内容、公式、表格、名称、格式、条件格式、填写限制和打印设置都会回来；批注、图形和图表、超链接、格里部分文字的格式、表格的汇总行，以及色阶、数据条、图标这几种条件格式不会回来",
    comesBackBare:
      "表很大：撤销时，内容、公式、表格、名称和打印设置会回来，格的字体、底色、边框和列宽不会；批注、图形和图表、超链接也不会回来",
    remove: (sheets: number) => `移除这 ${sheets} 张表`,
    stop: "不移除",
  },
  lines: {
    title: (count: number) => `要改的地方（${count}）`,
    none: "没有要改的地方",
    columnAdded: (sheet: string, header: string) => `“${sheet}”表加一列“${header}”`,
    columnRemoved: (sheet: string, header: string, entries: number) =>
      `“${sheet}”表去掉“${header}”${entries > 0 ? `，填过的 ${entries} 格放到“存档”` : ""}`,
    headerChanged: (sheet: string, before: string, after: string) => `“${sheet}”表“${cellText(before)}”改为“${cellText(after)}”`,
    rowsAdded: (sheet: string, list: string[]) => `“${sheet}”表加 ${list.length} 行：${quoteNames(list)}`,
    rowsRemoved: (sheet: string, list: string[], entries: number) =>
      `“${sheet}”表去掉 ${list.length} 行：${quoteNames(list)}${entries > 0 ? `，填过的 ${entries} 格放到“存档”` : ""}`,
    valueChanged: (sheet: string, address: string, label: string, before: string, after: string) =>
      `“${sheet}”表 ${address}“${label}”：${cellText(before)} → ${cellText(after)}`,
    emptied: (sheet: string, entries: number) => `“${sheet}”表清空 ${entries} 格`,
    carried: (sheet: string, rows: number) => `“${sheet}”表未完成的 ${rows} 项转入下一年`,
    formulasChanged: (sheet: string, cells: number) => `“${sheet}”表改 ${cells} 个公式`,
    sheetAdded: (sheet: string) => `加一张表“${sheet}”`,
    sheetLeft: (sheet: string, renamed: string) => `“${sheet}”表不再用，改名为“${renamed}”留着`,
    archived: (sheet: string, cells: number) => `去掉的 ${cells} 格抄到“${sheet}”表`,
    adopted: (sheet: string, columns: number) => `“${sheet}”表当作方案，认 ${columns} 列；表里一格不动`,
    dropped: (sheet: string) => `“${sheet}”表不再当作方案；表里一格不动`,
    more: (count: number) => `还有 ${count} 处`,
  },
  apply: (count: number) => `改这 ${count} 处`,
  rollOver: (to: number) => `结转到 ${to} 年`,
  done: (count: number) => `方案已改，${count} 处。不对就在下面撤销`,
  reasons: { members: "改名单", scheme: "修改方案", next: "结转" },
};
export type StandingWords = typeof standing;
