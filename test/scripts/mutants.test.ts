/** Which mutants are tried out of many, and what that says about all of them. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

const script = pathToFileURL(path.resolve(__dirname, "../../scripts/mutants/sample.mjs")).href;

function asked<Answer>(expression: string): Answer {
  const program = `import { intervalOf, sampleOf } from ${JSON.stringify(script)}; console.log(JSON.stringify(${expression}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  if (stderr !== "") throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

const numbers = (count: number) => `Array.from({ length: ${count} }, (_, i) => i)`;

test("a seed repeats its sample, and another takes another", () => {
  const [one, again, other] = asked<number[][]>(`[7, 7, 8].map((seed) => sampleOf(${numbers(1000)}, 50, seed))`);
  expect(one).toEqual(again);
  expect(one).not.toEqual(other);
});

test("each run of neighbours gives one, none twice", () => {
  const sample = asked<number[]>(`sampleOf(${numbers(1000)}, 50, 3)`);
  expect(sample.map((one) => Math.floor(one / 20))).toEqual(Array.from({ length: 50 }, (_, i) => i));
  const uneven = asked<number[]>(`sampleOf(${numbers(10)}, 7, 3)`);
  expect(new Set(uneven).size).toBe(7);
});

test("where fewer are there than asked for, all are taken", () => {
  expect(asked(`sampleOf(${numbers(4)}, 150, 1)`)).toEqual([0, 1, 2, 3]);
});

test("every one of them is taken as often as another", () => {
  const counts = asked<number[]>(
    `(() => { const counts = Array(12).fill(0); for (let seed = 0; seed < 4000; seed++) for (const one of sampleOf(${numbers(12)}, 4, seed)) counts[one]++; return counts; })()`,
  );
  for (const count of counts) expect(Math.abs(count - 4000 / 3)).toBeLessThan(120);
});

test("the bounds are Wilson's for few out of many, and close in as more are tried", () => {
  // 90 of 100: 0.8256 to 0.9448 by Wilson's formula, out of a population without end.
  const [low, high] = asked<[number, number]>("intervalOf(90, 100, 1e9)");
  expect(low).toBeCloseTo(0.8256, 4);
  expect(high).toBeCloseTo(0.9448, 4);
  const [nearer, near] = asked<[number, number]>("intervalOf(90, 100, 150)");
  expect(nearer).toBeGreaterThan(low);
  expect(near).toBeLessThan(high);
  expect(asked("intervalOf(90, 100, 100)")).toEqual([0.9, 0.9]);
});
