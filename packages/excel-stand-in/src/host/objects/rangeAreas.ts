/** `Excel.RangeAreas`, as far as other objects answer it: a print area. */
import type { GridArea } from "../../grid/grid";
import { fullAddress } from "../addresses";
import { EXCEL_COLUMNS, EXCEL_ROWS, type Book } from "../book";
import type { Keepable } from "../references";
import { officeType, type OfficeObject } from "./model";
import { rangeAt } from "./range";

/** Kept across batches like a range; only a single area follows inserted rows. */
export class Areas implements Keepable {
  referenceId: string | null = null;
  private rest: GridArea[];

  constructor(
    readonly book: Book,
    public area: GridArea,
    ...rest: GridArea[]
  ) {
    this.rest = rest;
  }

  get areas(): GridArea[] {
    return [this.area, ...this.rest];
  }
}

const addresses = ({ book, areas }: Areas) => areas.map((area) => fullAddress(book, area)).join(",");

const rangeCollection = officeType<Areas>({
  name: "RangeCollection",
  items: ({ book, areas }) => areas.map((area) => rangeAt(book, area)),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ book, areas }, args) => {
      const area = areas[args.number(0)];
      return area ? rangeAt(book, area) : null;
    },
  },
});

export const rangeAreas: (self: Areas) => OfficeObject = officeType<Areas>({
  name: "RangeAreas",
  identity: (self) => (self.referenceId === null ? {} : { _ReferenceId: self.referenceId }),
  scalars: {
    address: { get: addresses },
    addressLocal: { get: addresses },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    isEntireColumn: { get: ({ areas }) => areas.every((area) => area.rows === EXCEL_ROWS) },
    isEntireRow: { get: ({ areas }) => areas.every((area) => area.columns === EXCEL_COLUMNS) },
  },
  objects: { areas: rangeCollection },
  methods: {
    _KeepReference: (self) => {
      self.book.references.keep(rangeAreas(self), self);
    },
  },
});
