/** How sheets look and print. The host may refuse some of it; an insertion stands all the same. */
import { codeOf, enter, isAbsent, messageOf, type Bench, type Probe } from "../probe";
import { outcome, type Outcome } from "../report";

/** A part of the looks that a host may refuse: then it is the other way the product is made for. */
async function ifTaken(bench: Bench, set: () => void, seen: () => Promise<Outcome>): Promise<Outcome> {
  try {
    set();
    await bench.context.sync();
    return await seen();
  } catch (error) {
    if (isAbsent(error)) throw error;
    return outcome("other", "refused", codeOf(error), messageOf(error));
  }
}

export const appearanceProbes: readonly Probe[] = [
  {
    id: "condition-formula",
    async attempt(bench) {
      enter(bench, { A1: 1 });
      const formats = bench.sheet.getRange("A1:A3").conditionalFormats;
      const custom = formats.add("Custom").custom;
      custom.rule.formula = "=IFERROR(LEN($A1)>0,FALSE)";
      custom.format.font.color = "#8B0000";
      await bench.context.sync();
      const first = formats.getItemAt(0);
      const rule = first.custom.rule.load("formula");
      await bench.context.sync();
      const same = rule.formula.replace(/\s/g, "") === "=IFERROR(LEN($A1)>0,FALSE)";
      return outcome(same ? "holds" : "differs", "shown", rule.formula);
    },
  },
  {
    id: "validation",
    async attempt({ context, sheet }) {
      const range = sheet.getRange("A1:A3");
      range.dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: "Between" } };
      range.dataValidation.prompt = { showPrompt: true, title: "自检", message: "0—100" };
      await context.sync();
      const validation = sheet.getRange("A1:A3").dataValidation.load("type,prompt");
      await context.sync();
      const kept = validation.type === "Decimal" && validation.prompt.message === "0—100";
      return outcome(kept ? "holds" : "differs", "shown", `${validation.type}, ${validation.prompt.message}`);
    },
  },
  {
    id: "freeze",
    async attempt(bench) {
      const { freezePanes } = bench.sheet;
      return ifTaken(
        bench,
        () => freezePanes.freezeAt(bench.sheet.getRange("A1:B4")),
        async () => {
          const range = freezePanes.getLocationOrNullObject().load("address");
          await bench.context.sync();
          const address = range.isNullObject ? "–" : range.address.slice(range.address.lastIndexOf("!") + 1);
          return outcome(address === "A1:B4" ? "holds" : "other", "shown", address);
        },
      );
    },
  },
  {
    id: "page-setup",
    async attempt(bench) {
      const { pageLayout } = bench.sheet;
      return ifTaken(
        bench,
        () => {
          pageLayout.orientation = "Landscape";
          pageLayout.paperSize = "A4";
          pageLayout.setPrintTitleRows("$1:$4");
          pageLayout.setPrintMargins("Centimeters", { top: 2.8 });
          pageLayout.headersFooters.defaultForAllPages.centerFooter = "— &P —";
        },
        async () => {
          pageLayout.load("orientation,paperSize");
          const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
          await bench.context.sync();
          const rows = titles.isNullObject ? "–" : titles.address.slice(titles.address.lastIndexOf("!") + 1).replace(/\$/g, "");
          const kept = pageLayout.orientation === "Landscape" && pageLayout.paperSize.toUpperCase() === "A4" && rows === "1:4";
          return outcome(kept ? "holds" : "other", "shown", `${pageLayout.orientation}, ${pageLayout.paperSize}, ${rows}`);
        },
      );
    },
  },
  {
    id: "zoom",
    async attempt(bench) {
      const { pageLayout } = bench.sheet;
      const taken = await ifTaken(
        bench,
        () => {
          pageLayout.orientation = "Landscape";
        },
        async () => outcome("holds", "shown"),
      );
      // Without a printer Excel may refuse all of it: that says nothing of the zoom, and is told as page set-up.
      if (taken.verdict !== "holds") return { ...taken, verdict: "unknown" };
      return ifTaken(
        bench,
        () => {
          pageLayout.zoom = { horizontalFitToPages: 1 };
        },
        async () => {
          pageLayout.load("zoom");
          await bench.context.sync();
          const { horizontalFitToPages } = pageLayout.zoom;
          return outcome(horizontalFitToPages === 1 ? "holds" : "other", "shown", `horizontalFitToPages = ${horizontalFitToPages ?? "–"}`);
        },
      );
    },
  },
];
