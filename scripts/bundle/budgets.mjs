/**
 * What may come over the network, in kB as a server compresses it. A budget is a decision: who raises one says why in the
 * commit. The first load is everything between opening the pane and seeing its first page, office.js and the functions
 * apart; a part is what is fetched beside that when it is first used.
 */
export const budgets = {
  functions: 42,
  firstLoad: 120,
  parts: {
    "words-zh-CN": 14,
    "words-en-US": 14,
    "probes-zh-CN": 6,
    "probes-en-US": 6,
    "rules-zh-CN": 14,
    "rules-en-US": 14,
    templates: 8,
    scheme: 155,
    regimes: 58,
    names: 14,
    records: 12,
    writes: 30,
    removals: 10,
    checks: 130,
    formulas: 80,
    catalogue: 30,
    "self-check": 20,
  },
};
