/** Which events office.js has asked for, and the members through which it asks. */
import type { Arguments } from "./objects/model";

/** Office.js's own numbers. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  tableSelected: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events asked for on a collection; a single sheet's or table's target is its id. */
export const workbookTarget = "Workbook";

type Methods<T> = Record<string, (self: T, args: Arguments) => unknown>;

/** The `_RegisterXEvent` and `_UnregisterXEvent` methods behind `onX.add` and `onX.remove`. */
export function subscriptionMethods<T>(
  events: Record<string, number>,
  where: (self: T) => { book: { subscriptions: Subscriptions }; target: string },
): Methods<T> {
  const methods: Methods<T> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}Event`] = (self) => {
      const { book, target } = where(self);
      book.subscriptions.add(type, target);
    };
    methods[`_Unregister${name}Event`] = (self) => {
      const { book, target } = where(self);
      book.subscriptions.remove(type, target);
    };
  }
  return methods;
}

/** What was asked for twice must be given up twice. */
export class Subscriptions {
  private readonly counts = new Map<string, number>();

  add(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) - 1));
  }

  has(type: number, target: string): boolean {
    return (this.counts.get(`${type} ${target}`) ?? 0) > 0;
  }

  clear(): void {
    this.counts.clear();
  }
}
