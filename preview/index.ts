/** Our preview: the stand-in's page with Baton's name, and a button for each page of the pane. */
import { openPage } from "excel-stand-in/page";

await openPage({
  locale: "zh-CN",
  pages: {
    templates: { "zh-CN": "模板", "en-US": "Templates" },
    checks: { "zh-CN": "校验", "en-US": "Checks" },
    formulas: { "zh-CN": "公式", "en-US": "Formulas" },
    functions: { "zh-CN": "函数", "en-US": "Functions" },
  },
  words: {
    "zh-CN": {
      title: "Baton 指挥棒 — 预览",
      shortTitle: "Baton 预览",
      buttons: "Baton",
      aboutText: [
        "这个网页代替 Excel，用来开发、测试和试用 Baton 加载项。表格是开源的 Univer；右边的面板就是加载项本身，和装进 Excel 的一样。",
        "面板里运行的 office.js 是 Microsoft 的原件，没有改动，按它的许可用于开发和测试。Microsoft 和 Excel 是 Microsoft 的商标。",
        "内容只在这个网页里，关掉就没有了。",
      ],
    },
    "en-US": {
      title: "Baton 指挥棒 — Preview",
      shortTitle: "Baton preview",
      buttons: "Baton",
      aboutText: [
        "This page stands in for Excel, for developing, testing and trying the Baton add-in. The grid is Univer, an open-source spreadsheet; the pane at the right is the add-in itself, the same that is installed in Excel.",
        "The office.js that runs in the pane is Microsoft's own, unmodified, used under its licence for development and testing. Microsoft and Excel are trademarks of Microsoft.",
        "What you enter stays in this page and is gone when it is closed.",
      ],
    },
  },
});
