import type { SchemeFileWords } from "../zh-CN/schemeFile";

export const schemeFile: SchemeFileWords = {
  export: "Export scheme",
  standing:
    "Saves the scheme in this workbook as a file, with every parameter, indicator, weight and rule that was changed here: to hand to another office, or to import into an empty workbook",
  rulesOnly: " (rules only)",
  rulesOnlyHint: "The rules alone: parameters, indicators and weights as they stand, numbers instead of names, no scores",
  options: {
    rows: {
      label: "With names and entries",
      hint: "Lists, scores, ledgers and marks come along, and results are the same after importing. Think before handing it out",
    },
    year: {
      label: "Year",
      hint: "Title, earlier years and dates with a year follow; of the holidays only 1 January stays, the others are announced each year.",
    },
    units: { label: "Units", hint: "Numbered at first; write their names once inserted." },
    persons: { label: "Persons", hint: "Numbered at first; write their names once inserted." },
    office: { label: "Prepared by", hint: "Printed in the second row of each sheet. May be left empty." },
  },
  exported: (file: string) => `Exported “${file}”`,
  /** Where the host saves no files. */
  asText: (file) => `Excel cannot save a file here. Copy the text below and save it as “${file}”; that file can be imported`,
  copyText: "Copy the text",
  textCopied: "Text copied. Paste it into a text editor and save",
  import: "Import a scheme from a file",
  importHint: "Takes a scheme file (.json) exported elsewhere. You look first and insert after; importing changes nothing in the workbook",
  imported: (title: string) => `Read “${title}”`,
  refused: (file: string) => `“${file}” cannot be used. The workbook was not changed`,
  at: (path: string) => `At ${path} in the file: `,
  problems: {
    tooLarge: () => "The file is too large for a scheme. Choose another file",
    notJson: () => "The file is incomplete or no exported scheme. Ask for a new export",
    notScheme: () => "This is no scheme file. Choose a .json file made by “Export scheme”",
    newer: () => "The file was exported by a newer version of Baton. Update Baton, then import it",
    unknown: ({ name }) => `“${name}” is used here but is not in the scheme. Add it, or use a name that is there`,
    twice: ({ name }) => `“${name}” is there twice. Give one another name`,
    shape: ({ name }) => `Rows, columns or settings of “${name}” do not match. Compare with an exported scheme`,
    later: ({ name }) => `“${name}” has to stand before the column that uses it`,
    size: () => "There is too much of it, or it is too long or out of range. Shorten it, then import again",
    text: ({ name }) =>
      name === ""
        ? "This text cannot be used"
        : `“${name}” cannot be used: no line breaks or other control characters in texts, no brackets or quotes in names of sheets and parameters`,
    empty: ({ name }) => `“${name}” needs at least one row, with something in its first column. Fill it in, then import again`,
    listed: ({ name }) =>
      `Excel makes no drop-down with “${name}”: no commas or spaces at the ends of a choice, no = at the beginning, and at most 255 characters together. Shorten it or use other signs`,
    formula: ({ name }) =>
      `The formulas of “${name}” would be longer or deeper than Excel takes. Use fewer columns or items, or shorter names of sheets and columns`,
    key: ({ name }) => `“${name}” is unknown here. Remove it, then import again`,
    kind: ({ name }) => (name === "" ? "Something is missing here or of the wrong kind" : `“${name}” cannot stand here`),
  },
  more: (count: number) => (count === 1 ? "1 more is not listed" : `${count} more are not listed`),
};
