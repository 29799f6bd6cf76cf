/** Measures what a build makes a person download, part by part, against the budgets. */
import { gzipSync } from "node:zlib";
import { requireValue } from "../requireValue.mjs";
import { budgets } from "./budgets.mjs";

/**
 * @typedef {object} Build what of a build is measured
 * @property {Map<string, Buffer>} assets contents of the scripts, styles and pages, by file name
 * @property {Map<string, string[]>} groups files of each entry and of each part that is fetched by name
 */

/** The languages: one of them is in the first load. */
const wordsOfPane = ["words-zh-CN", "words-en-US"];

/**
 * @param {Build} build
 * @param {typeof budgets} [limits]
 * @returns {{ rows: { name: string, size: number, budget: number }[], problems: string[] }} sizes in kB
 */
export function measure({ assets, groups }, limits = budgets) {
  /** @type {string[]} */
  const problems = [];
  /** @param {string} name */
  const filesOf = (name) => groups.get(name) ?? (problems.push(`the build has no part "${name}"`), []);
  /** @param {string} file */
  const contentOf = (file) => requireValue(assets.get(file), `content of ${file}`);
  /** @param {string[]} files */
  const kilobytes = (files) => files.reduce((sum, file) => sum + gzipSync(contentOf(file)).length, 0) / 1000;

  const functions = new Set(filesOf("functions"));
  /**
   * @param {string[]} files
   * @param {Set<string>[]} others
   */
  const without = (files, ...others) => files.filter((file) => !others.some((other) => other.has(file)));
  const shell = new Set([...without(filesOf("taskpane"), functions), ...filesOf("templates"), "taskpane.html"]);
  const words = Math.max(...wordsOfPane.map((name) => kilobytes(without(filesOf(name), functions, shell))));

  const rows = [
    { name: "functions.js", size: kilobytes([...functions]), budget: limits.functions },
    { name: "first load", size: kilobytes([...shell]) + words, budget: limits.firstLoad },
    ...Object.entries(limits.parts).map(([name, budget]) => {
      // The page 模板 is a part of the first load; its budget is for what it adds to the frame.
      const there = name === "templates" ? new Set(filesOf("taskpane")) : shell;
      return { name, size: kilobytes(without(filesOf(name), functions, there)), budget };
    }),
  ];
  for (const { name, size, budget } of rows) {
    if (size > budget) problems.push(`${name} is ${size.toFixed(1)} kB gzip; its budget is ${budget} kB`);
  }
  const budgeted = new Set(["functions", "taskpane", ...Object.keys(limits.parts)]);
  for (const name of groups.keys()) if (!budgeted.has(name)) problems.push(`"${name}" has no budget`);
  const accounted = new Set([...groups.values()].flat());
  for (const file of assets.keys()) {
    if (/\.(js|css)$/.test(file) && !accounted.has(file)) problems.push(`${file} belongs to no part with a name, and so has no budget`);
  }
  return { rows, problems };
}

/** @param {{ name: string, size: number, budget: number }[]} rows */
export function sizeTable(rows) {
  /** @param {[name: string, size: string, budget: string]} cells */
  const line = ([name, size, budget]) => `${name.padEnd(14)}${size.padStart(10)}${budget.padStart(10)}`;
  return [line(["", "kB gzip", "budget"]), ...rows.map(({ name, size, budget }) => line([name, size.toFixed(1), String(budget)]))].join(
    "\n",
  );
}
