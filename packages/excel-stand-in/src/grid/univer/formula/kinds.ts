/** ISNUMBER, ISTEXT and ISNA: asked of whole columns, of errors too. */
import { CellError, type CellValue } from "../../grid";
import type { PlaceContext } from "./placeContext";
import { broadcast, type Operand } from "./values";

type Asked = (args: (Operand | undefined)[], context: PlaceContext) => Operand | undefined;

/** `undefined` where the library has to say that there is not one argument. */
const asking =
  (is: (value: CellValue) => boolean): Asked =>
  ([what, ...others], context) =>
    what === undefined || others.length > 0 ? undefined : broadcast([context.valueOf(what)], is);

export const isNumber = asking((value) => typeof value === "number");
export const isText = asking((value) => typeof value === "string");
export const isMissing = asking((value) => value instanceof CellError && value.code === "#N/A");
