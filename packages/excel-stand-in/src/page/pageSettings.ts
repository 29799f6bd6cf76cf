/** What a page for one add-in may say otherwise than the page for any. */
import type { OwnWords, PreviewLocale } from "./words";

export interface PageSettings {
  /** The language at the start, where the page's address does not say one (`?locale=en-US`). The browser's if omitted. */
  locale?: PreviewLocale;
  /** Words of one's own, by language. */
  words?: Partial<Record<PreviewLocale, Partial<OwnWords>>>;
  /**
   * Buttons that turn the pane to one of its pages, by the part of the pane's address behind its `#`, with their names. The
   * first is what the pane opens with. The buttons of the manifest's ribbon if omitted.
   */
  pages?: Record<string, Record<PreviewLocale, string>>;
}
