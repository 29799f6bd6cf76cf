/**
 * Mutants that change nothing anybody could see, each with the reason: they are not tried. `in` is the line they stand in, `from` what
 * stands there, `to` what comes instead, all as `.cache/mutants` has them.
 */
export const equivalent = [
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
