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
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) void file.arrayBuffer().then((buffer) => chosen(new Uint8Array(buffer)));
  });
  input.click();
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
