/**
 * Stands in the bundle for the module `tokens.js` of `@fluentui/tokens`, 30 kB of `colorX: "var(--colorX)"`. Every token is
 * the variable of its own name, so the name is enough; layers have a number too, for pages without a theme.
 */
const layers: Record<string, number> = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

export const tokens: Record<string, string> = new Proxy(
  {},
  { get: (_, name) => (String(name) in layers ? `var(--${String(name)}, ${layers[String(name)]})` : `var(--${String(name)})`) },
);
