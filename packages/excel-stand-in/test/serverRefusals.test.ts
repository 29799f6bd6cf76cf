/**
 * The server: it serves its folders to this machine and nothing else to anybody, and no address stops it. Addresses are
 * sent as they stand, for a client would tidy them up first.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const script = pathToFileURL(path.join(__dirname, "../server/serve.mjs")).href;
const folder = mkdtempSync(path.join(tmpdir(), "serve-"));
const [addin, preview] = [path.join(folder, "addin"), path.join(folder, "preview")];
const office = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

let server: ChildProcess;
let port: number;
const said: string[] = [];

beforeAll(async () => {
  mkdirSync(path.join(addin, "page.html"), { recursive: true });
  mkdirSync(preview);
  writeFileSync(path.join(addin, "taskpane.html"), office);
  writeFileSync(path.join(preview, "index.html"), "the page");
  writeFileSync(path.join(preview, "名单.txt"), "list");
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  symlinkSync(path.join(folder, "secret.txt"), path.join(preview, "link.txt"));
  const code = `const { serve } = await import(${JSON.stringify(script)}); console.log((await serve(${JSON.stringify({ addin, page: preview })})).port);`;
  server = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "pipe"] });
  server.stderr!.on("data", (data) => said.push(String(data)));
  port = await new Promise<number>((resolve, reject) => {
    server.stdout!.once("data", (data) => resolve(Number(data)));
    server.once("exit", () => reject(new Error(said.join(""))));
  });
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

/** The answer to one request whose address goes out as it is. */
function ask(address: string, { host = "127.0.0.1", method = "GET" } = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    let text = "";
    socket.setEncoding("utf8").on("data", (part: string) => (text += part));
    socket.on("error", reject);
    socket.on("close", () =>
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), body: text.slice(text.indexOf("\r\n\r\n") + 4) }),
    );
    socket.write(`${method} ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

const served: [string, string][] = [
  ["/", "the page"],
  ["/index.html?x=%", "the page"],
  ["/%E5%90%8D%E5%8D%95.txt", "list"],
  ["/addin/taskpane.html", '<script src="/office/office.js"></script>'],
  ["/addin/taskpane.html?unkind=all", '<script src="/office/office.js"></script><script src="/insidePane.js"></script>'],
];

test.each(served)("%s is served", async (address, body) => {
  expect(await ask(address)).toEqual({ status: 200, body: expect.stringContaining(body) as string });
});

const refused = [
  "/%",
  "/%E0%A4%A",
  "/%ff",
  "//",
  "//x",
  "///",
  "//localhost:99999/",
  "/__proto__/x",
  "/constructor/x",
  "/toString",
  "/hasOwnProperty/x",
  "/__proto__",
  "/addin",
  "/addin/",
  "/addin/page.html",
  "/addin/page.html?unkind=all",
  "/addin/none.html?unkind=all",
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/..%2Fsecret.txt",
  "/%2e%2e/secret.txt",
  "/..%5csecret.txt",
  "/addin/../../secret.txt",
  "/addin/..%2f..%2fsecret.txt",
  "/addin/..%2fpreview/../../secret.txt",
  "/office/..%2f..%2fpackage.json",
  "/addin/..%2f..%2fsecret.txt%00.html?unkind=all",
  "/index.html%00",
  "/%00",
  "/link.txt",
  "http://localhost/secret.txt",
  "*",
  "/..",
  "/addin/%2e%2e%2fpreview%2findex.html",
  `/${"a".repeat(300)}`,
];

test.each(refused)("%s is refused, and the next one is served", async (address) => {
  const { status, body } = await ask(address);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain("secret");
  expect(await ask("/")).toEqual({ status: 200, body: expect.stringContaining("the page") as string });
  expect(server.exitCode).toBeNull();
});

test("it answers by both names of this machine, and to no other", async () => {
  for (const host of ["127.0.0.1", "localhost"]) expect((await ask("/", { host })).status).toBe(200);
  // Another address of this machine, which a server for everybody would answer too.
  await expect(ask("/", { host: "127.0.0.2" })).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("nothing was written to its errors", () => {
  expect(said).toEqual([]);
});
