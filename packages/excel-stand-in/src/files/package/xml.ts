/** XML of a package's parts: read as a stream of elements, and changed in place so that the rest stays byte for byte. */
import { parser } from "sax";
import { requireValue } from "../../requireValue";

export interface XmlElement {
  /** Without the namespace's prefix. */
  name: string;
  /** As written, prefixes included. */
  attributes: Record<string, string>;
  /** Names of the elements around it, outermost first. */
  path: readonly string[];
  /** Where the opening tag begins, and where it ends. */
  from: number;
  to: number;
  selfClosing: boolean;
}

export interface XmlVisitor {
  open?(element: XmlElement): void;
  /** @param text everything directly in the element @param end behind its closing tag */
  close?(element: XmlElement, text: string, end: number): void;
}

/** Throws where the text is no XML. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const reader = parser(true);
  const open: { element: XmlElement; text: string }[] = [];
  const heard = (text: string) => {
    const innermost = open[open.length - 1];
    if (innermost) innermost.text += text;
  };
  reader.ontext = heard;
  reader.oncdata = heard;
  reader.onerror = (error) => {
    throw error;
  };
  reader.onopentag = ({ name, attributes, isSelfClosing }) => {
    const path = open.map(({ element }) => element.name);
    const from = reader.startTagPosition - 1;
    const element = { name: local(name), attributes, path, from, to: reader.position, selfClosing: isSelfClosing };
    open.push({ element, text: "" });
    visitor.open?.(element);
  };
  reader.onclosetag = () => {
    const { element, text } = requireValue(open.pop(), "an element that was opened");
    visitor.close?.(element, text, reader.position);
  };
  reader.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export interface Splice {
  from: number;
  to: number;
  text: string;
}

export function spliced(xml: string, splices: readonly Splice[]): string {
  let at = 0;
  let result = "";
  for (const { from, to, text } of [...splices].sort((a, b) => a.from - b.from)) {
    result += xml.slice(at, from) + text;
    at = to;
  }
  return result + xml.slice(at);
}

/** An opening tag with other attributes; one that is undefined goes. */
export function retagged(xml: string, { from, to, attributes, selfClosing }: XmlElement, change: Attributes): Splice {
  const name = requireValue(/^<([^\s/>]+)/.exec(xml.slice(from, to))?.[1], "the name of a tag");
  return { from, to, text: `<${name}${attributesText({ ...attributes, ...change })}${selfClosing ? "/" : ""}>` };
}

export type Attributes = Record<string, string | number | undefined>;

export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const inner = children.join("");
  return `<${name}${attributesText(attributes)}${inner === "" ? "/>" : `>${inner}</${name}>`}`;
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escaped(String(value))}"`))
    .join("");
}

/** For text and for attributes; line ends in attributes would else become spaces. */
export function escaped(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;")
    .replace(/\n/g, "&#10;")
    .replace(/\t/g, "&#9;");
}

/** A flag as files write it. */
export function flagged(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
