/**
 * Reads XML into plain elements that remember their line and the order of their children. sax does the parsing; the
 * manifest library's own reader keeps neither.
 */
import sax from "sax";

/**
 * @typedef {object} Element
 * @property {string} name as written, `bt:Image`
 * @property {string} tag without its prefix, `Image`
 * @property {Record<string, string>} attributes
 * @property {Element[]} children
 * @property {string} text
 * @property {number} line counted from 1
 * @property {Element | null} parent
 */

/** @typedef {{ line: number, message: string }} Problem */

/**
 * @param {string} source
 * @returns {{ root: Element | null, problems: Problem[] }}
 */
export function readXml(source) {
  const parser = sax.parser(true, { trim: true, position: true });
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Element | null} */
  let root = null;
  /** @type {Element | null} */
  let open = null;
  let tagLine = 1;

  parser.onopentagstart = () => {
    tagLine = parser.line + 1;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element = { name, tag: name.replace(/^.*:/, ""), attributes, children: [], text: "", line: tagLine, parent: open };
    if (open) open.children.push(element);
    else root ??= element;
    open = element;
  };
  parser.ontext = (text) => {
    if (open) open.text += text;
  };
  parser.onclosetag = () => {
    open = open?.parent ?? null;
  };
  parser.onerror = (error) => {
    problems.push({ line: parser.line + 1, message: `this is not well-formed XML: ${error.message.split("\n")[0]}` });
    // sax goes on where it can; one message is enough.
    throw error;
  };
  try {
    parser.write(source).close();
  } catch {
    return { root: null, problems };
  }
  return { root, problems };
}

/** @param {Element} element @returns {Element[]} the element and everything inside it, in document order */
export function walk(element) {
  return [element, ...element.children.flatMap(walk)];
}

/** @param {Element} root @param {string[]} tags @returns {Element[]} by a path of tags from the root's children down */
export function at(root, ...tags) {
  return tags.reduce((found, tag) => found.flatMap((one) => one.children.filter((child) => child.tag === tag)), [root]);
}

/** `<Icon>`, or `<Icon id="…">` where it has an id: how messages name an element. @param {Element} element */
export function named(element) {
  const { id } = element.attributes;
  return id === undefined ? `<${element.name}>` : `<${element.name} id="${id}">`;
}
