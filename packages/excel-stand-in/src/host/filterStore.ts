/** What is filtered in a workbook, by which criteria. */
import type { GridArea } from "../grid/grid";

/** As Office.js gives and takes them (`Excel.FilterCriteria`). */
export interface FilterCriteria {
  filterOn: string;
  values?: unknown[];
  criterion1?: string;
  criterion2?: string;
  operator?: string;
}

/** Criteria by column of the area, counted from 0. */
export type Criteria = Map<number, FilterCriteria>;

export class Filters {
  readonly tables = new Map<string, Criteria>();
  readonly lists = new Map<string, { area: GridArea; criteria: Criteria }>();
}
