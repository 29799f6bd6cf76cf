/** Colours as Office.js gives and takes them: `#RRGGBB` or an HTML name. */
import { invalidArgument } from "../problems";

const named: Record<string, string> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  orange: "#FFA500",
  pink: "#FFC0CB",
  brown: "#A52A2A",
};

/** `#RRGGBB` in capitals. Refuses what is no colour. */
export function asColor(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  const color = named[value.toLowerCase()] ?? value;
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument(`Not a colour: ${value}`);
  return color.toUpperCase();
}
