/** The page that stands in for Excel: a grid, the add-in in a frame beside it, and between them the host. */
import { NAMESPACE } from "../../vocabulary/functions";
import { openUniverGrid } from "../grid/univer/open";
import { readWorkbook } from "../files/read";
import { writeWorkbook } from "../files/write";
import { createHost, frameName } from "../host";
import type { ApiSets } from "../host/declaredSets";
import { kind, modesOfStartUp, withWish } from "../host/unkind";
import { addressOf, areaAt, enterCells, filterCells, readCells } from "./cells";
import { askAboutEntry, showAbout, showLeftOut, showProblem } from "./dialogs";
import { element } from "./elements";
import { chooseFile, download, fromBase64, toBase64 } from "./files";
import { PaneFrame } from "./frame";
import type { Preview } from "./preview";
import { RequestLog } from "./requestLog";
import { drawBar, type BarState } from "./topBar";
import { widthHandle } from "./widthHandle";
import { previewWords } from "./words";
import "./page.css";

const conversation = "preview";

const asked = new URLSearchParams(location.search);
const state: BarState = {
  blanks: "desktop",
  locale: asked.get("locale") === "en-US" ? "en-US" : "zh-CN",
  unkind: withWish(kind(), asked.get("unkind") ?? ""),
  unkindOpen: false,
  theme: "light",
  logOpen: false,
};

const words = () => previewWords[state.locale];

const bar = element("header", { class: "bar" });
const sheetPlace = element("div", { class: "sheet" });
const panePlace = element("aside", { class: "pane" });
const log = new RequestLog(words());
const desk = element("div", { class: "desk" }, sheetPlace, log.drawer);
document.body.replaceChildren(bar, element("main", {}, desk, widthHandle(panePlace, words().widthHandle), panePlace));

const { grid, setLocale: setGridLocale, rendered } = openUniverGrid({
  container: sheetPlace,
  locale: state.locale,
  askAboutEntry: (alert) => askAboutEntry(alert, words()),
});

const { pane: paneOrigin } = (await (await fetch("/origins.json")).json()) as { pane: string };

const frame = new PaneFrame(
  panePlace,
  paneOrigin,
  () => frameName({ conversation, locale: state.locale, origin: location.origin }),
  () => words().paneFrame,
  () => state.theme,
  () => state.unkind,
);

const [manifest, apiSets] = await Promise.all([fetch("/addin/manifest.xml"), fetch("/api-sets.json")]);

/** The host reads the language anew whenever office.js starts. */
const host = createHost({
  grid,
  conversation,
  frameWindow: () => frame.window(),
  frameOrigin: paneOrigin,
  unkind: state.unkind,
  ...(manifest.ok && { manifest: await manifest.text(), apiSets: (await apiSets.json()) as ApiSets }),
  get locale() {
    return state.locale;
  },
});
addEventListener("message", host.receive);
host.onRequest((record) => log.add(record));

async function declareFunctions(): Promise<void> {
  const answer = await fetch(`/addin/functions.${state.locale}.json`);
  if (answer.ok) host.registerFunctions(await answer.text(), NAMESPACE);
}

function draw(): void {
  document.documentElement.lang = state.locale;
  document.title = words().title;
  log.setWords(words());
  sheetPlace.setAttribute("role", "region");
  sheetPlace.setAttribute("aria-label", words().gridRegion);
  drawBar(bar, words(), state, {
    showPage: (page) => frame.show(page),
    setBlanks: (mode) => preview.setBlankMode(mode),
    setLocale: (locale) => void preview.setLocale(locale),
    setTheme: (theme) => void preview.setTheme(theme),
    setUnkind: (wish) => void preview.setUnkind(wish),
    toggleUnkind: (open) => {
      state.unkindOpen = open;
    },
    openFile: () => void chooseFile((bytes) => openBytes(bytes)),
    saveFile: () => void writeWorkbook(host.workbook()).then((bytes) => download(bytes, words().files.name)),
    toggleLog: () => {
      state.logOpen = log.toggle();
      draw();
    },
    about: () => showAbout(words()),
  });
}

/** The pane asks the new workbook from the beginning. */
async function openBytes(bytes: Uint8Array): Promise<void> {
  const read = await readWorkbook(bytes);
  if (!read.file) return showProblem(read.problem, words());
  const left = { ...read.left, ...host.replaceWorkbook(read.file) };
  await frame.open();
  await host.functionsReady();
  if (Object.keys(left).length > 0) showLeftOut(left, words());
}

const preview: Preview = {
  grid,
  host,
  read: (address) => readCells(grid, address),
  write: (address, values) => enterCells(grid, address, values),
  sheets: () => grid.sheets().filter((sheet) => sheet.visible).map((sheet) => sheet.name),
  selection: () => addressOf(grid, grid.selection()),
  select: (address) => grid.select(areaAt(grid, address)),
  merge: (address) => host.merge(areaAt(grid, address)),
  hideColumns: (address) => host.hideColumns(areaAt(grid, address)),
  rename: (sheet, name) => grid.updateSheet(areaAt(grid, `${sheet}!A1`).sheet, { name }),
  workbookFile: async () => toBase64(await writeWorkbook(host.workbook())),
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
  showPage: (page) => frame.show(page),
};

window.preview = preview;
draw();
await declareFunctions();
await Promise.all([frame.open(), rendered]);
document.documentElement.dataset.ready = "true";
