/** Rows of constants and formulas as one XML file LibreOffice opens (flat OpenDocument). */

const NAMES = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);

export function flatSheet(rows) {
  const body = rows.map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`).join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMES.join(" ")} xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"
  office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="sheet">
${body}
</table:table></office:spreadsheet></office:body></office:document>
`;
}

function cell(value) {
  if (typeof value === "number") return `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  if (value.startsWith("=")) return `<table:table-cell table:formula="${escaped(openFormula(value))}"/>`;
  return `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
}

/** `=SUM(A1:B2,$C$1)` is `of:=SUM([.A1:.B2];[.$C$1])` there. Text in quotes stays as it is. */
function openFormula(formula) {
  const parts = formula.split(/("[^"]*")/);
  const written = parts.map((part, index) => {
    if (index % 2 === 1) return part;
    return part.replaceAll(",", ";").replace(/\$?[A-Z]\$?\d+(:\$?[A-Z]\$?\d+)?/g, (range) => `[.${range.replace(":", ":.")}]`);
  });
  return `of:${written.join("")}`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
