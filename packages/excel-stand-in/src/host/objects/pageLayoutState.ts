/** Page set-up of a sheet. No grid prints, so the host alone remembers it. */

export interface PageLayoutState {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: Record<string, number>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | "";
  printOrder: "DownThenOver" | "OverThenDown";
  printComments: "NoComments" | "EndSheet" | "InPlace";
  printErrors: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  /** In points. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  headersFooters: {
    state: "Default" | "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
    useSheetMargins: boolean;
    useSheetScale: boolean;
    pages: Record<HeaderFooterPage, Record<HeaderFooterPlace, string>>;
  };
  printArea: string | null;
  titleRows: string | null;
  titleColumns: string | null;
}

export type HeaderFooterPage = "defaultForAllPages" | "firstPage" | "evenPages" | "oddPages";

export const headerFooterPlaces = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;
export type HeaderFooterPlace = (typeof headerFooterPlaces)[number];

/** What a new sheet has: A4 upright with Excel's normal margins. */
export function defaultPageLayout(): PageLayoutState {
  const page = () => Object.fromEntries(headerFooterPlaces.map((place) => [place, ""])) as Record<HeaderFooterPlace, string>;
  return {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: "",
    printOrder: "DownThenOver",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    headersFooters: {
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
      pages: { defaultForAllPages: page(), firstPage: page(), evenPages: page(), oddPages: page() },
    },
    printArea: null,
    titleRows: null,
    titleColumns: null,
  };
}
