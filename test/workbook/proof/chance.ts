/** Chance that can be repeated: what a seed gives once it gives again. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  one<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error("there is nothing to choose from");
    return items[this.below(items.length)]!;
  }

  /** Each as often as its weight among the others. */
  weighed<Item>(items: readonly (readonly [Item, number])[]): Item {
    let rest = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) if ((rest -= weight) < 0) return item;
    return items[items.length - 1]![0];
  }
}

/** BATON_SEED repeats a run, or tries another: a number, or `random`. */
export function seedWanted(): number {
  const wanted = process.env.BATON_SEED ?? "20261129";
  return wanted === "random" ? Math.floor(Math.random() * 1_000_000_000) : Number(wanted);
}
