/**
 * Mutants that change nothing anybody could see, each with the reason: they are not tried. `in` is the line they stand in, `from` what
 * stands there, `to` what comes instead, all as `.cache/mutants` has them.
 */
export const equivalent = [
  {
    file: "src/core/decimal.ts",
    in: "if (scale >= 0) return { units: Math.round(value * EXACT_POWERS[scale]!), scale };",
    from: "scale >= 0",
    to: "scale > 0",
    why: "The text of 15 digits says the same, only later.",
  },
  {
    file: "src/core/decimal.ts",
    in: "const units = Math.round(value * power);",
    from: "value * power",
    to: "value / power",
    why: "What does not come out again when divided is read by the slower way, which says the same.",
  },
  {
    file: "src/core/decimal.ts",
    in: "if (units / power === value && Math.abs(units) < LARGEST_15_DIGITS) return value + 0;",
    from: "units / power === value && Math.abs(units) < LARGEST_15_DIGITS",
    to: "false",
    why: "The slower ways say the same.",
  },
  {
    file: "src/core/decimal.ts",
    in: "if (!(size > 1e14 && size < LARGEST_15_DIGITS)) return -1;",
    from: "size > 1e14 && size < LARGEST_15_DIGITS",
    to: "false",
    why: "The text of 15 digits says the same, only later.",
  },
  {
    file: "src/core/decimal.ts",
    in: "return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;",
    from: "aHigh * bHigh - product",
    to: "aHigh * bHigh + product",
    why: "A product that seems far off leaves it to the text of 15 digits.",
  },
  {
    file: "src/core/decimal.ts",
    in: "if (a.scale === b.scale) return { units: plus(a.units, b.units), scale: a.scale };",
    from: "a.scale === b.scale",
    to: "false",
    why: "Brought to the scale they have they are the same.",
  },
  {
    file: "src/core/grade.ts",
    in: 'if (standing === "ranked" && fixed === null) continue;',
    from: '"ranked"',
    to: '""',
    why: "Who competes is settled once more, by score.",
  },
  {
    file: "src/core/ledger.ts",
    in: 'for (const limit of [least, most, cap]) if (limit !== null && limit < 0) throw new Unworkable({ code: "limitNegative", row, limit });',
    from: "limit !== null",
    to: "true",
    why: "Nothing is not below 0.",
  },
  {
    file: "src/core/rank.ts",
    in: "for (const row of order) if (groups[row]! >= 0) sizes[groups[row]!]!++;",
    from: "groups[row]! >= 0",
    to: "true",
    why: "A typed array keeps nothing at -1.",
  },
  {
    file: "src/core/whole.ts",
    in: 'if (typeof over === "number" && typeof under === "number") {',
    from: '"number"',
    to: '""',
    why: "As BigInts they come to the same.",
  },
  {
    file: "src/core/whole.ts",
    in: "const LARGE_POWERS = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));",
    from: "{ length: 64 }",
    to: "{}",
    why: "A power that is not kept is raised anew.",
  },
  {
    file: "src/standing/compare.ts",
    in: "const column = table && sheet !== undefined && !given.has(key) ? columnPlace(snapshot, standing.places, sheet, key) : null;",
    from: "table && sheet !== undefined",
    to: "table || sheet !== undefined",
    why: "A column the record does not know is found by its header, and so is called by that header either way.",
  },
  {
    file: "src/standing/rollOver.ts",
    in: "for (let row = found.headerRow + 1; row < sheet.row + sheet.values.length; row++) {",
    from: "row < sheet.row + sheet.values.length",
    to: "row <= sheet.row + sheet.values.length",
    why: "Below the used cells nothing stands, and a row without a name is passed over.",
  },
  {
    file: "src/standing/rows.ts",
    in: "if (owner!.list.table === table && group !== null) cells.set(keys[1]!, groupAsListed(now, owner!, group));",
    from: "group !== null",
    to: "true",
    why: "Without a group the cell stays empty: no group's name is empty.",
  },
];
