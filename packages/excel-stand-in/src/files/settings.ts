/**
 * What an add-in stores in a workbook: properties of a web extension, a part of its own that names the add-in. Excel offers
 * the add-in again when it opens a file with such a part.
 */
import { element, spliced, walkXml } from "./package/xml";
import { neededPart, setPart, type Parts } from "./package/package";
import type { AddIn } from "./workbookFile";

const FOLDER = "xl/webextensions";
const EXTENSIONS = "http://schemas.microsoft.com/office/webextensions";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function writeSettings(parts: Parts, settings: Record<string, unknown>, { id, version }: AddIn): void {
  const properties = Object.entries(settings).map(([name, value]) => element("we:property", { name, value: JSON.stringify(value) }));
  if (properties.length === 0) return;
  const extension = element(
    "we:webextension",
    { "xmlns:we": `${EXTENSIONS}/webextension/2010/11`, id: `{${id.toUpperCase()}}` },
    element("we:reference", { id, version, store: "developer", storeType: "Registry" }),
    element("we:alternateReferences", {}),
    element("we:properties", {}, ...properties),
    element("we:bindings", {}),
    element("we:snapshot", { "xmlns:r": OFFICE }),
  );
  const panes = element(
    "wetp:taskpanes",
    { "xmlns:wetp": `${EXTENSIONS}/taskpanes/2010/11` },
    element(
      "wetp:taskpane",
      { dockstate: "right", visibility: 0, width: 350, row: 0 },
      element("wetp:webextensionref", { "xmlns:r": OFFICE, "r:id": "rId1" }),
    ),
  );
  setPart(parts, `${FOLDER}/webextension1.xml`, HEAD + extension);
  setPart(parts, `${FOLDER}/taskpanes.xml`, HEAD + panes);
  const relation = element("Relationship", { Id: "rId1", Type: `${MICROSOFT}/webextension`, Target: "webextension1.xml" });
  setPart(parts, `${FOLDER}/_rels/taskpanes.xml.rels`, HEAD + element("Relationships", { xmlns: PACKAGE }, relation));
  addInside(
    parts,
    "_rels/.rels",
    element("Relationship", { Id: "rIdTaskpanes", Type: `${MICROSOFT}/webextensiontaskpanes`, Target: `${FOLDER}/taskpanes.xml` }),
  );
  const type = (part: string, kind: string) =>
    element("Override", { PartName: `/${FOLDER}/${part}`, ContentType: `application/vnd.ms-office.${kind}+xml` });
  addInside(parts, "[Content_Types].xml", type("webextension1.xml", "webextension") + type("taskpanes.xml", "webextensiontaskpanes"));
}

/** At the end of a part's outermost element. */
function addInside(parts: Parts, path: string, text: string): void {
  const xml = neededPart(parts, path);
  const at = xml.lastIndexOf("</");
  setPart(parts, path, spliced(xml, [{ from: at, to: at, text }]));
}

/** Those of the add-in; another's are none of its business. */
export function readSettings(parts: Parts, { id }: AddIn): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const path of Object.keys(parts).filter((one) => /^xl\/webextensions\/webextension\d*\.xml$/.test(one))) {
    let ours = false;
    walkXml(neededPart(parts, path), {
      open({ name, attributes, path: around }) {
        if (name === "reference" && !around.includes("alternateReferences")) ours = attributes.id?.toLowerCase() === id.toLowerCase();
        if (name === "property" && ours && attributes.name !== undefined) settings[attributes.name] = parsed(attributes.value ?? "null");
      },
    });
  }
  return settings;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
