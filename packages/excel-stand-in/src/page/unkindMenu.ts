/** The menu of unkind modes: a switch for each, a choice where a mode has more than two forms. */
import { unkindChoices, unkindModes, wishText, type Unkind, type UnkindMode, type UnkindWish } from "../host/unkind";
import { button, choice, element } from "./elements";
import type { PreviewWords } from "./words";

/** Stays open while it is drawn anew. */
export function unkindMenu(
  words: PreviewWords,
  modes: Unkind,
  isOpen: boolean,
  actions: { toggle(open: boolean): void; set(wish: UnkindWish): void },
): HTMLDetailsElement {
  const on = wishText(modes) === "" ? 0 : wishText(modes).split(",").length;
  const summary = element("summary", {}, on === 0 ? words.unkind : `${words.unkind} (${on})`);
  const all = element(
    "div",
    { class: "actions" },
    button(words.unkindAll, () => actions.set("all")),
    button(words.unkindNone, () => actions.set("")),
  );
  const menu = element(
    "details",
    { class: "menu" },
    summary,
    element("div", { class: "menu-items" }, ...unkindModes.map((mode) => item(words, modes, mode, actions.set)), all),
  );
  menu.open = isOpen;
  menu.addEventListener("toggle", () => actions.toggle(menu.open));
  return menu;
}

function item(words: PreviewWords, modes: Unkind, mode: UnkindMode, set: (wish: UnkindWish) => void): HTMLElement {
  const current = modes[mode];
  if (typeof current === "string") {
    const forms = (unkindChoices[mode] as readonly (typeof current)[]).map((form): [typeof current, string] => [
      form,
      words.unkindForms[form],
    ]);
    return choice(words.unkindModes[mode], forms, current, (form) => set({ [mode]: form }));
  }
  const box = element("input", { type: "checkbox" });
  box.checked = current;
  box.addEventListener("change", () => set({ [mode]: box.checked }));
  return element("label", { class: "switch" }, box, words.unkindModes[mode]);
}
