/** Ways to break the manifest, each with the message that must refuse it. */
export interface Breakage {
  name: string;
  /** A text of the manifest and what stands there instead. */
  from: string | RegExp;
  to: string;
  message: string | RegExp;
}

export const breakages: Breakage[] = [
  {
    name: "text that is no XML",
    from: "</Permissions>",
    to: "</Permission>",
    message: /not well-formed XML: Unexpected close tag/,
  },
  {
    name: "another kind of file",
    from: /<OfficeApp[\s\S]*<\/OfficeApp>/,
    to: "<Relationships/>",
    message: "the file begins with <Relationships>; a manifest begins with <OfficeApp>",
  },
  {
    name: "elements out of order at the top",
    from: /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
    to: "$2$1",
    message: "<Id> must come before <Version> inside <OfficeApp>",
  },
  {
    name: "elements out of order among the form factors",
    from: /(<AllFormFactors>[\s\S]*<\/AllFormFactors>)\s*(<DesktopFormFactor>[\s\S]*<\/DesktopFormFactor>)/,
    to: "$2$1",
    message: "<AllFormFactors> must come before <DesktopFormFactor> inside <Host>",
  },
  {
    name: "an element where it does not belong",
    from: "<Permissions>",
    to: "<AllowSnapshot>true</AllowSnapshot><Permissions>",
    message: "<AllowSnapshot> does not belong inside <OfficeApp>",
  },
  {
    name: "a button without a tip",
    from: /<Supertip>[\s\S]*?<\/Supertip>/,
    to: "",
    message: '<Control id="Baton.Templates"> needs a <Supertip>',
  },
  { name: "an id that is no GUID", from: /<Id>.*<\/Id>/, to: "<Id>baton</Id>", message: '<Id> is "baton"; it must be a GUID' },
  {
    name: "a version of words",
    from: /<Version>.*<\/Version>/,
    to: "<Version>v1</Version>",
    message: '<Version> is "v1"; it must be two to four numbers with dots',
  },
  {
    name: "a version Microsoft's validator refuses",
    from: /<Version>.*<\/Version>/,
    to: "<Version>0.9.9.0</Version>",
    message: '<Version> is "0.9.9.0"; it must be 1.0 or higher',
  },
  {
    name: "a permission Office does not know",
    from: "ReadWriteDocument",
    to: "ReadWriteWorkbook",
    message: '<Permissions> is "ReadWriteWorkbook"; it must be a permission Office knows',
  },
  {
    name: "a dangling reference",
    from: '<Label resid="Checks.Label"/>',
    to: '<Label resid="Checks.Lable"/>',
    message: '<Label> refers to "Checks.Lable", which is no resource',
  },
  {
    name: "a resource nobody uses",
    from: "<bt:ShortStrings>",
    to: '<bt:ShortStrings><bt:String id="Old.Label" DefaultValue="旧"><bt:Override Locale="en-US" Value="Old"/></bt:String>',
    message: 'the resource "Old.Label" is never used',
  },
  {
    name: "one id twice",
    from: "<bt:LongStrings>",
    to: '<bt:LongStrings><bt:String id="Checks.Label" DefaultValue="校验"><bt:Override Locale="en-US" Value="Checks"/></bt:String>',
    message: 'the id "Checks.Label" is used by two resources',
  },
  {
    name: "an id of 33 characters",
    from: /Templates\.Description/g,
    to: "Templates.Description.In.The.Tips",
    message: 'the id "Templates.Description.In.The.Tips" has 33 characters; at most 32 are allowed',
  },
  {
    name: "a short text where a long one belongs",
    from: '<Description resid="Checks.Description"/>',
    to: '<Description resid="Checks.Title"/>',
    message: '<Description> refers to "Checks.Title" in ShortStrings; it needs one of LongStrings',
  },
  {
    name: "a title of 126 characters",
    from: /(?<="Templates.Title" DefaultValue=")[^"]*/,
    to: "案".repeat(126),
    message: 'the text of <bt:String id="Templates.Title"> has 126 characters; at most 125 are allowed',
  },
  {
    name: "a tip of 251 characters, in English only",
    from: "What every appraisal function means, its arguments and an example.",
    to: "a".repeat(251),
    message: 'the text of <bt:String id="Functions.Description"> has 251 characters; at most 250 are allowed',
  },
  {
    name: "a label that no ribbon can show",
    from: 'Value="Templates"',
    to: `Value="${"Templates and ".repeat(3)}"`,
    message: 'the text of <bt:String id="Templates.Label"> has 42 characters; at most 32 are allowed',
  },
  {
    name: "a text without English",
    from: '<bt:Override Locale="en-US" Value="Appraisal"/>',
    to: "",
    message: /^<bt:String id="Group.Label"> has no en-US, en-AU, .* text$/,
  },
  {
    name: "an empty text",
    from: 'DefaultValue="考核"',
    to: 'DefaultValue=" "',
    message: '<bt:String id="Group.Label"> has no text',
  },
  {
    name: "an address without https",
    from: /https:\/\/localhost:3000\/functions\.en-US\.json/,
    to: "http://example.org/functions.en-US.json",
    message: '<bt:Override> holds "http://example.org/functions.en-US.json": the address must begin with https',
  },
  {
    name: "half an address",
    from: '<SupportUrl DefaultValue="https://localhost:3000/assets/support.html"',
    to: '<SupportUrl DefaultValue="/assets/support.html"',
    message: '<SupportUrl> holds "/assets/support.html", which is no full address',
  },
  {
    name: "an icon that is not there",
    from: '<IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"',
    to: '<IconUrl DefaultValue="https://localhost:3000/assets/icon-33.png"',
    message: "the icon assets/icon-33.png does not exist",
  },
  {
    name: "an icon of another size than it claims",
    from: '<bt:Image id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"',
    to: '<bt:Image id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-32.png"',
    message: "the icon assets/icon-32.png is 32 × 32 pixels; it should be 16 × 16",
  },
  {
    name: "an icon that is no PNG",
    from: '<bt:Image id="Icon.80" DefaultValue="https://localhost:3000/assets/icon-80.png"',
    to: '<bt:Image id="Icon.80" DefaultValue="https://localhost:3000/assets/support.html"',
    message: "the icon assets/support.html is no PNG file",
  },
  {
    name: "a size missing among a button's icons",
    from: /(<Control xsi:type="Button" id="Baton.Checks">[\s\S]*?)<bt:Image size="80" resid="Icon.80"\/>/,
    to: "$1",
    message: 'the icon of <Control id="Baton.Checks"> has no size 80',
  },
  {
    name: "a runtime that ends with the pane",
    from: 'lifetime="long"',
    to: 'lifetime="short"',
    message: 'the <Runtime> needs lifetime="long", or the functions stop when the pane closes',
  },
  {
    name: "functions on a page of their own",
    from: /(<Page>\s*<SourceLocation resid=")Pane\.Url/,
    to: "$1Functions.Script.Url",
    message: '<SourceLocation> refers to "Functions.Script.Url"; it must share "Pane.Url" with the <Runtime>',
  },
  {
    name: "buttons on a page of their own",
    from: '<FunctionFile resid="Pane.Url"/>',
    to: '<FunctionFile resid="Functions.Script.Url"/>',
    message: '<FunctionFile> refers to "Functions.Script.Url"; it must share "Pane.Url" with the <Runtime>',
  },
  {
    name: "a pane at another address than the runtime",
    from: '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
    to: '<SourceLocation DefaultValue="https://localhost:3000/pane.html"',
    message: 'the pane\'s address differs from "Pane.Url": https://localhost:3000/pane.html',
  },
  {
    name: "Excel versions without a shared runtime let in",
    from: /<Set Name="SharedRuntime".*\/>/,
    to: "",
    message: "the requirements must name SharedRuntime, or Excel offers the add-in where it cannot run",
  },
  {
    name: "an Excel whose tables cannot be resized let in",
    from: '<Set Name="ExcelApi" MinVersion="1.13"/>',
    to: '<Set Name="ExcelApi" MinVersion="1.9"/>',
    message: "the requirements name ExcelApi 1.9; the add-in uses 1.13, and Excel would offer it where it cannot run",
  },
  {
    name: "an Excel that hands no error to a function let in",
    from: '<Set Name="CustomFunctionsRuntime" MinVersion="1.3"/>',
    to: '<Set Name="CustomFunctionsRuntime"/>',
    message: "the requirements name CustomFunctionsRuntime 1.1; the add-in uses 1.3, and Excel would offer it where it cannot run",
  },
  { name: "a namespace of two letters", from: /"KAOHE"/g, to: '"KH"', message: 'the namespace "KH" has fewer than 3 characters' },
  { name: "a namespace that is a cell", from: /"KAOHE"/g, to: '"KH12"', message: 'the namespace "KH12" looks like a cell' },
  {
    name: "a namespace that starts with a digit",
    from: /"KAOHE"/g,
    to: '"1KAOHE"',
    message: 'the namespace "1KAOHE" does not start with a letter',
  },
  {
    name: "a namespace in Chinese",
    from: /"KAOHE"/g,
    to: '"A考核"',
    message: 'the namespace "A考核" may hold only letters, digits, _ and .',
  },
  {
    name: "a namespace that is an old macro function",
    from: /"KAOHE"/g,
    to: '"RESULT"',
    message: 'the namespace "RESULT" is an Excel 4.0 macro function',
  },
  {
    name: "a namespace that changes with the language",
    from: 'Value="KAOHE"/>',
    to: 'Value="APPRAISAL"/>',
    message: 'the namespace is "APPRAISAL" in en-US; it must be the same in every language',
  },
  {
    name: "functions described in the wrong language",
    from: "https://localhost:3000/functions.zh-CN.json",
    to: "https://localhost:3000/functions.en-US.json",
    message: "the functions' descriptions in zh-CN should be functions.zh-CN.json, not functions.en-US.json",
  },
  {
    name: "a language without descriptions",
    from: '<bt:Override Locale="en-US" Value="https://localhost:3000/functions.en-US.json"/>',
    to: '<bt:Override Locale="fr-FR" Value="https://localhost:3000/functions.fr-FR.json"/>',
    message: "functions.fr-FR.json does not exist; npm run functions makes it",
  },
];
