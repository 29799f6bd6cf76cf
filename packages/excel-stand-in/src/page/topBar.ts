/** The slim bar above the sheet: whose page it is, the ribbon's buttons, and what the preview can switch. */
import type { BlankMode, Unkind, UnkindWish } from "../host";
import { button, choice, element } from "./elements";
import type { Theme } from "./frame";
import { unkindMenu } from "./unkindMenu";
import type { PreviewLocale, PreviewWords } from "./words";

export interface BarState {
  blanks: BlankMode;
  locale: PreviewLocale;
  theme: Theme;
  logOpen: boolean;
  unkind: Unkind;
  unkindOpen: boolean;
}

export interface BarActions {
  setBlanks(mode: BlankMode): void;
  setLocale(locale: PreviewLocale): void;
  setTheme(theme: Theme): void;
  setUnkind(wish: UnkindWish): void;
  toggleUnkind(open: boolean): void;
  openFile(): void;
  saveFile(): void;
  toggleLog(): void;
  about(): void;
}

/** A button of the add-in's. */
export interface BarButton {
  label: string;
  press(): void;
}

export function drawBar(bar: HTMLElement, words: PreviewWords, buttons: readonly BarButton[], state: BarState, actions: BarActions): void {
  bar.replaceChildren(
    element("h1", {}, words.title),
    element("nav", { "aria-label": words.buttons }, ...buttons.map(({ label, press }) => button(label, press))),
    element(
      "div",
      { class: "switches" },
      choice(
        words.blanks,
        [
          ["desktop", words.desktop],
          ["web", words.web],
        ],
        state.blanks,
        actions.setBlanks,
      ),
      choice(
        words.language,
        [
          ["zh-CN", "中文"],
          ["en-US", "English"],
        ],
        state.locale,
        actions.setLocale,
      ),
      choice(
        words.theme,
        [
          ["light", words.light],
          ["dark", words.dark],
        ],
        state.theme,
        actions.setTheme,
      ),
      unkindMenu(words, state.unkind, state.unkindOpen, { toggle: actions.toggleUnkind, set: actions.setUnkind }),
      button(words.files.open, actions.openFile),
      button(words.files.save, actions.saveFile),
      button(words.log, actions.toggleLog, { "aria-expanded": String(state.logOpen) }),
      button(words.about, actions.about),
    ),
  );
}
