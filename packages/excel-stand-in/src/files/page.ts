/** Page set-up in the host's words and in a worksheet's XML. */
import { requireValue } from "../requireValue";
import { defaultPageLayout, type HeaderFooterPage, type HeaderFooterPlace, type PageLayoutState } from "../host/objects/pageLayoutState";
import { element, escaped, flagged } from "./package/xml";

/** By their numbers in a file, from 1 on; further ones are envelopes and rolls. */
const papers = `Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17
  Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4
  EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS
  FanfoldStdGerman FanfoldLegalGerman`.split(/\s+/);

const comments = { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" } as const;
const errors = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;
const orders = { DownThenOver: "downThenOver", OverThenDown: "overThenDown" } as const;

const margins = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** A millionth of a point is lost in inches, and nobody's page shows it. */
const millionths = (points: number) => Number(points.toFixed(6));

export function fitsToPages({ zoom }: PageLayoutState): boolean {
  return zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
}

/** `printOptions`, `pageMargins`, `pageSetup` and `headerFooter`, which follow each other in a worksheet. */
export function pageXml(page: PageLayoutState): string {
  const flag = (on: boolean) => (on ? 1 : undefined);
  const numbered = page.firstPageNumber !== "";
  const options = {
    horizontalCentered: flag(page.centerHorizontally),
    verticalCentered: flag(page.centerVertically),
    headings: flag(page.printHeadings),
    gridLines: flag(page.printGridlines),
  };
  return [
    Object.values(options).some((value) => value !== undefined) ? element("printOptions", options) : "",
    element("pageMargins", Object.fromEntries(margins.map((name) => [name, page.margins[name] / 72]))),
    element("pageSetup", {
      paperSize: papers.includes(page.paperSize) ? papers.indexOf(page.paperSize) + 1 : undefined,
      scale: fitsToPages(page) ? undefined : page.zoom.scale,
      firstPageNumber: numbered ? page.firstPageNumber : undefined,
      fitToWidth: fitsToPages(page) ? (page.zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fitsToPages(page) ? (page.zoom.verticalFitToPages ?? 0) : undefined,
      pageOrder: orders[page.printOrder],
      orientation: page.orientation.toLowerCase(),
      blackAndWhite: flag(page.blackAndWhite),
      draft: flag(page.draftMode),
      cellComments: comments[page.printComments],
      useFirstPageNumber: flag(numbered),
      errors: errors[page.printErrors],
    }),
    headerFooterXml(page.headersFooters),
  ].join("");
}

type HeadersFooters = PageLayoutState["headersFooters"];

function headerFooterXml({ state, useSheetMargins, useSheetScale, pages }: HeadersFooters): string {
  const oddAndEven = state === "OddAndEven" || state === "FirstOddAndEven";
  const first = state === "FirstAndDefault" || state === "FirstOddAndEven";
  const parts = [
    ...sections("odd", pages[oddAndEven ? "oddPages" : "defaultForAllPages"]),
    ...(oddAndEven ? sections("even", pages.evenPages) : []),
    ...(first ? sections("first", pages.firstPage) : []),
  ];
  const usual = state === "Default" && useSheetMargins && useSheetScale;
  if (usual && parts.length === 0) return "";
  const attributes = {
    differentOddEven: oddAndEven ? 1 : undefined,
    differentFirst: first ? 1 : undefined,
    scaleWithDoc: useSheetScale ? undefined : 0,
    alignWithMargins: useSheetMargins ? undefined : 0,
  };
  return element("headerFooter", attributes, ...parts);
}

const places = { Header: ["leftHeader", "centerHeader", "rightHeader"], Footer: ["leftFooter", "centerFooter", "rightFooter"] } as const;
const sectionMarks = ["L", "C", "R"] as const;

function sections(prefix: string, page: Record<HeaderFooterPlace, string>): string[] {
  return (["Header", "Footer"] as const).flatMap((part) => {
    const text = places[part].map((place, at) => (page[place] === "" ? "" : `&${sectionMarks[at]}${page[place]}`)).join("");
    return text === "" ? [] : [`<${prefix}${part}>${escaped(text)}</${prefix}${part}>`];
  });
}

/** What a worksheet says of its page, element by element; areas and titles are names and come from elsewhere. */
export class PageReader {
  readonly page = defaultPageLayout();
  private fits = false;
  private setup: Record<string, string> = {};
  private attributes: Record<string, string> = {};
  private readonly texts = new Map<string, string>();

  take(name: string, attributes: Record<string, string>): void {
    if (name === "pageSetUpPr") this.fits = flagged(attributes.fitToPage);
    else if (name === "pageSetup") this.setup = attributes;
    else if (name === "headerFooter") this.attributes = attributes;
    else if (name === "printOptions") {
      this.page.centerHorizontally = flagged(attributes.horizontalCentered);
      this.page.centerVertically = flagged(attributes.verticalCentered);
      this.page.printHeadings = flagged(attributes.headings);
      this.page.printGridlines = flagged(attributes.gridLines);
    } else if (name === "pageMargins") {
      for (const margin of margins) {
        const inches = Number(attributes[margin]);
        if (attributes[margin] !== undefined && Number.isFinite(inches)) this.page.margins[margin] = millionths(inches * 72);
      }
    }
  }

  takeText(name: string, text: string): void {
    this.texts.set(name, text);
  }

  done(): PageLayoutState {
    const { page, setup } = this;
    page.paperSize = papers[Number(setup.paperSize) - 1] ?? page.paperSize;
    page.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
    page.zoom = this.fits ? fit(setup) : { scale: Number(setup.scale ?? 100) };
    page.blackAndWhite = flagged(setup.blackAndWhite);
    page.draftMode = flagged(setup.draft);
    page.firstPageNumber = flagged(setup.useFirstPageNumber) ? Number(setup.firstPageNumber ?? 1) : "";
    page.printOrder = wordOf(orders, setup.pageOrder) ?? "DownThenOver";
    page.printComments = wordOf(comments, setup.cellComments) ?? "NoComments";
    page.printErrors = wordOf(errors, setup.errors) ?? "AsDisplayed";
    this.headersFooters();
    return page;
  }

  private headersFooters(): void {
    const { headersFooters } = this.page;
    const oddAndEven = flagged(this.attributes.differentOddEven);
    const first = flagged(this.attributes.differentFirst);
    headersFooters.state = oddAndEven ? (first ? "FirstOddAndEven" : "OddAndEven") : first ? "FirstAndDefault" : "Default";
    headersFooters.useSheetScale = this.attributes.scaleWithDoc === undefined || flagged(this.attributes.scaleWithDoc);
    headersFooters.useSheetMargins = this.attributes.alignWithMargins === undefined || flagged(this.attributes.alignWithMargins);
    const pages: [string, HeaderFooterPage][] = [
      ["odd", oddAndEven ? "oddPages" : "defaultForAllPages"],
      ["even", "evenPages"],
      ["first", "firstPage"],
    ];
    for (const [prefix, page] of pages) {
      for (const part of ["Header", "Footer"] as const) {
        splitSections(this.texts.get(prefix + part) ?? "").forEach((text, at) => {
          headersFooters.pages[page][requireValue(places[part][at], "a section of three")] = text;
        });
      }
    }
  }
}

function fit(setup: Record<string, string>): PageLayoutState["zoom"] {
  const [wide, high] = [Number(setup.fitToWidth ?? 1), Number(setup.fitToHeight ?? 1)];
  return { ...(wide > 0 && { horizontalFitToPages: wide }), ...(high > 0 && { verticalFitToPages: high }) };
}

/** Left, centre, right. `&&` is an ampersand, and text before any mark stands in the centre. */
function splitSections(text: string): [string, string, string] {
  const found: [string, string, string] = ["", "", ""];
  let at = 1;
  for (const piece of text.match(/&[\s\S]|[^&]+|&$/g) ?? []) {
    const mark = piece.length === 2 && piece.startsWith("&") ? sectionMarks.indexOf(piece.slice(1).toUpperCase() as "L") : -1;
    if (mark >= 0) at = mark;
    else found[at] = `${requireValue(found[at], "a section of three")}${piece}`;
  }
  return found;
}

/** The same set-up, as it comes back from a file. */
export function samePage(page: PageLayoutState): PageLayoutState {
  const { margins: before } = page;
  return { ...page, margins: Object.fromEntries(margins.map((name) => [name, millionths(before[name])])) as PageLayoutState["margins"] };
}

function wordOf<Word extends string>(words: Record<Word, string>, word: string | undefined): Word | undefined {
  return (Object.keys(words) as Word[]).find((key) => words[key] === word);
}
