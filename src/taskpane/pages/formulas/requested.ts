import type { FunctionId } from "../../../vocabulary/functions";
import { pageRequest } from "../../parts/pageRequest";

/** Which function another page has asked to be written. */
export const requestedFormula = pageRequest<FunctionId>("formulas");
