/** What stands in the pane's place when not even its words could be fetched: said in both languages, with a way to try again. */
const sentences = [
  { lang: "zh-CN", text: "没有取到指挥棒的文字。看看网络，再试一次。表里的函数照常计算" },
  { lang: "en", text: "Baton's words did not arrive. Check the network and try again. The functions in the sheets go on computing" },
];

export function sayNotOpened(node: HTMLElement, again: () => void): void {
  const main = document.createElement("main");
  main.className = "not-opened";
  const said = document.createElement("div");
  said.setAttribute("role", "alert");
  for (const { lang, text } of sentences) {
    const sentence = document.createElement("p");
    sentence.lang = lang;
    sentence.textContent = text;
    said.append(sentence);
  }
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "再试一次 · Try again";
  button.addEventListener("click", again);
  main.append(said, button);
  node.replaceChildren(main);
}
