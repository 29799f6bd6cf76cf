/** What office.js asks of the host beside batches: its context, events it wants, settings to save, commands completed. */
import type { Book } from "./book";
import type { Request } from "./channel";
import type { Commands } from "./commands";
import type { FunctionCalls } from "./functionCalls";
import type { HostOptions } from "./types";
import { asRecord } from "./objects/model";
import type { Requests } from "./requests";
import { appContext } from "./startUp";

/** `DispatchId` of executeMethod. */
const dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const SUCCESS = 0;
const NOT_SUPPORTED = 5000;
/** `InvokeResultCode.errorHandlingRequest`: the caller's callback hears of it. */
const ERROR_HANDLING_REQUEST = -2;

/** The events of office.js itself that are pushed; `richApiMessage` carries those of the workbook. */
const knownEvents = ["richApiMessage", "appCommandInvoked", "documentSelectionChanged", "settingsChanged"];

export class Conversation {
  private readonly events = new Set<string>();

  constructor(
    private readonly options: HostOptions,
    private readonly book: Book,
    private readonly requests: Requests,
    private readonly commands: Commands,
    private readonly calls: FunctionCalls,
  ) {}

  wants(event: string): boolean {
    return this.events.has(event);
  }

  take(request: Request): void {
    if (request.kind !== 0) this.registerEvent(request);
    else if (request.action === "executeMethod") this.execute(request);
    else if (request.action === "ContextActivationManager_getAppContextAsync") {
      this.restart();
      request.reply(appContext(this.options, this.book.unkind, this.book.documentSettings));
    } else if (request.action === "ContextActivationManager_notifyHost") request.reply(null);
    else request.reply(`preview: ${request.action} is not supported`, ERROR_HANDLING_REQUEST);
  }

  /** A new office.js over the same workbook: nothing is kept of the last one. */
  restart(): void {
    this.events.clear();
    this.book.references.releaseAll();
    this.book.subscriptions.clear();
    this.book.eventsEnabled = true;
    this.commands.stop();
    this.calls.stop();
  }

  private registerEvent({ action, kind, reply }: Request): void {
    if (!knownEvents.includes(action)) {
      reply({ Error: NOT_SUPPORTED });
      return;
    }
    if (kind === 1) this.events.add(action);
    else this.events.delete(action);
    if (action === "appCommandInvoked" && kind === 1) this.commands.listen();
    reply({ Error: SUCCESS });
  }

  private execute({ payload, reply }: Request): void {
    const given = asRecord(payload);
    const method = asRecord(given.DdaMethod).DispatchId;
    if (method === dispatch.richApi) {
      this.requests.take(given.ArrayData as unknown[], reply);
    } else if (method === dispatch.saveSettings) {
      this.book.documentSettings.clear();
      for (const [key, value] of asRecord(given.DdaSettingsMethod).Properties as [string, string][]) {
        this.book.documentSettings.set(key, value);
      }
      reply({ Version: 1, Error: SUCCESS });
    } else if (method === dispatch.loadSettings) {
      const settings = [...this.book.documentSettings].map(([Name, Value]) => ({ Name, Value }));
      reply({ Version: 1, Error: SUCCESS, Properties: { Settings: settings } });
    } else if (method === dispatch.commandCompleted) {
      this.commands.completed(String(given[0]), Number(given[1]));
      reply({ Version: 1, Error: SUCCESS });
    } else {
      reply({ Version: 1, Error: NOT_SUPPORTED });
    }
  }
}
