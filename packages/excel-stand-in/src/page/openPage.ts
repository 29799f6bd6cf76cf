/** The page that stands in for Excel: a grid, the add-in in a frame beside it, and between them the host. */
import { openUniverGrid } from "../grid/univer/open";
import { readWorkbook } from "../files/read";
import { writeWorkbook } from "../files/write";
import { createHost, frameName, type Host } from "../host";
import type { ApiSets } from "../host/declaredSets";
import { kind, modesOfStartUp, withWish } from "../host/unkind";
import { addressOf, areaAt, enterCells, filterCells, readCells } from "./cells";
import { askAboutEntry, showAbout, showLeftOut, showProblem } from "./dialogs";
import { element } from "./elements";
import { chooseFile, download, fromBase64, takeDroppedFiles, toBase64 } from "./files";
import { PaneFrame } from "./frame";
import { readManifest, type ManifestRead } from "./manifest";
import type { PageSettings } from "./pageSettings";
import type { Preview } from "./preview";
import { RequestLog } from "./requestLog";
import { drawBar, type BarButton, type BarState } from "./topBar";
import { widthHandle } from "./widthHandle";
import { previewWords, type PreviewLocale, type PreviewWords } from "./words";
import "./page.css";

const conversation = "preview";

/** Opens the page for the add-in that the server serves below `/addin/`. Resolves when the pane has loaded. */
export async function openPage(settings: PageSettings = {}): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const state: BarState = {
    blanks: "desktop",
    locale: localeAtStart(asked.get("locale"), settings),
    unkind: withWish(kind(), asked.get("unkind") ?? ""),
    unkindOpen: false,
    theme: "light",
    logOpen: false,
  };
  const words = (): PreviewWords => ({ ...previewWords[state.locale], ...settings.words?.[state.locale] });

  const bar = element("header", { class: "bar" });
  const sheetPlace = element("div", { class: "sheet" });
  const panePlace = element("aside", { class: "pane" });
  const log = new RequestLog(words());
  const desk = element("div", { class: "desk" }, sheetPlace, log.drawer);
  document.body.replaceChildren(bar, element("main", {}, desk, widthHandle(panePlace, words().widthHandle), panePlace));

  const {
    grid,
    setLocale: setGridLocale,
    rendered,
  } = openUniverGrid({
    container: sheetPlace,
    locale: state.locale,
    askAboutEntry: (alert) => askAboutEntry(alert, words()),
  });

  const [origins, manifestFile, apiSets] = await Promise.all([
    fetch("/origins.json"),
    fetch("/addin/manifest.xml"),
    fetch("/api-sets.json"),
  ]);
  if (!manifestFile.ok) throw new Error("The add-in has no manifest.xml: it is built first, and named where the page is served.");
  const { pane: paneOrigin } = (await origins.json()) as { pane: string };
  const manifest = await manifestFile.text();
  const addIn = (): ManifestRead => readManifest(manifest, state.locale);
  const onPage = (part: string | undefined): string => (part === undefined ? addIn().pane : `${addIn().pane}#${part}`);
  const [firstPage] = Object.keys(settings.pages ?? {});

  const frame = new PaneFrame(
    panePlace,
    paneOrigin,
    onPage(firstPage),
    () => frameName({ conversation, locale: state.locale, origin: location.origin }),
    () => words().paneFrame,
    () => state.theme,
    () => state.unkind,
  );

  /** The host reads the language anew whenever office.js starts. */
  const host = createHost({
    grid,
    conversation,
    frameWindow: () => frame.window(),
    frameOrigin: paneOrigin,
    unkind: state.unkind,
    manifest,
    apiSets: (await apiSets.json()) as ApiSets,
    get locale() {
      return state.locale;
    },
  });
  addEventListener("message", host.receive);
  host.onRequest((record) => {
    log.add(record);
  });

  async function declareFunctions(): Promise<void> {
    const { functions, namespace } = addIn();
    const answer = functions === null ? null : await fetch(`/addin/${functions}`);
    if (answer?.ok) host.registerFunctions(await answer.text(), namespace);
  }

  function draw(): void {
    document.documentElement.lang = state.locale;
    document.title = words().title;
    log.setWords(words());
    sheetPlace.setAttribute("role", "region");
    sheetPlace.setAttribute("aria-label", words().gridRegion);
    drawBar(bar, words(), buttonsOf(settings, addIn(), state.locale, { frame, host, onPage }), state, {
      setBlanks: (mode) => preview.setBlankMode(mode),
      setLocale: (locale) => void preview.setLocale(locale),
      setTheme: (theme) => void preview.setTheme(theme),
      setUnkind: (wish) => void preview.setUnkind(wish),
      toggleUnkind: (open) => {
        state.unkindOpen = open;
      },
      openFile: () => chooseFile((bytes) => openBytes(bytes)),
      saveFile: () => void bytesOfWorkbook().then((bytes) => download(bytes, words().files.name)),
      toggleLog: () => {
        state.logOpen = log.toggle();
        draw();
      },
      about: () => showAbout(words()),
    });
  }

  const bytesOfWorkbook = (): Promise<Uint8Array> => writeWorkbook(host.workbook(), addIn());

  /** The pane asks the new workbook from the beginning. */
  async function openBytes(bytes: Uint8Array): Promise<void> {
    const read = await readWorkbook(bytes, addIn());
    if (!read.file) {
      showProblem(read.problem, words());
      return;
    }
    const left = { ...read.left, ...host.replaceWorkbook(read.file) };
    await frame.open();
    await host.functionsReady();
    if (Object.keys(left).length > 0) showLeftOut(left, words());
  }

  takeDroppedFiles(document, openBytes);

  const preview: Preview = {
    grid,
    host,
    read: (address) => readCells(grid, address),
    write: (address, values) => enterCells(grid, address, values),
    sheets: () =>
      grid
        .sheets()
        .filter((sheet) => sheet.visible)
        .map((sheet) => sheet.name),
    selection: () => addressOf(grid, grid.selection()),
    select: (address) => grid.select(areaAt(grid, address)),
    merge: (address) => host.merge(areaAt(grid, address)),
    hideColumns: (address) => host.hideColumns(areaAt(grid, address)),
    rename: (sheet, name) => grid.updateSheet(areaAt(grid, `${sheet}!A1`).sheet, { name }),
    workbookFile: async () => toBase64(await bytesOfWorkbook()),
    openWorkbookFile: (base64) => openBytes(fromBase64(base64)),
    setBlankMode(mode) {
      state.blanks = mode;
      host.setBlankMode(mode);
      draw();
    },
    filter: (where, column, values) => filterCells(grid, host, where, column, values),
    async setUnkind(wish) {
      const before = state.unkind;
      host.setUnkind(wish);
      state.unkind = host.unkind();
      draw();
      if (modesOfStartUp.some((mode) => before[mode] !== state.unkind[mode])) await frame.open();
    },
    unkind: () => host.unkind(),
    setEditing: (editing) => host.setEditing(editing),
    async setLocale(locale) {
      state.locale = locale;
      setGridLocale(locale);
      draw();
      await declareFunctions();
      await frame.open();
    },
    async setTheme(theme) {
      state.theme = theme;
      draw();
      await frame.open();
    },
    idle: () => host.idle(),
    stats: () => host.stats(),
    resetStats: () => host.resetStats(),
    failRequest: (n, failure) => host.failRequest(n, failure),
    log: () => log.all(),
    pane: () => frame.element(),
    showPage: (page) => frame.show(onPage(page)),
  };

  window.preview = preview;
  draw();
  await declareFunctions();
  await Promise.all([frame.open(), rendered]);
  document.documentElement.dataset.ready = "true";
}

/** The page's address says it, or the settings, or the browser. */
function localeAtStart(asked: string | null, { locale }: PageSettings): PreviewLocale {
  if (asked === "en-US" || asked === "zh-CN") return asked;
  return locale ?? (navigator.language.startsWith("zh") ? "zh-CN" : "en-US");
}

interface Pressing {
  frame: PaneFrame;
  host: Host;
  onPage: (part: string) => string;
}

/** Pages of the pane where the settings name some, else the buttons of the add-in's ribbon. */
function buttonsOf(
  { pages }: PageSettings,
  { buttons }: ManifestRead,
  locale: PreviewLocale,
  { frame, host, onPage }: Pressing,
): BarButton[] {
  if (pages) return Object.entries(pages).map(([part, names]) => ({ label: names[locale], press: () => frame.show(onPage(part)) }));
  return buttons.map(({ label, press }) => ({
    label,
    press: () => {
      if ("page" in press) frame.show(press.page);
      else void host.invokeCommand(press.action, press.control);
    },
  }));
}
