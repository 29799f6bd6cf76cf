/** What office.js asks before anything else: who the host is, what it can do, and in which language. */
import { declaredSets } from "./declaredSets";
import type { HostOptions } from "./types";
import type { Unkind } from "./unkind";

/** Shared runtime (1) and custom functions (2): without the second the custom-functions runtime never starts. */
const RUNTIME_FLAGS = 3;

/** Sets that office.js asks for on its own behalf: every Excel has them. */
const ownRequirements = {
  // 1.7 brings results as arrays, 1.9 the question for the features below.
  customfunctions: "1.9",
  richapiruntime: "1.2",
  addincommands: "1.1",
  delayforcelledit: "1.1",
};

/** The requirement sets the preview claims. Members outside the object tables still fail by name. */
const requirements = {
  ...ownRequirements,
  excelapi: "1.17",
  sharedruntime: "1.1",
  customfunctionsruntime: "1.4",
  dialogapi: "1.2",
  ribbonapi: "1.1",
};

/** Features of the custom-functions runtime: 2 shortens the pause between deliveries, 4 bounds it. */
export const functionFeatures = [2, 4];

/**
 * The frame's `name`: office.js reads from it which host it is in and where to post its messages.
 * @param conversation marks the messages of this frame
 * @param origin of the page around the frame
 */
export function frameName({ conversation, locale, origin }: { conversation: string; locale: string; origin: string }): string {
  return JSON.stringify({
    hostInfo: `Excel$Web$16.00$${locale}$telemetry$$$${RUNTIME_FLAGS}`,
    xdmInfo: `${conversation}|${conversation}-app|${origin}`,
    baseFrameName: "stand-in",
  });
}

/** The answer to `ContextActivationManager_getAppContextAsync`. */
export function appContext(options: HostOptions, modes: Unkind, documentSettings: Iterable<[string, string]>): Record<string, unknown> {
  const sets = modes.declaredSets ? { ...ownRequirements, ...declaredSets(options.manifest) } : requirements;
  return {
    _id: "1",
    // Excel on the web.
    _appName: 16,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: "preview.xlsx",
    _clientMode: 1,
    _settings: [...documentSettings],
    _reason: 0,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "preview",
    _appInstanceId: "preview",
    _hostFullVersion: "16.0",
    _initialDisplayMode: 0,
    _requirementMatrix: JSON.stringify(sets),
    ...(options.theme ? { _officeTheme: options.theme } : {}),
  };
}
