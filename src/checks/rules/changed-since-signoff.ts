import type { AstExpression } from "@borgar/fx";
import { callsOf } from "../../formulas/calls";
import { type FormulaAt, formulasIn, treeOf } from "../../formulas/formulaCells";
import { outputOf } from "../../formulas/output";
import { resolve } from "../../formulas/resolve";
import { type Cell, cellAt, isBlank, isTyped } from "../../recognise/grid";
import { nameIn } from "../../recognise/names";
import { sheetKnown } from "../../recognise/tables";
import { cellAddress } from "../../sheet/address";
import { placeOf } from "../findings/places";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

/** As DIGEST writes it: five groups of four, no sign that is taken for another. */
const CODE = /^[34679ACDEHKMPTXY]{4}(?:-[34679ACDEHKMPTXY]{4}){4}$/;

type Found =
  | { problem: "spelt"; written: string; now: string }
  | { problem: "changed" | "gone"; written: string; now: string; step: string };

/**
 * A code written down at the sign-off is another than the code now: figures have changed since. Which code belongs to which
 * DIGEST is told by a formula that compares the two, as our log has, or by standing side by side. In a log the last code
 * counts: an earlier one was of an earlier state, and has been signed anew.
 */
export const changedSinceSignoff: Rule<"changed-since-signoff", Found> = {
  id: "changed-since-signoff",
  severity: "error",
  about: "record",
  check(book) {
    const codes = callsOf(book, "DIGEST").flatMap((call) => {
      const output = outputOf(call);
      return output ? [cellAt(output.sheet, output.row, output.column)] : [];
    });
    if (codes.length === 0) return [];
    const written = new Map([...besides(book, codes), ...compared(book, codes)].map((pair) => [keyOf(pair.written), pair]));
    const last = new Map<string, Pair>();
    for (const pair of written.values()) {
      const log = `${keyOf(pair.now)}\n${pair.written.sheet}\n${pair.written.column}`;
      const before = last.get(log);
      if (!before || before.written.row < pair.written.row) last.set(log, pair);
    }
    return [...last.values()].flatMap((pair) => observed(book, pair));
  },
};

interface Pair {
  written: Cell;
  now: Cell;
  /** A row of a log, which says what was signed. */
  inLog: boolean;
}

const keyOf = ({ sheet, row, column }: Cell) => `${sheet}!${cellAddress(row, column)}`;

function observed(book: Snapshot, { written, now, inLog }: Pair): Observation<Found>[] {
  const known = plain(nameIn(written));
  const current = String(now.value).trim();
  if (known === plain(current)) {
    if (nameIn(written).toUpperCase() === current) return [];
    const fix = [{ sheet: written.sheet, row: written.row, column: written.column, before: written.formula, after: current }];
    return [{ severity: "hint", place: placeOf(written), params: { problem: "spelt", written: nameIn(written), now: current }, fix }];
  }
  const problem = CODE.test(current) ? "changed" : "gone";
  return [
    { place: placeOf(written), params: { problem, written: nameIn(written), now: current, step: inLog ? stepBeside(book, written) : "" } },
  ];
}

/** Full-width letters, other dashes and spaces are slips of the hand. */
function plain(code: string): string {
  return code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
}

/** What the row is about, such as 签发: the first words in it. */
function stepBeside(book: Snapshot, { sheet: name, row, column }: Cell): string {
  const sheet = sheetKnown(book, name);
  for (let at = sheet.column; at < column; at += 1) {
    const cell = cellAt(sheet, row, at);
    if (isTyped(cell) && typeof cell.value === "string") return nameIn(cell);
  }
  return "";
}

/** Codes written right beside, above or below a DIGEST. */
function besides(book: Snapshot, codes: Cell[]): Pair[] {
  return codes.flatMap((now) => {
    const sheet = sheetKnown(book, now.sheet);
    const around = [
      [0, 1],
      [0, -1],
      [1, 0],
      [-1, 0],
    ] as const;
    return around.flatMap(([down, across]): Pair[] => {
      if (now.row + down < 0 || now.column + across < 0) return [];
      const written = cellAt(sheet, now.row + down, now.column + across);
      return isTyped(written) && CODE.test(nameIn(written).toUpperCase()) ? [{ written, now, inLog: false }] : [];
    });
  });
}

/** `[@校验码]=等次!$X$6`, wherever it stands in a formula. */
function compared(book: Snapshot, codes: Cell[]): Pair[] {
  const byPlace = new Map(codes.map((cell) => [keyOf(cell), cell]));
  const addresses = codes.map(({ row, column }) => cellAddress(row, column));
  const names = book.names
    .filter(({ formula }) => addresses.some((address) => formula.replace(/\$/g, "").endsWith(address)))
    .map(({ name }) => name);
  const mentions = new RegExp(`(?:^|[^A-Za-z0-9])(?:${[...addresses, ...names.map(quoted)].join("|")})(?![0-9A-Za-z])`, "i");
  return formulasIn(book).all.flatMap((formula): Pair[] => {
    // Few formulas speak of the code: the text tells that sooner than the tree.
    const text = formula.text.replace(/\$/g, "");
    if (!/=.*=|EXACT/i.test(text) || !mentions.test(text)) return [];
    const tree = treeOf(formula);
    return tree ? comparisons(tree).flatMap((sides) => pairOf(book, formula, sides, byPlace)) : [];
  });
}

const quoted = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function comparisons(node: AstExpression | null): [AstExpression, AstExpression][] {
  switch (node?.type) {
    case "BinaryExpression": {
      const [left, right] = node.arguments as [AstExpression, AstExpression];
      const own: [AstExpression, AstExpression][] = node.operator === "=" || node.operator === "<>" ? [[left, right]] : [];
      return [...own, ...comparisons(left), ...comparisons(right)];
    }
    case "CallExpression": {
      const args = node.arguments as (AstExpression | null)[];
      const [left, right] = args;
      const own: [AstExpression, AstExpression][] = node.callee.name.toUpperCase() === "EXACT" && left && right ? [[left, right]] : [];
      return [...own, ...args.flatMap(comparisons)];
    }
    case "UnaryExpression":
      return node.arguments.flatMap((arg) => comparisons(arg));
    case "LetExpression":
      return [...node.declarations.flatMap(({ init }) => comparisons(init as AstExpression)), ...comparisons(node.body)];
    default:
      return [];
  }
}

function pairOf(book: Snapshot, formula: FormulaAt, sides: [AstExpression, AstExpression], codes: ReadonlyMap<string, Cell>): Pair[] {
  const cells = sides.map((side) => {
    const area = resolve(book, formula, side)?.area;
    const sheet = area && book.sheets.find(({ name }) => name === area.sheet);
    return area && sheet && area.rows * area.columns === 1 ? cellAt(sheet, area.row, area.column) : null;
  });
  const now = cells.map((cell) => cell && codes.get(keyOf(cell)));
  for (const [one, other] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const written = cells[other];
    if (now[one] && written && !now[other] && isTyped(written) && !isBlank(written)) return [{ written, now: now[one], inLog: true }];
  }
  return [];
}
