/**
 * What the page reads of an add-in's manifest: who it is, where its pane and its functions are, and the buttons of its
 * ribbon. It is the add-in-only kind of manifest, in XML.
 */
import type { AddIn } from "../files/workbookFile";

export interface ManifestRead extends AddIn {
  /** Where files lie below the folder the add-in is served from: `taskpane.html`. */
  pane: string;
  /** functions.json; `null` where the add-in has no functions. */
  functions: string | null;
  buttons: RibbonButton[];
}

export interface RibbonButton {
  label: string;
  /** A function that the add-in associated under this name, or a page that the pane shows. */
  press: { action: string; control: string } | { page: string };
}

/** @throws where the text is no manifest of an add-in with a pane */
export function readManifest(text: string, locale: string): ManifestRead {
  const manifest = new DOMParser().parseFromString(text, "application/xml");
  const within = (from: Document | Element, ...path: string[]) =>
    path.reduce(
      (places, name) => places.flatMap((place) => childrenOf(place, name)),
      [from.nodeType === Node.DOCUMENT_NODE ? (from as Document).documentElement : (from as Element)],
    );
  const textOf = (...path: string[]) => within(manifest, ...path)[0]?.textContent.trim() ?? "";
  const all = (name: string) => [...manifest.getElementsByTagNameNS("*", name)];
  const resources = new Map(
    all("Url")
      .concat(all("String"))
      .map((one) => [one.getAttribute("id"), inLocale(one, locale)]),
  );
  /** The word or address that an element names by its `resid`. */
  const resource = (from: Element, ...path: string[]) => resources.get(within(from, ...path)[0]?.getAttribute("resid") ?? null);

  const settings = within(manifest, "DefaultSettings", "SourceLocation")[0];
  if (!settings) throw new Error("The manifest names no page for the pane (DefaultSettings, SourceLocation).");
  const paneUrl = inLocale(settings, locale);
  const customFunctions = all("ExtensionPoint").find((one) => one.getAttribute("xsi:type") === "CustomFunctions");
  const functionsUrl = customFunctions && resource(customFunctions, "Metadata", "SourceLocation");
  const base = commonFolder([paneUrl, ...(functionsUrl === undefined ? [] : [functionsUrl])]);
  const below = (url: string) => url.slice(base.length);

  return {
    id: textOf("Id"),
    version: textOf("Version"),
    namespace: (customFunctions && resource(customFunctions, "Namespace")) ?? "",
    pane: below(paneUrl),
    functions: functionsUrl === undefined ? null : below(functionsUrl),
    buttons: all("Control").flatMap((control): RibbonButton[] => {
      const label = resource(control, "Label") ?? "";
      const action = within(control, "Action", "FunctionName")[0]?.textContent.trim();
      const page = resource(control, "Action", "SourceLocation");
      if (action !== undefined) return [{ label, press: { action, control: control.getAttribute("id") ?? action } }];
      return page === undefined ? [] : [{ label, press: { page: below(page) } }];
    }),
  };
}

function childrenOf(place: Element, name: string): Element[] {
  return [...place.children].filter((child) => child.localName === name);
}

/** The value of a language, or the one for all others. */
function inLocale(place: Element, locale: string): string {
  const own = childrenOf(place, "Override").find((one) => one.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase());
  return own?.getAttribute("Value") ?? place.getAttribute("DefaultValue") ?? "";
}

/** The longest folder that all addresses lie in: a manifest knows where the add-in will be, the page where it is now. */
function commonFolder(urls: readonly string[]): string {
  const [first = "", ...others] = urls;
  let folder = first.slice(0, first.lastIndexOf("/") + 1);
  while (!others.every((url) => url.startsWith(folder))) folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
  return folder;
}
