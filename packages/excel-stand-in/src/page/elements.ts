/** Elements of the page, made in one line each. */

type Child = Node | string;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(words: string, pressed: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", pressed);
  return made;
}

/** A few choices of which one holds, as a labelled select. */
export function choice<Value extends string>(
  label: string,
  options: [Value, string][],
  current: Value,
  chosen: (value: Value) => void,
): HTMLLabelElement {
  const select = element("select");
  for (const [value, words] of options) {
    const option = element("option", { value }, words);
    option.selected = value === current;
    select.append(option);
  }
  select.addEventListener("change", () => chosen(select.value as Value));
  return element("label", { class: "choice" }, element("span", {}, label), select);
}
