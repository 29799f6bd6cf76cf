/** A fact is worked out once for each thing, and facts build on each other. */
import { fact } from "../../src/basics/fact";

test("a thing is looked at once, however often it is asked about", () => {
  const workOut = jest.fn(({ size }: { size: number }) => [size * 2]);
  const doubled = fact(workOut);
  const [one, other] = [{ size: 1 }, { size: 1 }];
  expect(doubled(one)).toBe(doubled(one));
  expect(doubled(other)).toEqual([2]);
  expect(doubled(other)).not.toBe(doubled(one));
  expect(workOut).toHaveBeenCalledTimes(2);
});

test("nothing is an answer as well", () => {
  const workOut = jest.fn((): undefined => undefined);
  const nothing = fact(workOut);
  const thing = {};
  expect([nothing(thing), nothing(thing)]).toEqual([undefined, undefined]);
  expect(workOut).toHaveBeenCalledTimes(1);
});

test("what could not be worked out is tried again", () => {
  let works = false;
  const half = fact(() => {
    if (!works) throw new Error("not yet");
    return 1;
  });
  const thing = {};
  expect(() => half(thing)).toThrow("not yet");
  works = true;
  expect(half(thing)).toBe(1);
});
