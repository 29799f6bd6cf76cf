/** The sentences of a README, as a reader has them: without headings, pictures, code blocks and tables. */
export function sentencesOf(markdown: string): string[] {
  const prose = markdown.replace(/```[\s\S]*?```/g, "\n\n").replace(/\[?!\[[^\]]*\]\([^)]*\)(\]\([^)]*\))?/g, "");
  const blocks = prose
    .split(/\n{2,}|\n(?=- |\d+\. )/)
    .map((block) => block.trim())
    .filter((block) => block !== "" && !/^[#|]/.test(block));
  return blocks.flatMap((block) => split(plain(block)));
}

function plain(block: string): string {
  return block
    .replace(/^(- |\d+\. )/, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*|`/g, "")
    .replace(/([\u3000-\uffef])\n(?=[\u3000-\uffef])/g, "$1")
    .replace(/\s+/g, " ");
}

/** A sentence ends with its mark, and in English before a capital letter or a Chinese word. What is in brackets behind it belongs to it. */
function split(text: string): string[] {
  return text
    .replace(/([。！？])(?=[^）”])/g, "$1\n")
    .replace(/([.?!]) (?=[A-Z“\u4e00-\u9fff])/g, "$1\n")
    .split("\n")
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
