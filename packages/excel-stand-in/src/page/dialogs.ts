/** The page's two dialogs: what this page is, and what to do about an entry a rule does not allow. */
import type { FileProblem, LeftOut, LeftOutList } from "../files/workbookFile";
import type { GridValidation } from "../grid/grid";
import { button, element } from "./elements";
import type { PreviewWords } from "./words";

export function showAbout(words: PreviewWords): void {
  const dialog = element("dialog", { class: "about", "aria-labelledby": "about-title" });
  dialog.append(
    element("h2", { id: "about-title" }, words.aboutTitle),
    ...words.aboutText.map((text) => element("p", {}, text)),
    element(
      "div",
      { class: "actions" },
      button(words.close, () => dialog.close(), { class: "primary" }),
    ),
  );
  open(dialog);
}

/** Why a file was not opened. */
export function showProblem(problem: FileProblem, words: PreviewWords): void {
  tell(words.files.cannotOpen, [element("p", {}, words.files.problems[problem])], words);
}

/** What a file holds and the page cannot show: a person has to know before saving over it. */
export function showLeftOut(left: LeftOutList, words: PreviewWords): void {
  const lines = Object.entries(left).map(([what, count]) => element("li", {}, `${words.files.left[what as LeftOut]} × ${count}`));
  tell(words.files.leftTitle, [element("p", {}, words.files.leftText), element("ul", {}, ...lines)], words);
}

function tell(title: string, content: Node[], words: PreviewWords): void {
  const dialog = element("dialog", { class: "about", "aria-labelledby": "told-title" });
  const close = button(words.close, () => dialog.close(), { class: "primary" });
  dialog.append(element("h2", { id: "told-title" }, title), ...content, element("div", { class: "actions" }, close));
  open(dialog);
}

/** Excel's three kinds: stop refuses, warning lets a person insist, information lets the entry stand unless cancelled. */
export function askAboutEntry(alert: NonNullable<GridValidation["errorAlert"]>, words: PreviewWords): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = element("dialog", { class: "alert", role: "alertdialog", "aria-labelledby": "alert-title" });
    const answer = (stays: boolean) => () => {
      dialog.close();
      resolve(stays);
    };
    const { again, keep, ok, cancel } = words.alert;
    const actions =
      alert.style === "Stop"
        ? [button(again, answer(false), { class: "primary" })]
        : alert.style === "Warning"
          ? [button(keep, answer(true)), button(again, answer(false), { class: "primary" })]
          : [button(ok, answer(true), { class: "primary" }), button(cancel, answer(false))];
    dialog.append(
      element("h2", { id: "alert-title" }, alert.title || words.shortTitle),
      element("p", {}, alert.message || words.alert.message),
      element("div", { class: "actions" }, ...actions),
    );
    dialog.addEventListener("cancel", answer(false));
    open(dialog);
  });
}

function open(dialog: HTMLDialogElement): void {
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
