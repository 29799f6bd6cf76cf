/** Which of many areas a cell lies in: a sheet may have a hundred thousand merged cells or spilled results, and every cell asks. */
import { addTo } from "../basics/groupBy";
import { isInside, type Area } from "./address";

/** By bundles of 32 rows; those that would be in very many bundles are looked through one by one. */
const BUNDLE = 5;
const MOST_BUNDLES = 100;

interface Index {
  /** A list that grows is indexed again. */
  length: number;
  bundles: Map<number, Area[]>;
  tall: Area[];
}

const known = new WeakMap<readonly Area[], Index>();

/** The first of the areas that holds the cell. */
export function areaAt(areas: readonly Area[], row: number, column: number): Area | undefined {
  if (areas.length === 0) return undefined;
  let index = known.get(areas);
  if (index?.length !== areas.length) known.set(areas, (index = indexOf(areas)));
  const holds = (area: Area) => isInside(area, row, column);
  return index.bundles.get(row >> BUNDLE)?.find(holds) ?? index.tall.find(holds);
}

function indexOf(areas: readonly Area[]): Index {
  const index: Index = { length: areas.length, bundles: new Map(), tall: [] };
  for (const area of areas) {
    const [first, last] = [area.row >> BUNDLE, (area.row + area.rows - 1) >> BUNDLE];
    if (last - first >= MOST_BUNDLES) index.tall.push(area);
    else for (let bundle = first; bundle <= last; bundle++) addTo(index.bundles, bundle, area);
  }
  return index;
}
