/** The least and the largest of many numbers. `Math.max(...numbers)` overflows the stack above some 100,000: rows of a large sheet. */

/** @returns `start`, or what is below it; `Infinity` of none */
export function leastOf(numbers: Iterable<number>, start = Infinity): number {
  let least = start;
  for (const number of numbers) if (number < least) least = number;
  return least;
}

/** @returns `start`, or what is above it; `-Infinity` of none */
export function largestOf(numbers: Iterable<number>, start = -Infinity): number {
  let largest = start;
  for (const number of numbers) if (number > largest) largest = number;
  return largest;
}
