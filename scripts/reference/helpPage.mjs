/**
 * A page of the reference as Excel's “help on this function” opens it: the Markdown of docs/functions as HTML, with links
 * among the pages kept. Served beside the pane, so that it is there without the internet.
 */
import { marked } from "marked";

const style = `
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 "Segoe UI", "Microsoft YaHei UI", "PingFang SC", sans-serif; color: #1f1f1f; background: #fff; }
  a { color: #0f6c3a; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
  table { border-collapse: collapse; } th, td { border: 1px solid #7f7f7f; padding: .3rem .6rem; text-align: left; vertical-align: top; }
  th { background: #dce6f1; }
  pre, code { font-family: Consolas, "Courier New", monospace; background: #f2f2f2; } pre { padding: .75rem; overflow-x: auto; } code { padding: 0 .2rem; }
  @media (prefers-color-scheme: dark) {
    body { color: #f0f0f0; background: #292929; } a { color: #97c69f; } th { background: #33424f; } pre, code { background: #1b1b1b; }
  }`;

/** @param {string} markdown @param {string} locale @returns {string} */
export function helpPage(markdown, locale) {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "KAOHE";
  const linked = markdown.replace(/\]\(([^)]*?)README\.md\)/g, "]($1index.html)").replace(/\]\(([^):]*?)\.md\)/g, "]($1.html)");
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${marked.parse(linked, { async: false })}</body>
</html>
`;
}
