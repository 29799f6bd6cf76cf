/** Words for lists of names: pasted once, compared with what the sheets hold, and carried everywhere. */
const quoteNames = (list: string[]) =>
  `${list
    .slice(0, 5)
    .map((name) => `“${name}”`)
    .join("、")}${list.length > 5 ? `等 ${list.length} 个` : ""}`;

export const names = {
  open: "粘贴单位、人员名单",
  carry: "照名单改各表",
  which: "哪个名单",
  paste: "粘贴名单",
  pasteHint: "一行一个，组别、人数、所在单位写在旁边的列，可以连表头一起从表里复制。各表都用这份名单",
  wholeHint: "粘贴整份名单，各表照着改：不在里面的算去掉。只改几个，用下面的“增加”“去掉”“改名”",
  take: "用选中的名单",
  taken: (rows: number) => `取了 ${rows} 行`,
  understood: (count: number) => `认出 ${count} 个`,
  column: (n: number) => `第 ${n} 列`,
  unused: (columns: string[]) => `没有用上：${columns.join("、")}`,
  twice: (list: string[]) => `重名：${quoteNames(list)}。写上所在单位或编号区别`,
  noNumber: (list: string[]) => `不是数：${quoteNames(list)}`,
  refused: (lists: string[]) => `${quoteNames(lists)}还不能用：改好，或者清空`,
  problems: {
    groups: (list: string, groups: string[]) => `“${list}”：这个方案没有这些组：${groups.join("、")}`,
    units: (list: string, units: string[]) => `“${list}”：单位名单里没有：${units.slice(0, 5).join("、")}`,
  },
  typed: (lists: string[]) => `${quoteNames(lists)}里的名称改过，别的表还是原来的。看看下面，照名单改各表`,
  renamed: (list: string, count: number) => `“${list}”改名 ${count} 个：`,
  pair: (from: string, to: string) => `${from} → ${to}`,
  more: (count: number) => `还有 ${count} 个`,
  ask: (list: string) => `“${list}”里没有了、别的表里还有的：`,
  became: (name: string, entries: number | null) => `“${name}”${entries === null || entries === 0 ? "" : `（填过 ${entries} 格）`}`,
  likely: { near: "写法相近，请核对", row: "在同一行，请核对" },
  choose: "请选：改成了哪个",
  gone: "不再有，填过的放到“存档”",
  leave: "不动",
};
export type NamesWords = typeof names;
