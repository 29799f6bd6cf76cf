import type { payoutFunctions as chinese } from "../zh-CN/functions-payout";

export const payoutFunctions: typeof chinese = {
  POOL: {
    title: "Paying out",
    summary: "Pool: shares a total out by largest remainder, so that the parts always add up to it.",
    result: "As many rows as shares; blank where the share is blank.",
    parameters: [
      "One cell: the money or seats to share out, a multiple of the unit.",
      "One column, none negative, such as base × coefficient.",
      "Smallest part: 0.01 (default), 1 (seats) and so on. Equal remainders: as order says; else below 1 the earlier row gets it, and from 1 up it is an error, for people to decide.",
      "Optional least part of each row with a share above 0: one cell or a column. Rows below it are filled up first; the others share the rest.",
      "Optional column: who comes first where remainders are equal, smaller numbers first, blanks last.",
      "Optional number of the row, from 1, that gets all that rounding down leaves; remainders are not compared then.",
    ],
    example: {
      formula: "=KAOHE.POOL(100,{1;1;1})",
      answer: "{33.34;33.33;33.33}",
      explanation: "33.33 each leaves 0.01; the remainders are equal, so row 1 gets it. Together exactly 100.",
    },
  },
  DIGEST: {
    title: "Digest",
    summary: "Digest: a short code of a range; two tables with one code hold the same figures.",
    result: "One cell: 5 groups of 4 characters, none that is easily misread, such as 0 and O or 1 and I.",
    parameters: [
      'The cells to prove; numbers count at 15 digits. In a bare range a blank counts as 0; IF(range="","",range) tells blank from 0.',
    ],
    example: {
      formula: '=KAOHE.DIGEST({"Finance",92.4;"Education",88})',
      answer: '"YEMC-TEAA-K67M-P4MY-Y96C"',
      explanation: "Change any figure or word, or the order of rows, and the code changes; unchanged, it is the same on every computer.",
    },
  },
};
