/** Sorting rows by numbers: a radix sort for long columns, where comparing pairs through a function would cost most. */

const WORTH_IT = 4096;
const DIGIT_BITS = 16;
const DIGITS = 64 / DIGIT_BITS;
const BUCKETS = 1 << DIGIT_BITS;

/** Row numbers with the smallest key first, earlier rows first among equals. Keys are no NaN and no -0. */
export function ascendingOrder(keys: Float64Array): Uint32Array {
  return keys.length < WORTH_IT ? comparedOrder(keys) : radixOrder(keys);
}

export function comparedOrder(keys: Float64Array): Uint32Array {
  return new Uint32Array(keys.length).map((_, row) => row).sort((a, b) => keys[a]! - keys[b]! || a - b);
}

/** Least significant digit first; each pass keeps the order of the one before among equal digits. */
export function radixOrder(keys: Float64Array): Uint32Array {
  const rows = keys.length;
  const digits = new Uint16Array(keys.slice().buffer);
  const counts = new Uint32Array(DIGITS * BUCKETS);
  for (let row = 0; row < rows; row++) {
    // As a whole number a double's bits ascend with it once the sign is turned over, and all bits where it is negative.
    const flip = digits[row * DIGITS + DIGITS - 1]! >= BUCKETS / 2 ? BUCKETS - 1 : 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const sign = digit === DIGITS - 1 && flip === 0 ? BUCKETS / 2 : 0;
      const turned = digits[row * DIGITS + digit]! ^ flip ^ sign;
      digits[row * DIGITS + digit] = turned;
      counts[digit * BUCKETS + turned]!++;
    }
  }

  let order = new Uint32Array(rows).map((_, row) => row);
  let next = new Uint32Array(rows);
  for (let digit = 0; digit < DIGITS; digit++) {
    const places = counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS);
    if (places[digits[digit]!] === rows) continue;
    let below = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const count = places[bucket]!;
      places[bucket] = below;
      below += count;
    }
    for (let index = 0; index < rows; index++) {
      const row = order[index]!;
      next[places[digits[row * DIGITS + digit]!]!++] = row;
    }
    [order, next] = [next, order];
  }
  return order;
}
