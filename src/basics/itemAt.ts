/** Items of a list that are there by the way the list was made, though no type says so. Whoever is wrong about it is told. */
import { requireValue } from "./requireValue";

export function itemAt<T>(list: ArrayLike<T>, index: number): T {
  return requireValue(list[index], `an item ${index} of ${list.length}`);
}

export function firstOf<T>(list: ArrayLike<T>): T {
  return itemAt(list, 0);
}

export function lastOf<T>(list: ArrayLike<T>): T {
  return itemAt(list, list.length - 1);
}
