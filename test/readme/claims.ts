/**
 * What each sentence of the two READMEs is shown by: a test by its file and title, a command of package.json, or, for what no test can say,
 * the words why. `readme.test.ts` refuses a sentence that stands here nowhere, and a sentence here that is in no README any more.
 */
export type Evidence = [file: string, title: string] | { command: string } | { stated: string };

export interface Claim {
  zh?: string;
  en?: string;
  shownBy: Evidence[];
}

const LINKS = { stated: "a line of links" };
const HEADING = { stated: "leads over to what follows" };

export const claims: Claim[] = [
  {
    zh: "年度考核用的 Excel 加载项：得分、系数、加扣分、名次、名额、等次在表里算得一位小数不差，每个等次都写明理由。",
    en: "An Excel add-in for annual performance appraisal (考核) in Chinese counties and cities: scores, coefficients, ledgers, places, quotas and grades are exact to the last decimal, in the sheets clerks already use, and every grade says why.",
    shownBy: [
      ["test/functions/weighted.test.ts", "agrees with exact fractions on random sheets"],
      ["test/e2e/realFile.rest.e2e.ts", "WEIGHTED, PLACE, SEATS and GRADE are as by hand"],
    ],
  },
  { zh: "English · 更新记录", en: "中文说明 · Changelog · Contributing", shownBy: [LINKS] },
  {
    zh: "电脑上装好 Node.js 20 以上版本，在本文件夹里输入：",
    en: "With Node.js 20 or newer, nothing else:",
    shownBy: [{ command: "start" }],
  },
  {
    zh: "它会显示一个网址。",
    en: "It prints an address.",
    shownBy: [{ command: "start" }],
  },
  {
    zh: "用浏览器打开，左边是表格，右边是面板。",
    en: "Open it: a spreadsheet on the left, the pane on the right.",
    shownBy: [["test/e2e/lanzhou.e2e.ts", "looks as the README shows it"]],
  },
  {
    zh: "选“兰州新区：绩效考核（动态系数）”，打开“带示例数据”，点“插入”。",
    en: "Choose 兰州新区：绩效考核（动态系数）, switch on the sample data and press 插入.",
    shownBy: [["test/e2e/lanzhou.e2e.ts", "inserts its sheets in few syncs and at most five function rounds"]],
  },
  {
    zh: "这一行运行检查和测试，也在真浏览器里操作一遍。",
    en: "This runs checks and tests, and works the add-in in a real browser.",
    shownBy: [{ command: "test" }, { command: "test:e2e" }],
  },
  {
    zh: "预览只供开发、测试和试用，不是 Excel，和 Excel 有细小差别（怎么做的）。",
    en: "The preview is made for developing, testing and trying, and is not Excel: small things differ (how it works).",
    shownBy: [{ stated: "docs/preview.md lists the differences that are known" }],
  },
  {
    zh: "在“开始”选项卡的“考核”里点“模板”，选一个方案，把单位、人员名单粘贴进去，点“插入”。",
    en: "On the Home tab, under Appraisal, press Templates, choose a scheme, paste the lists of units and persons, and insert it.",
    shownBy: [
      ["test/manifest/manifest.test.ts", "the manifest is in order"],
      ["test/taskpane/names.test.tsx", "a scheme is inserted with the units that were pasted, and how they were read is shown"],
    ],
  },
  {
    zh: "只新建表，不动原来的表。",
    en: "It makes new sheets and leaves yours alone.",
    shownBy: [["test/workbook/insert.test.ts", "to overwrite a sheet, a table or a name, and says which"]],
  },
  {
    zh: "插错了点“撤销”。",
    en: "Undo takes it back.",
    shownBy: [["test/workbook/insert.test.ts", "undo leaves the workbook exactly as it was, and redo brings everything back"]],
  },
  {
    zh: "照“说明”表一步一步填：橙色标签的表核对参数，黄色标签的表要填，绿色标签的表自动计算。",
    en: "Follow the sheet 说明 step by step: check the sheets with orange tabs, fill in the yellow ones, and leave the green ones to calculate themselves.",
    shownBy: [["test/schemes/guide.test.ts", "%s: parameters are checked, what has cells to fill in is filled in, the rest is read"]],
  },
  {
    zh: "没有成绩的留空，不要填 0。",
    en: "Where there is no score leave the cell blank, and do not enter 0.",
    shownBy: [
      [
        "test/functions/gradeHalfFilled.test.ts",
        "who has no score yet waits, and so does whoever it could cost a grade; the others are graded",
      ],
    ],
  },
  {
    zh: "点任何一张表的标题，都回到“说明”。",
    en: "A click on the title of any sheet leads back to 说明.",
    shownBy: [["test/schemes/guide.test.ts", "%s: the title of every other sheet leads back to it"]],
  },
  {
    zh: "从高到低的名次看“排名表”，成绩一改，跟着变。",
    en: "排名表 has everybody from first to last, and follows every score.",
    shownBy: [
      ["test/schemes/ranking.test.ts", "ranks units and persons, each in their groups"],
      ["test/schemes/ranking.test.ts", "follows a score, and puts whoever has no place at the end of the group"],
    ],
  },
  {
    zh: "找不到表或单位，在“模板”里点开“工作簿里的方案”，用“去哪张表、找单位”。",
    en: "To find a sheet or a unit, open the scheme under Templates and use Find a sheet or a unit.",
    shownBy: [["test/standing/whereabouts.test.ts", "tells where a unit stands, the list first, and what became of it"]],
  },
  {
    zh: "报送前点“校验”，照着提示改。",
    en: "Before handing the sheets in run Checks, and mend what they tell.",
    shownBy: [["test/e2e/checks.e2e.ts", "finds exactly the mistakes that were made"]],
  },
  {
    zh: "能代改的先看改法再改，改了能撤销（查些什么）。",
    en: "What can be mended for you is shown first and can be undone (all rules).",
    shownBy: [["test/e2e/pane.e2e.ts", "look at a fix, make it, go on at the next finding"]],
  },
  {
    zh: "出现“待定”，是名额边上同分，由领导研究后在“单位”表的“标记”里写明。",
    en: "待定 is a tie at the edge of a quota: whoever decides writes a mark beside the unit.",
    shownBy: [["test/functions/grade.test.ts", "a tie across the limit"]],
  },
  { zh: "以后用得着的：", en: "Later on:", shownBy: [HEADING] },
  {
    zh: "名单变了，把新名单整份粘贴进面板，或者直接在表里改，再让“校验”照名单改各表。",
    en: "When a list changes, paste the new one into the pane, or type over names in the sheet and let Checks carry them to all other sheets.",
    shownBy: [
      [
        "test/taskpane/names.test.tsx",
        "a whole list pasted later: near names are offered, who is gone is asked, and nothing is written before that",
      ],
      ["test/taskpane/names.test.tsx", "names typed over in the sheet are noticed, shown, and carried by one click"],
    ],
  },
  {
    zh: "年中加指标、减单位，在“工作簿里的方案”里改：先看要改哪些地方，再改。",
    en: "In mid-year an indicator or a unit comes or goes: see what will change, then change it.",
    shownBy: [["test/e2e/standing.e2e.ts", "an indicator comes and a unit goes; every other entry stays"]],
  },
  {
    zh: "填过的分数和自己加的列都留着，去掉的抄到“存档”表。",
    en: "Scores and columns of your own stay, and what goes is kept on an archive sheet.",
    shownBy: [
      ["test/e2e/standing.e2e.ts", "an indicator comes and a unit goes; every other entry stays"],
      ["test/standing/clerk.test.ts", "columns a clerk has put between ours move along, and formulas know"],
    ],
  },
  {
    zh: "年底点“结转到下一年”，等次记进历年表，供连续年数用。",
    en: "At the year's end the scheme is carried into the next year, and grades join the history that streaks look back on.",
    shownBy: [["test/standing/rollOver.test.ts", "this year's grades join it under the year's header, by name"]],
  },
  {
    zh: "方案能导出成文件给别的单位，改过的也能导出，连同数据或者只带办法。",
    en: "A scheme is exported as a file for others, also as it stands, with its entries or as rules alone.",
    shownBy: [
      ["test/taskpane/schemeFile.test.tsx", "saves the scheme as chosen, and the file reads back as that scheme"],
      ["test/taskpane/schemeFile.test.tsx", "a scheme that stands is saved whole or as rules alone, and no cell is touched"],
    ],
  },
  {
    zh: "试过不用的，点“移除方案…”，移除错了能撤销。",
    en: "One that is no longer wanted is removed, and an undo brings it back.",
    shownBy: [["test/taskpane/removal.test.tsx", "removed, the list comes back without it, and an undo brings it back"]],
  },
  {
    zh: "表是自己做的，点“公式”：选要算什么，面板认出成绩、权重、组别，看不准的问你，先试算几行再写（怎么用）。",
    en: "Over a sheet of your own, Formulas finds scores, weights and groups, asks about what is not certain, and computes some rows before anything is written (how).",
    shownBy: [["test/e2e/formulas.e2e.ts", "WEIGHTED: scores under merged headers, weights in a row, a blank that is no zero"]],
  },
  {
    zh: "也可以“用现有的表建方案”，表里一格不动，以后“校验”也查它。",
    en: "Or the sheet is adopted as it is, and Checks work on it from then on.",
    shownBy: [["test/e2e/formulas.e2e.ts", "the sheet is adopted as it is, and checks tell what is wrong in it"]],
  },
  {
    zh: "七个现成的方案：格尔木、宁武、宿迁、兰州新区、莱州，公务员年度考核，事业单位工作人员年度考核，各有一页说明写着哪条规则由哪一列算。",
    en: "There are seven schemes (格尔木, 宁武, 宿迁, 兰州新区, 莱州, civil servants, public institutions), each with a page that says which column computes which rule.",
    shownBy: [
      ["test/schemes/templates.test.ts", "covers every rule of its regime, at cells that hold what is said of them"],
      { command: "schemes" },
    ],
  },
  {
    zh: "23 个函数的用法、例子和报错，见函数说明，在 Excel 里点“函数”页也能查。",
    en: "The reference tells use, examples and errors of 23 functions, and so does the page Functions in Excel.",
    shownBy: [["test/reference/reference.test.ts", "the pages are what the sources and words say"]],
  },
  {
    zh: "“名额与等次”表里，每个单位后面都有一句理由，例如“第3名，名额3个，得分92.40（≥90），确定为优秀”。",
    en: "In 名额与等次 each unit has a sentence that gives the reason, such as 第3名，名额3个，得分92.40（≥90），确定为优秀.",
    shownBy: [["test/functions/grade.test.ts", "a seat and the least score met"]],
  },
  {
    zh: "能由本单位定的数都在橙色标签的参数表里，“说明”表写着每条规则现在取什么值、由谁定。",
    en: "Whatever an office may decide stands in the sheets with orange tabs, and 说明 says for each rule which value it has now and who decides it.",
    shownBy: [["test/schemes/templates.test.ts", "covers every rule of its regime, at cells that hold what is said of them"]],
  },
  {
    zh: "莱州、公务员、事业单位的方案有签发表：签发时记下代码，以后结果变了，“校验”会说。",
    en: "莱州 and the two national schemes have a sheet to sign: the code is written down there, and Checks tell when results change after that.",
    shownBy: [["test/checks/samples.test.ts", "a score changed after the sign-off is told at the log"]],
  },
  {
    en: "Decimals are exact: 76.6×63% + 78.1×34% + 32.1×3% is 75.775 and rounds to 75.78.",
    shownBy: [["test/functions/weighted.test.ts", "76.6×63% + 78.1×34% + 32.1×3% is 75.775 and rounds to 75.78"]],
  },
  {
    en: "A blank is not zero, text that looks like a number is an error that says where, and a tie is a result (待定), not a coin toss.",
    shownBy: [
      ["test/functions/weighted.test.ts", "报错: the row says which cell"],
      ["test/functions/grade.test.ts", "a tie across the limit"],
    ],
  },
  {
    en: "In the preview Microsoft's own office.js runs unmodified and an open-source grid answers; it is a package of its own.",
    shownBy: [{ stated: "packages/excel-stand-in/README.md tells how; every browser test runs so" }],
  },
  { en: "A new regime is one file.", shownBy: [{ stated: "docs/new-template.md, step by step" }] },
  {
    en: "Judges that nobody here wrote stand in the tests.",
    shownBy: [["test/judges/grammar.test.ts", "no scheme that an editor can make has a formula that Excel refuses"]],
  },
  {
    zh: "运行 npm run build -- --env url=https://你们的服务器/baton，把 dist/addin 放到服务器上（要用 https），再把其中的 manifest.xml 发给用户（步骤）。",
    en: "Build it with npm run build -- --env url=https://your.server/baton, put dist/addin there over https, and give Excel its manifest.xml (step by step).",
    shownBy: [{ command: "build" }, ["test/e2e/build.e2e.ts", "everything the manifest names on its own server"]],
  },
  {
    zh: "面板从你们的服务器取自己的文件，从微软的服务器取 office.js，此外不连任何地方，不收集任何数据。",
    en: "The pane takes its own files from your server and office.js from Microsoft's, connects to nothing else and collects no data.",
    shownBy: [["test/e2e/build.e2e.ts", "the page may load its own files and office.js, and connect to nothing"]],
  },
  {
    zh: "不能上外网的，加 --env office=local，office.js 一起打包。",
    en: "Where there is no internet, --env office=local brings office.js along.",
    shownBy: [{ command: "size" }],
  },
  {
    zh: "装好以后点面板最下面的“自检”：它在你的 Excel 里试一遍指挥棒用到的功能，只用临时表，试完删掉，也写着这是哪一版。",
    en: "The self-check at the bottom of the pane tries in your Excel what Baton relies on, on temporary sheets it takes away again, and says which version this is.",
    shownBy: [
      ["test/manifest/manifest.test.ts", "the manifest, the package and the pane have one version, and the changelog tells what is in it"],
    ],
  },
  {
    zh: "还没有人在真的 Excel 里用过；另有一份半小时的手工测试，也还没有人做过。",
    en: "Nobody has used it in a real Excel yet; a hand test of half an hour is written down, and nobody has done that either.",
    shownBy: [{ stated: "nobody here has Excel" }],
  },
  {
    zh: "需要 Microsoft 365 版 Excel、网页版 Excel，或 Excel 2021 以上版本。",
    en: "It needs Excel for Microsoft 365, Excel on the web, or Excel 2021 and newer.",
    shownBy: [["test/schemes/templates.test.ts", "uses nothing newer than Excel 2021 and keeps within Excel's lengths"]],
  },
  { zh: "WPS 没有测试过，不保证能用。", en: "WPS has not been tried.", shownBy: [{ stated: "nobody has tried it" }] },
  {
    zh: "对方没有装加载项时，打开看到的是上次算好的数；一旦重算会显示 #NAME?。",
    en: "Whoever opens the workbook without the add-in sees the last results, and #NAME? as soon as Excel calculates anew.",
    shownBy: [{ stated: "what Excel does with functions it does not know" }],
  },
  {
    zh: "要交出去的表，请另存一份并粘贴为“值”。",
    en: "Before you hand sheets on, save a copy and paste them as values.",
    shownBy: [{ stated: "advice" }],
  },
  {
    en: "src/core is the arithmetic of appraisal; src/functions brings it into cells; src/schemes turns a regime into sheets; src/checks finds mistakes; src/workbook is all that talks to Excel; src/taskpane is the pane.",
    shownBy: [["test/lint/layers.test.ts", "each piece of code is refused by the rule it breaks and by no other"]],
  },
  {
    en: "The whole picture is in docs/architecture.md, the words in docs/glossary.md, the reasons behind choices in docs/decisions.",
    shownBy: [LINKS],
  },
  {
    en: "MIT licence; office.js is Microsoft's and comes under its own licence.",
    shownBy: [{ stated: "LICENSE, and its own licence, in licences.txt of a build" }],
  },
];
