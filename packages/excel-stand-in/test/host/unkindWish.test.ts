/** How unkind modes are asked for. */
import { kind, unkindChoices, unkindModes, wishText, withWish } from "../../src/host/unkind";

test("all are off at first", () => {
  expect(wishText(kind())).toBe("");
  expect(withWish(kind(), "")).toEqual(kind());
});

test("all takes every mode in its strictest form", () => {
  const all = withWish(kind(), "all");
  for (const mode of unkindModes) expect([mode, all[mode]]).toEqual([mode, unkindChoices[mode].at(-1)]);
});

test("a text names modes, forms and exceptions, and says all modes", () => {
  const modes = withWish(withWish(kind(), "noZoom"), "errorInMatrix, noPrinter:paper");
  expect(modes).toEqual({ ...kind(), errorInMatrix: true, noPrinter: "paper" });
  expect(wishText(modes)).toBe("errorInMatrix,noPrinter:paper");
  expect(withWish(kind(), "all,-lateScript")).toEqual({ ...withWish(kind(), "all"), lateScript: false });
});

test("an object changes what it names", () => {
  const modes = withWish(withWish(kind(), { noZoom: true, spilledFormulas: true }), { noZoom: false, noPrinter: "paper" });
  expect(modes).toEqual({ ...kind(), spilledFormulas: "anchor", noPrinter: "paper" });
});

test.each(["lateScripts", "noPrinter:ink", "-nothing"])("%s is refused", (wish) => {
  expect(() => withWish(kind(), wish)).toThrow();
});
