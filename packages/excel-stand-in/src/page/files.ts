/** Files between the page and the person's disk. */
import { element } from "./elements";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  element("a", { href: address, download: name }).click();
  // The browser reads the address when it is ready to; a minute is far more than it takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function chooseFile(chosen: (bytes: Uint8Array) => Promise<void>): void {
  const input = element("input", { type: "file", accept: `.xlsx,.xlsm,.xls,.xlsb,${XLSX}` });
  input.addEventListener("change", () => takeFirst(input.files, chosen));
  input.click();
}

function takeFirst(files: FileList | null | undefined, chosen: (bytes: Uint8Array) => Promise<void>): void {
  const [file] = files ?? [];
  if (file) void file.arrayBuffer().then((buffer) => chosen(new Uint8Array(buffer)));
}

/** Files that are dropped anywhere on the page; what else is dragged, as cells within the grid, goes its own way. */
export function takeDroppedFiles(page: Document, chosen: (bytes: Uint8Array) => Promise<void>): void {
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;
  // The grid listens too, and has no use for files: it is not to see them.
  page.addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault(), { capture: true });
  page.addEventListener(
    "drop",
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      takeFirst(event.dataTransfer?.files, chosen);
    },
    { capture: true },
  );
}

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  // Arguments of one call are limited; a slice at a time is not.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
