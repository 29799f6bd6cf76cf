/** Tells Excel's custom-functions runtime which function answers to which id. */
import { customFunctions } from "./index";

export function registerFunctions(): void {
  for (const [id, customFunction] of Object.entries(customFunctions)) CustomFunctions.associate(id, customFunction);
}
