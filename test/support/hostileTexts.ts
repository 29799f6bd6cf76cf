/** Headers as offices give them that Excel would read as something else, and any others that a property test thinks of. */
import { MISREAD } from "excel-stand-in/testing/misread";
import fc from "fast-check";

const letter = fc.constantFrom(..."得分目标值aZ019()%-. ,&+*/<>=[]#'@\"{}:;!?~^$￥，。（）");

/** What a table's header may be: one line, neither empty nor with spaces at its ends. */
export const headers = fc.oneof(
  fc.constantFrom(...MISREAD.map((text) => text.trim())),
  fc
    .array(letter, { minLength: 1, maxLength: 12 })
    .map((letters) => letters.join("").trim())
    .filter((text) => text !== ""),
);
