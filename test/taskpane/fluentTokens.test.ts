/** What stands in for Fluent's list of tokens says of each what the list says. */
import { tokens as listed } from "@fluentui/tokens";
import { tokens } from "../../src/taskpane/fluentTokens";

test("every token is the variable of its name", () => {
  const names = Object.keys(listed);
  expect(names.length).toBeGreaterThan(300);
  expect(Object.fromEntries(names.map((name) => [name, tokens[name]]))).toEqual(listed);
});
