/** Where a browser has no `Array.prototype.at`, ours does what the standard's does; where it has one, that one stays. */
const standard = Object.getOwnPropertyDescriptor(Array.prototype, "at")!;
afterEach(() => void Object.defineProperty(Array.prototype, "at", standard));

const start = () => jest.isolateModules(() => void jest.requireActual("../../src/taskpane/arrayAt"));
const indices = [0, 1, 2, 3, -1, -3, -4, 1.9, -1.9, NaN, undefined];
const answers = () => indices.map((index) => (["a", "b", "c"] as { at(index?: number): string | undefined } & string[]).at(index));

test("ours answers like the standard's", () => {
  const expected = answers();
  Reflect.deleteProperty(Array.prototype, "at");
  expect(answers).toThrow();
  start();
  expect(answers()).toEqual(expected);
  expect(Object.keys(Array.prototype)).toEqual([]);
});

test("the browser's own stays", () => {
  start();
  expect(Object.getOwnPropertyDescriptor(Array.prototype, "at")!.value).toBe(standard.value);
});
