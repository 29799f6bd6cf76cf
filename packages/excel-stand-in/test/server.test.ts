/** What is served of an add-in, and what is not. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "../server/serve.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "stand-in-"));
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
};
let server: Awaited<ReturnType<typeof serve>>;
const get = async (place: string) => {
  const answer = await fetch(server.url + place);
  return { status: answer.status, text: await answer.text() };
};

beforeAll(async () => {
  file("index.html", "the page");
  file(
    "pane.html",
    '<script type="text/javascript" src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="pane.js"></script>',
  );
  file("plain.html", "<p>no office here</p>");
  file("elsewhere.xml", "<OfficeApp/>");
  server = await serve({ addin: folder, page: folder, manifest: path.join(folder, "elsewhere.xml") });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test("a page of the add-in loads office.js from here", async () => {
  const { text } = await get("/addin/pane.html");
  expect(text).toBe('<script type="text/javascript" src="/office/office.js"></script><script src="pane.js"></script>');
  expect((await get("/office/office.js")).text.length).toBeGreaterThan(10_000);
});

test("the script that stands inside comes right behind office.js, where it is asked for", async () => {
  const { text } = await get("/addin/pane.html?unkind=lateScript");
  expect(text).toContain('office.js"></script><script src="/insidePane.js"></script><script src="pane.js">');
  expect((await get("/addin/plain.html?unkind=lateScript")).status).toBe(404);
  expect((await get("/addin/plain.html")).text).toBe("<p>no office here</p>");
});

test("the manifest may lie elsewhere", async () => {
  expect((await get("/addin/manifest.xml")).text).toBe("<OfficeApp/>");
});

test.each(["/addin/../../etc/passwd", "/addin/%2e%2e/%2e%2e/etc/passwd", "/addin/none.html", "/%", "/addin/pane.html/.."])(
  "%s is not there",
  async (place) => {
    expect((await get(place)).status).toBeGreaterThanOrEqual(400);
  },
);
