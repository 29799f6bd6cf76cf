/** Icons: every size Office needs is there, is a PNG file of ours, and is as large as it claims. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { resourcesOf } from "./references.mjs";
import { at, named, walk } from "./xml.mjs";

const neededSizes = [16, 32, 80];

/**
 * @param {import("./xml.mjs").Element} root
 * @param {string} folder where the files lie that the manifest's addresses lead to
 * @returns {import("./xml.mjs").Problem[]}
 */
export function checkIcons(root, folder) {
  const addresses = new Map(resourcesOf(root).map(({ id, element }) => [id, element.attributes.DefaultValue ?? ""]));
  const icons = walk(root).filter((element) => element.tag === "Icon");
  return [
    ...at(root, "IconUrl").flatMap(({ line, attributes }) => checkFile(line, attributes.DefaultValue, folder, 32)),
    ...at(root, "HighResolutionIconUrl").flatMap(({ line, attributes }) => checkFile(line, attributes.DefaultValue, folder, 64)),
    ...icons.flatMap((icon) => checkSizes(icon)),
    ...uniqueImages(icons).flatMap(({ line, size, resid }) =>
      addresses.has(resid) ? checkFile(line, addresses.get(resid), folder, size) : [],
    ),
  ];
}

/**
 * @param {import("./xml.mjs").Element} icon
 * @returns {import("./xml.mjs").Problem[]}
 */
function checkSizes(icon) {
  const sizes = icon.children.map((image) => Number(image.attributes.size));
  return neededSizes
    .filter((size) => !sizes.includes(size))
    .map((size) => ({ line: icon.line, message: `the icon of ${icon.parent ? named(icon.parent) : "nothing"} has no size ${size}` }));
}

/**
 * Buttons share icons; a wrong file is told once.
 * @param {import("./xml.mjs").Element[]} icons
 */
function uniqueImages(icons) {
  const images = icons.flatMap((icon) =>
    icon.children.map(({ line, attributes }) => ({ line, size: Number(attributes.size), resid: attributes.resid ?? "" })),
  );
  return images.filter((image, index) => images.findIndex((other) => other.size === image.size && other.resid === image.resid) === index);
}

/**
 * @param {number} line
 * @param {string | undefined} address
 * @param {string} folder
 * @param {number} wanted the pixels of a side
 * @returns {import("./xml.mjs").Problem[]}
 */
function checkFile(line, address, folder, wanted) {
  if (address === undefined || !URL.canParse(address)) return [];
  const file = path.join(folder, "assets", path.basename(new URL(address).pathname));
  const shown = path.relative(folder, file);
  if (!existsSync(file)) return [{ line, message: `the icon ${shown} does not exist` }];
  const size = pngSize(readFileSync(file));
  if (!size) return [{ line, message: `the icon ${shown} is no PNG file` }];
  if (size.width !== wanted || size.height !== wanted) {
    return [{ line, message: `the icon ${shown} is ${size.width} × ${size.height} pixels; it should be ${wanted} × ${wanted}` }];
  }
  return [];
}

/**
 * A PNG file begins with eight fixed bytes and its header: width and height stand at 16 and 20.
 * @param {Buffer} bytes
 */
function pngSize(bytes) {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(signature)) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
