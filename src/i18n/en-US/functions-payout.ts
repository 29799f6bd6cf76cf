import type { payoutFunctions as chinese } from "../zh-CN/functions-payout";

export const payoutFunctions: typeof chinese = {
  POOL: {
    title: "Paying out",
    summary: "Pool: shares a total out by largest remainder, so that the parts always add up to it.",
    result: "As many rows as shares; blank where the share is blank.",
    parameters: [
      "One cell: the money or seats to share out, a multiple of the unit.",
      "One column, none negative, such as base × coefficient.",
      "Smallest part: 0.01 (default), 1 (seats) and so on. Equal remainders: below 1 the earlier row gets it; from 1 up it is an error, for people to decide.",
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
