import { createHash } from "node:crypto";
import { sha256 } from "../../src/core/sha256";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
])("the standard's example %p", (message, digest) => {
  expect(hex(sha256(ascii(message)))).toBe(digest);
});

test("agrees with another implementation at every length around the ends of blocks", () => {
  const message = Uint8Array.from({ length: 300 }, (_, index) => (index * 167 + 13) % 256);
  for (let length = 0; length <= message.length; length++) {
    const part = message.slice(0, length);
    expect(hex(sha256(part))).toBe(createHash("sha256").update(part).digest("hex"));
  }
});

test("a long message, and one that is a view into another", () => {
  const long = new Uint8Array(1_000_000).fill(0x61);
  expect(hex(sha256(long))).toBe("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  expect(sha256(long.subarray(17, 90))).toEqual(sha256(long.slice(17, 90)));
});
