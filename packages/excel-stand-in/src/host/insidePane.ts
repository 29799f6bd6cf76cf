/**
 * What the stand-in does inside the pane's page where a mode asks for it, since no message of office.js tells: a script that
 * the preview's server puts behind office.js (`page/insidePane`), and the one message it posts.
 */
import type { Unkind } from "./unkind";

const SUBJECT = "stand-in-associated";

/** As much of office.js as the script touches. */
export interface PaneGlobals {
  Office: { onReady(callback: () => void): unknown };
  CustomFunctions: { _association: { mappings: Record<string, unknown> } };
  OfficeExt: { HostName: { Host: { prototype: { getPlatform(): string | null } } } };
}

/** Runs right behind office.js, so that its callback is the first of those that wait for office.js to be ready. */
export function standInside(modes: Unkind, { Office, CustomFunctions, OfficeExt }: PaneGlobals, tell: (message: string) => void): void {
  if (modes.noDownloads) OfficeExt.HostName.Host.prototype.getPlatform = () => "Mac";
  Office.onReady(() => tell(JSON.stringify({ subject: SUBJECT, functions: Object.keys(CustomFunctions._association.mappings) })));
}

/** The ids of the functions associated by then; `null` where a message is another. */
export function readAssociated(data: unknown): string[] | null {
  if (typeof data !== "string" || !data.includes(SUBJECT)) return null;
  const { functions } = JSON.parse(data) as { functions: string[] };
  return functions;
}
