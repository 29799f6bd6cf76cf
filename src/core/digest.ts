/** A short code for a sheet's figures (校验码): printed below a table, it shows whether another printout holds the same. Rule Z10. */
import { sha256 } from "@noble/hashes/sha2";
import { readAt15Digits } from "./decimal";

/** What a cell holds: "" is a blank one. */
export type Figure = number | string | boolean;

/** 16 characters that cannot be taken for one another: of 0 O, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V W and the like, one at most. */
const ALPHABET = "34679ACDEHKMPTXY";
/** 80 of SHA-256's 256 bits. */
const CODE_BYTES = 10;
/** Four characters that others follow. */
const GROUP_BEFORE_ANOTHER = /.{4}(?=.)/g;

/**
 * The code of a table, such as `7KMX-3PAE-HT4C-9D6Y-EE3M`: SHA-256 over the table as JSON in UTF-8, cut to 80 bits, four bits
 * a character. Numbers count at 15 digits, as a person sees them; a number and a text that looks like it differ, and so do
 * tables of another shape.
 */
export function digestOf(table: readonly (readonly Figure[])[]): string {
  const figures = table.map((row) => row.map((figure) => (typeof figure === "number" ? readAt15Digits(figure) : figure)));
  const digest = sha256(new TextEncoder().encode(JSON.stringify(figures)));
  const characters = Array.from(digest.subarray(0, CODE_BYTES), (byte) => ALPHABET.charAt(byte >> 4) + ALPHABET.charAt(byte & 15)).join("");
  return characters.replace(GROUP_BEFORE_ANOTHER, "$&-");
}
