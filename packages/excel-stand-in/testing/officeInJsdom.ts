/**
 * Microsoft's own office.js in jest's jsdom, talking to the preview's host over a workbook in memory. A test file begins:
 *
 *   /**
 *    * @jest-environment jsdom
 *    * @jest-environment-options {"url": "https://localhost/pane.html"}
 *    *\/
 *
 * The library is loaded once per file; each `openExcel` gives it a new host and a new workbook, by playing the messages
 * of its start-up to the new host again. Locale and custom functions are therefore those of a file's first call.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers";
import type { ApiSets } from "../src/host/declaredSets";
import { createHost, frameName, type BlankMode, type FunctionsMetadata, type Host, type UnkindWish } from "../src/host/index";
import { standInside, type PaneGlobals } from "../src/host/insidePane";
import { kind, withWish } from "../src/host/unkind";
import type { Grid } from "../src/grid/grid";
import { MemoryGrid } from "./memoryGrid";

export interface OpenExcel<Opened extends Grid = MemoryGrid> {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  host: Host;
  grid: Opened;
  /** What the host sees when the frame is loaded again: a new start-up over the same workbook. */
  reload(): void;
}

export interface OpenOptions {
  locale?: string;
  /** Starts the custom functions: their metadata, and implementations by id. */
  functions?: { metadata: FunctionsMetadata; namespace?: string; implementations: Record<string, Implementation> };
  blankMode?: BlankMode;
  /** Unkind modes from the start. Those of the start-up itself count in a file's first call. */
  unkind?: UnkindWish;
  /** The text of a manifest, for the mode `declaredSets`. */
  manifest?: string;
  apiSets?: ApiSets;
  /** Associates the functions in a script of their own behind office.js, before it is ready. */
  associateAtOnce?: boolean;
}

export type Implementation = (...args: never[]) => unknown;

interface RuntimeFunctions {
  associate(id: string, implementation: Implementation): void;
}

const HOST_ORIGIN = "https://localhost";
const OFFICE_FOLDER = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const CONVERSATION = "test";

/** Sent by office.js before any batch of ours: what a host made later has to be told again. */
const startUp: string[] = [];
let starting = true;
let current: Host | null = null;
let loaded: Promise<void> | null = null;

/** Opens a workbook to office.js: one in memory, unless another grid is given. */
export async function openExcel(options?: OpenOptions): Promise<OpenExcel>;
export async function openExcel<Opened extends Grid>(options: OpenOptions & { grid: Opened }): Promise<OpenExcel<Opened>>;
export async function openExcel(options: OpenOptions & { grid?: Grid } = {}): Promise<OpenExcel<Grid>> {
  if (location.protocol !== "https:") throw new Error("office.js needs a page under https: see the comment in officeInJsdom");
  const grid = options.grid ?? new MemoryGrid();
  current?.close();
  current = createHost({
    grid,
    conversation: CONVERSATION,
    origin: HOST_ORIGIN,
    frameOrigin: location.origin,
    frameWindow: () => frame,
    locale: options.locale ?? "zh-CN",
    unkind: options.unkind,
    manifest: options.manifest,
    apiSets: options.apiSets,
  });
  const host = current;
  if (options.blankMode) host.setBlankMode(options.blankMode);
  if (options.functions) host.registerFunctions(options.functions.metadata, options.functions.namespace ?? "ADDIN");
  const reload = () => startUp.forEach((message) => host.receive({ data: message, origin: location.origin }));
  if (loaded) reload();
  loaded ??= load(options);
  await loaded;
  associate(options.functions?.implementations ?? {});
  // Its signal is the last message of the start-up.
  await host.functionsReady();
  starting = false;
  const { Excel, Office, OfficeExtension } = globalThis as typeof globalThis & OpenExcel;
  return { Excel, Office, OfficeExtension, host, grid, reload };
}

/** The runtime takes an implementation once per page, so each id gets one that looks up the current one. */
const implementations = new Map<string, Implementation>();
function associate(current: Record<string, Implementation>): void {
  const { CustomFunctions } = globalThis as typeof globalThis & { CustomFunctions: RuntimeFunctions };
  for (const [id, implementation] of Object.entries(current)) {
    if (!implementations.has(id)) CustomFunctions.associate(id, (...args: never[]) => implementations.get(id)!(...args));
    implementations.set(id, implementation);
  }
}

/** In a later task, and no later than that: jsdom's own timers wait a millisecond at least, which is most of the time that a request takes. */
function soon(task: () => void): void {
  setImmediate(() => {
    // jsdom has closed the window behind the last test: what is still under way has nowhere to go.
    if ((document as Document | null)?.defaultView) task();
  });
}

/** What the host posts to: office.js's own window. Replies come in a later task, as between windows. */
const frame = {
  postMessage(message: string): void {
    soon(() => dispatchEvent(new MessageEvent("message", { data: message, origin: HOST_ORIGIN })));
  },
};

/** What office.js posts to. */
const parentWindow = {
  postMessage(message: string): void {
    if (starting) startUp.push(message);
    const receiver = current;
    soon(() => receiver?.receive({ data: message, origin: location.origin }));
  },
};

async function load(options: OpenOptions): Promise<void> {
  window.name = frameName({ conversation: CONVERSATION, locale: options.locale ?? "zh-CN", origin: HOST_ORIGIN });
  Object.defineProperty(window, "parent", { value: parentWindow, configurable: true });
  // office.js reads document.domain, which jsdom does not have.
  Object.defineProperty(Document.prototype, "domain", { get: () => location.hostname, configurable: true });
  rememberAddresses();
  runInsertedScripts();
  const script = document.createElement("script");
  script.src = `${location.origin}/office/office.js`;
  document.head.appendChild(script);
  await new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error("office.js did not load")));
  });
  standInside(withWish(kind(), options.unkind ?? {}), globalThis as typeof globalThis & PaneGlobals, (message) =>
    parentWindow.postMessage(message),
  );
  if (options.associateAtOnce) associate(options.functions?.implementations ?? {});
  await (globalThis as typeof globalThis & OpenExcel).Office.onReady();
}

/** jsdom takes an anchor's address apart for every part that is asked of it, and office.js asks for several with each message. */
function rememberAddresses(): void {
  const anchor = HTMLAnchorElement.prototype;
  for (const part of ["href", "protocol", "host", "hostname", "port", "pathname", "search", "hash"] as const) {
    const known = new Map<string | null, string>();
    const usual = Object.getOwnPropertyDescriptor(anchor, part);
    Object.defineProperty(anchor, part, {
      ...usual,
      get(this: HTMLAnchorElement): string {
        const address = this.getAttribute("href");
        const remembered = known.get(address) ?? (usual?.get?.call(this) as string);
        known.set(address, remembered);
        return remembered;
      },
    });
  }
}

/** jsdom leaves scripts alone; those of Office are run from the package, a task after they were inserted. */
function runInsertedScripts(): void {
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (node instanceof HTMLScriptElement && node.src !== "") setTimeout(() => run(node), 0);
    }
  }).observe(document, { childList: true, subtree: true });
}

function run(script: HTMLScriptElement): void {
  const path = new URL(script.src).pathname.replace(/^\/office\//, "");
  let source: string;
  try {
    source = readFileSync(join(OFFICE_FOLDER, path), "utf8");
  } catch {
    script.dispatchEvent(new Event("error"));
    return;
  }
  // In the global scope, as a browser runs a script.
  (0, eval)(source);
  script.dispatchEvent(new Event("load"));
}
