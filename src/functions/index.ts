/** All custom functions by id, as Excel calls them. Importing this needs no Office: tests and the preview call them as plain functions. */
import type { FunctionId } from "../vocabulary/functions";
import { answer } from "./call";
import { kernels } from "./kernels";

type CustomFunction = (...args: unknown[]) => unknown[][];

export const customFunctions: Record<string, CustomFunction> = Object.fromEntries(
  (Object.keys(kernels) as FunctionId[]).map((id) => [id, (...args: unknown[]) => answer(id, () => kernels[id](...args))]),
);
