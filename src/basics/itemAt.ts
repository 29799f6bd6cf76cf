/** Items of a list that are there by the way the list was made, though no type says so. Whoever is wrong about it is told. */

export function itemAt<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  // Loops over a hundred thousand cells come by here: the sentence is made only for whoever is wrong.
  if (item === undefined) throw new Error(`There should be an item ${index} among ${list.length} here, and there is none.`);
  return item;
}

export function firstOf<T>(list: ArrayLike<T>): T {
  return itemAt(list, 0);
}

export function lastOf<T>(list: ArrayLike<T>): T {
  return itemAt(list, list.length - 1);
}
