/** Which mutants are tried when there is no time for all of them, and what that says about all. */

/**
 * Numbers from 0 up to 1 that a seed repeats (mulberry32).
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * One out of each run of neighbours, so that every file has its share and every mutant the same chance (but for one in runs that
 * do not divide evenly).
 * @template One
 * @param {readonly One[]} all in the order in which neighbours stand together: by file, then by place
 * @param {number} size
 * @param {number} seed
 */
export function sampleOf(all, size, seed) {
  const random = randomFrom(seed);
  const wanted = Math.min(size, all.length);
  const start = (/** @type {number} */ run) => Math.floor((run * all.length) / wanted);
  return Array.from({ length: wanted }, (_, run) => {
    const chosen = start(run) + Math.floor(random() * (start(run + 1) - start(run)));
    return all.slice(chosen, chosen + 1);
  }).flat();
}

/**
 * Between which shares the share of all of them lies, 95 times out of 100 (Wilson, with the correction for a sample out of few).
 * @param {number} killed
 * @param {number} tried
 * @param {number} all
 * @returns {[low: number, high: number]}
 */
export function intervalOf(killed, tried, all) {
  if (tried === all) return [killed / tried, killed / tried];
  const z = 1.959964;
  const counted = (tried * (all - 1)) / (all - tried);
  const share = killed / tried;
  const spread = (z * z) / counted;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / counted + spread / counted / 4)) / (1 + spread);
  return [middle - half, middle + half];
}
