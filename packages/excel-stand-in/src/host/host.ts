/** Puts the parts of the host together. */
import { captureWorkbook } from "../files/capture";
import { restoreWorkbook } from "../files/restore";
import { Book } from "./book";
import { Calculation } from "./calculation";
import { openChannel, type PushedEntry } from "./channel";
import { Commands } from "./commands";
import { Conversation } from "./conversation";
import { pushEvents } from "./events";
import { missingSets, type MissingSet } from "./declaredSets";
import { Failures } from "./failures";
import { applyCriteria, beginList, clearCriteria } from "./filters";
import { FunctionCalls } from "./functionCalls";
import { readAssociated } from "./insidePane";
import type { FunctionsMetadata, Host, HostOptions } from "./types";
import { mergeArea } from "./objects/merging";
import { RangeRef } from "./objects/rangeRef";
import { setHidden } from "./objects/rowsColumns";
import { Requests } from "./requests";
import type { Surroundings } from "./services";
import { frameName } from "./startUp";
import { Counters } from "./stats";
import { withWish } from "./unkind";

/**
 * How many looks in a row must find nothing before the host counts as idle: grids begin to calculate with a delay. Looks and not
 * milliseconds, which pass as well where a long task leaves no room for anything to begin.
 */
const QUIET_LOOKS = 15;

let hosts = 0;

export function openHost(options: HostOptions): Host {
  const { grid } = options;
  const origin = options.origin ?? location.origin;
  const mark = options.conversation ?? `preview${++hosts}`;
  const book = new Book(grid, options.locale);
  book.unkind = withWish(book.unkind, options.unkind ?? {});
  const counters = new Counters();
  const failures = new Failures();
  const channel = openChannel({
    conversation: mark,
    origin,
    frameOrigin: options.frameOrigin,
    frameWindow: options.frameWindow,
    take: (request) => conversation.take(request),
  });
  const pushEntries = (entries: PushedEntry[]) => channel.push("richApiMessage", { ArrayData: entries });
  const commands = new Commands((payload) => channel.push("appCommandInvoked", payload));
  const calls = new FunctionCalls(
    grid,
    pushEntries,
    (count) => counters.functionRound(count),
    () => book.unkind,
  );
  const visibility = new Set<(visible: boolean) => void>();
  const around: Surroundings = {
    calls,
    pane: { visible: true, startsWithWorkbook: false },
    showPane(visible) {
      around.pane.visible = visible;
      visibility.forEach((listener) => listener(visible));
    },
  };
  const calculation = new Calculation(grid);
  let aboveManifest: MissingSet | undefined;
  const missing: MissingSet = (type, member) => {
    if (!book.unkind.declaredSets) return null;
    aboveManifest ??= missingSets(options);
    return aboveManifest(type, member);
  };
  const requests = new Requests(book, grid, around, calculation, counters, failures, missing);
  const conversation = new Conversation(options, book, requests, commands, calls);

  const stopEvents = pushEvents(book, grid, pushEntries);
  const stopListening = grid.listen((event) => {
    if (event.type === "changed") {
      calculation.begun();
      book.busyFirst.begun();
      calls.entered(event.area);
    }
    if (event.type === "selected" && conversation.wants("documentSelectionChanged")) {
      channel.push("documentSelectionChanged", {});
    }
  });
  const busy = () => requests.busy || calls.pending > 0 || grid.callsOut() > 0 || calculation.busy;

  return {
    frameName: frameName({ conversation: mark, locale: options.locale, origin }),
    receive(event) {
      const associated = event.origin === options.frameOrigin ? readAssociated(event.data) : null;
      if (associated) calls.associatedAtStart(associated);
      else channel.receive(event);
    },
    registerFunctions(metadata, namespace) {
      const read = typeof metadata === "string" ? (JSON.parse(metadata) as FunctionsMetadata) : metadata;
      book.functionNames = calls.register(read, namespace);
    },
    functionsReady: () => calls.whenReady(),
    setBlankMode(mode) {
      if (mode === calls.blankMode) return;
      calls.blankMode = mode;
      grid.recalculate();
      calculation.begun();
      book.busyFirst.begun();
    },
    blankMode: () => calls.blankMode,
    setUnkind(wish) {
      book.unkind = withWish(book.unkind, wish);
      book.revision++;
    },
    unkind: () => book.unkind,
    merge: (area) => mergeArea(new RangeRef(book, area), false),
    hideColumns: (area) => setHidden(new RangeRef(book, area), "column", true),
    filter(where, column, values) {
      if (typeof where !== "string") beginList(book, where);
      const target = typeof where === "string" ? { book, table: where } : { book, sheet: where.sheet };
      if (values === null) clearCriteria(target, column);
      else applyCriteria(target, column, { filterOn: "Values", values });
    },
    workbook: () => captureWorkbook(book),
    replaceWorkbook(file) {
      // What the pane knows is of the workbook that goes.
      conversation.restart();
      const left = restoreWorkbook(book, file);
      calculation.begun();
      return left;
    },
    setEditing: (editing) => requests.setEditing(editing),
    invokeCommand: (actionName, controlId = actionName) => commands.press(actionName, controlId),
    onVisibility(listener) {
      visibility.add(listener);
      return () => visibility.delete(listener);
    },
    stats: () => counters.stats,
    resetStats: () => counters.reset(),
    onRequest: (listener) => counters.listen(listener),
    failRequest: (n, failure) => failures.order(n, failure),
    busy,
    async idle() {
      for (let quiet = 0; quiet < QUIET_LOOKS; quiet = busy() ? 0 : quiet + 1) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    close() {
      conversation.restart();
      stopEvents();
      stopListening();
    },
  };
}
