/** Words for reading and writing a scheme as a file. */
interface Named {
  name: string;
}

export const schemeFile = {
  export: "导出方案",
  /** On the page of a scheme that stands. */
  standing: "把工作簿里的方案存成文件：改过的参数、指标、权重和规则都在里面，可以交给别的单位，或者导入空工作簿",
  /** Behind the title in the name of the file. */
  rulesOnly: "（只有办法）",
  rulesOnlyHint: "只有办法：参数、指标、权重和规则照现在的，名单换成编号，不带任何得分",
  options: {
    rows: { label: "连同名单和填写的内容", hint: "名单、得分、台账、标记都带上，导入后结果一样。交给外单位前请先想好" },
    year: { label: "考核年度", hint: "标题、往年各列和有年份的日期跟着改；放假日只留元旦，其余按新一年的安排填。" },
    units: { label: "单位数", hint: "先用编号占位，插入后改成单位名称。" },
    persons: { label: "人员数", hint: "先用编号占位，插入后改成姓名。" },
    office: { label: "制表单位", hint: "印在每张表的第二行，可以不填。" },
  },
  exported: (file: string) => `已导出“${file}”`,
  /** Where the host saves no files. */
  asText: (file: string) => `Excel 在这里不能保存文件。复制下面的文字，存成“${file}”；导入时选它`,
  copyText: "复制文字",
  textCopied: "文字已复制。粘贴到文本编辑器里，保存",
  import: "从文件导入方案",
  importHint: "用别处导出的方案文件（.json）。先看再插入，导入不会改动工作簿",
  imported: (title: string) => `已读入“${title}”`,
  refused: (file: string) => `“${file}”用不了，工作簿没有改动`,
  /** Before the place in the file. */
  at: (path: string) => `文件里的 ${path}：`,
  problems: {
    tooLarge: () => "文件太大，不像考核方案。换一个文件",
    notJson: () => "文件不完整，或不是导出的方案文件。请对方重新导出",
    notScheme: () => "这不是考核方案文件。选从“导出方案”得到的 .json 文件",
    newer: () => "文件是新版“指挥棒”导出的。把“指挥棒”更新后再导入",
    unknown: ({ name }: Named) => `用到的“${name}”在方案里没有。补上它，或改成已有的名字`,
    twice: ({ name }: Named) => `“${name}”重复了。改成不同的名字`,
    shape: ({ name }: Named) => `“${name}”的行列或设置不齐。对照导出的方案补齐`,
    later: ({ name }: Named) => `“${name}”要放在用到它的列前面`,
    size: () => "内容太多、太长或超出范围。减少后再导入",
    text: ({ name }: Named) =>
      name === "" ? "文字不合要求" : `“${name}”不能用：文字里不能有换行一类的控制符，表名、参数名里不能有括号、引号等符号`,
    empty: ({ name }: Named) => `“${name}”至少要有一行，第一列不能空。补上再导入`,
    listed: ({ name }: Named) => `“${name}”做不成下拉选项：不能有英文逗号、首尾空格，不能以等号开头，合起来不超过 255 个字`,
    formula: ({ name }: Named) => `“${name}”的公式太长或层数太多。减少列数、项数，或把表名、列名改短`,
    key: ({ name }: Named) => `不认识的项“${name}”。删掉它再导入`,
    kind: ({ name }: Named) => (name === "" ? "这里缺一项，或填的类型不对" : `“${name}”不是这里能填的内容`),
  },
  more: (count: number) => `还有 ${count} 处没有列出`,
};
export type SchemeFileWords = typeof schemeFile;
