/** Page set-up of a sheet that goes, told and put back as a whole. */
import type { LookKind } from "./port";

const SCALARS = [
  "orientation",
  "blackAndWhite",
  "centerHorizontally",
  "centerVertically",
  "draftMode",
  "printGridlines",
  "printHeadings",
  "printOrder",
  "printErrors",
  "firstPageNumber",
  "topMargin",
  "bottomMargin",
  "leftMargin",
  "rightMargin",
  "headerMargin",
  "footerMargin",
] as const;
const TEXTS = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;

export interface KeptPage {
  layout: Pick<Excel.PageLayout, (typeof SCALARS)[number]>;
  texts: Pick<Excel.HeaderFooter, (typeof TEXTS)[number]>;
  paper: Excel.PageLayout["paperSize"];
  zoom: Excel.PageLayoutZoomOptions;
  titleRows: string | null;
  titleColumns: string | null;
  area: string | null;
}

/** @returns for after the request */
export function askPage({ pageLayout }: Excel.Worksheet): () => KeptPage {
  const texts = pageLayout.headersFooters.defaultForAllPages;
  pageLayout.load(
    "orientation,blackAndWhite,centerHorizontally,centerVertically,draftMode,printGridlines,printHeadings,printOrder,printErrors,firstPageNumber,topMargin,bottomMargin,leftMargin,rightMargin,headerMargin,footerMargin,paperSize,zoom",
  );
  texts.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
  const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
  const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
  const area = pageLayout.getPrintAreaOrNullObject().load("address");
  return () => ({
    layout: pick(pageLayout, SCALARS),
    texts: pick(texts, TEXTS),
    paper: pageLayout.paperSize,
    zoom: Object.fromEntries(Object.entries(pageLayout.zoom as Record<string, unknown>).filter(([, value]) => typeof value === "number")),
    titleRows: addressOf(rows),
    titleColumns: addressOf(columns),
    area: addressOf(area),
  });
}

function pick<Of extends object, Key extends keyof Of>(of: Of, keys: readonly Key[]): Pick<Of, Key> {
  return Object.fromEntries(keys.map((key) => [key, of[key]])) as Pick<Of, Key>;
}

/** Without the sheet's name: it is another sheet by then. Several areas are one text. */
function addressOf(range: { isNullObject: boolean; address: string }): string | null {
  return range.isNullObject ? null : range.address.replace(/(?:'(?:[^']|'')*'|[^,'!]+)!/g, "");
}

/** Paper and zoom by themselves: printers and builds refuse these. */
export function pagePieces({
  layout,
  texts,
  paper,
  zoom,
  titleRows,
  titleColumns,
  area,
}: KeptPage): { kind: LookKind; dress(page: Excel.PageLayout): void }[] {
  return [
    {
      kind: "page",
      dress: (page) => {
        Object.assign(page, layout);
        Object.assign(page.headersFooters.defaultForAllPages, texts);
        if (titleRows !== null) page.setPrintTitleRows(titleRows);
        if (titleColumns !== null) page.setPrintTitleColumns(titleColumns);
        if (area !== null) page.setPrintArea(area);
      },
    },
    {
      kind: "paper",
      dress: (page) => {
        page.paperSize = paper;
      },
    },
    {
      kind: "zoom",
      dress: (page) => {
        page.zoom = zoom;
      },
    },
  ];
}
