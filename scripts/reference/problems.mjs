/**
 * What a function may find wrong: what follows from how its arguments are given, and what its row in the table says. Codes,
 * each with a sentence in i18n.
 */

/** @typedef {import("../../src/vocabulary/functions").PlacedArgument} PlacedArgument */

/** Cells that hold an error, results beyond Excel's numbers: for all functions. */
const ALWAYS = ["errorInCell", "cellUnreadable", "resultNotNumber", "resultTooLarge", "rangeEmpty"];

/**
 * @param {readonly PlacedArgument[]} placed the arguments in order
 * @param {import("../../src/vocabulary/functionRow").FunctionRow} row
 * @returns {Set<string>}
 */
export function problemsOf(placed, row) {
  /** @param {(argument: PlacedArgument) => unknown} test */
  const has = (test) => placed.some(test);
  /** @type {string[]} */
  const codes = [...ALWAYS, ...row.says];
  /**
   * @param {boolean} when
   * @param {string[]} more
   */
  const add = (when, ...more) => when && codes.push(...more);
  add(
    has(({ holds }) => holds === "numbers" || holds === "table"),
    "textNotNumber",
    "booleanNotNumber",
  );
  add(has(isOneCell), "notOneCell");
  add(
    has(({ count }) => count),
    "notCount",
  );
  add(
    has(({ choices }) => choices),
    "unknownWord",
  );
  add(
    has(({ sizes }) => sizes.length === 1 && /^[nm] × 1$/.test(sizes.join())),
    "notOneColumn",
  );
  add(has(followsRows(placed)), "rowsDiffer");
  add(has(followsColumns(placed)), "columnsDiffer");
  add(
    has(({ refusesNone }) => refusesNone),
    "tableEmpty",
  );
  add(
    has(({ key }) => key === "groups"),
    "groupMissing",
    "groupSpoilt",
  );
  return new Set(codes);
}

/** @param {PlacedArgument} argument */
function isOneCell({ sizes }) {
  return sizes.length === 1 && sizes[0] === "1 × 1";
}

/** @param {PlacedArgument} argument */
const rowsOf = ({ sizes }) => sizes.map((size) => size[0]);
/** @param {PlacedArgument} argument */
const columnsOf = ({ sizes }) => sizes.map((size) => size.slice(-1));

/**
 * Of several arguments with as many rows the first sets the number, and the others are held against it.
 * @param {readonly PlacedArgument[]} placed
 * @returns {(argument: PlacedArgument) => boolean}
 */
function followsRows(placed) {
  return (argument) => {
    if (argument.sizes.length === 0 || isOneCell(argument)) return false;
    const first = placed.find((other) => rowsOf(other).some((letter) => rowsOf(argument).includes(letter)));
    return first !== argument || rowsOf(argument).every((letter) => letter === "1");
  };
}

/**
 * @param {readonly PlacedArgument[]} placed
 * @returns {(argument: PlacedArgument) => boolean}
 */
function followsColumns(placed) {
  return (argument) => {
    if (argument.columns !== undefined) return true;
    if (isOneCell(argument)) return false;
    const first = placed.find((other) => columnsOf(other).includes("k"));
    return argument.sizes.length > 1 || (columnsOf(argument).includes("k") && first !== argument && rowsOf(argument).includes("1"));
  };
}
