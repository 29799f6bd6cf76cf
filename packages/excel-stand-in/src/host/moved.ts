/** Where an area lies after cells were inserted or deleted elsewhere on its sheet. */
import type { GridArea } from "../grid/grid";

/**
 * @param sign 1 where `changed` was inserted, -1 where it was deleted
 * @returns `null` where nothing of the area is left
 */
export function movedArea(area: GridArea, changed: GridArea, axis: "rows" | "columns", sign: 1 | -1): GridArea | null {
  if (area.sheet !== changed.sheet) return area;
  const [at, size] = axis === "rows" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const [from, count] = [changed[at], changed[size]];
  const moved = (edge: number) =>
    sign === 1 ? (edge >= from ? edge + count : edge) : edge >= from + count ? edge - count : Math.min(edge, from);
  const [first, end] = [moved(area[at]), moved(area[at] + area[size])];
  return end > first ? { ...area, [at]: first, [size]: end - first } : null;
}
