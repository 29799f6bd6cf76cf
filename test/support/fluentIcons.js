/**
 * The icons of Fluent's components, each out of its own file when it is asked for: what they import holds all 20,000, and takes every
 * file of tests a second.
 */
const utils = require("@fluentui/react-icons/utils");
const providers = require("@fluentui/react-icons/providers");

const shared = { ...utils, ...providers, __esModule: true };

module.exports = new Proxy(shared, { get: (known, name) => (name in known ? known[name] : iconNamed(String(name))) });

/** `ChevronLeft20Regular` stands in `chevron-left`. */
function iconNamed(name) {
  const [, subject] = /^([A-Za-z]+?)\d*(?:Regular|Filled|Light|Color)$/.exec(name) ?? [];
  const file = subject?.replace(/(?!^)[A-Z]/g, "-$&").toLowerCase();
  return file && require(`@fluentui/react-icons/svg/${file}`)[name];
}
