/** The manifest passes its own check; broken in each of many ways it is refused with a message for that way. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { VERSION } from "../../src/taskpane/version";
import { breakages } from "./breakages";

interface Report {
  file: string;
  problems: { line: number; message: string }[];
}

const project = path.resolve(__dirname, "../..");
const source = readFileSync(path.join(project, "manifest.xml"), "utf8");

/** The files a manifest leads to, as small as they may be. */
function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "baton-manifest-"));
  mkdirSync(path.join(folder, "assets"));
  mkdirSync(path.join(folder, "src/functions/generated"), { recursive: true });
  for (const size of [16, 32, 64, 80]) writeFileSync(path.join(folder, `assets/icon-${size}.png`), pngOf(size));
  writeFileSync(path.join(folder, "assets/support.html"), "<!doctype html>");
  for (const locale of ["zh-CN", "en-US"]) {
    writeFileSync(path.join(folder, `src/functions/generated/functions.${locale}.json`), '{"functions":[{"id":"GRADE"}]}');
  }
  return folder;
}

/** As much of a PNG file as tells its size. */
function pngOf(size: number): Buffer {
  const bytes = Buffer.alloc(24);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.writeUInt32BE(size, 16);
  bytes.writeUInt32BE(size, 20);
  return bytes;
}

function check(...args: string[]): { reports: Report[]; status: number | null } {
  const run = spawnSync(process.execPath, [path.join(project, "scripts/manifest-check.mjs"), "--json", ...args], { encoding: "utf8" });
  expect(run.stderr).toBe("");
  return { reports: JSON.parse(run.stdout) as Report[], status: run.status };
}

test("the manifest, the package and the pane have one version, and the changelog tells what is in it", () => {
  const { version } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8")) as { version: string };
  expect(source).toContain(`<Version>${version}.0</Version>`);
  expect(VERSION).toBe(version);
  expect(readFileSync(path.join(project, "CHANGELOG.md"), "utf8")).toMatch(new RegExp(`^## ${version.replaceAll(".", "\\.")} `, "m"));
});

test("the manifest is in order", () => {
  const { reports, status } = check();
  expect(reports.map(({ problems }) => problems)).toEqual([[]]);
  expect(status).toBe(0);
});

describe("a broken manifest is refused", () => {
  const folder = makeFolder();
  const file = (name: string) => path.join(folder, `${name.replace(/\W+/g, "-")}.xml`);
  const messages = new Map<string, string[]>();

  beforeAll(() => {
    writeFileSync(file("intact"), source);
    for (const { name, from, to } of breakages) {
      const broken = source.replace(from, to);
      expect(broken).not.toBe(source);
      writeFileSync(file(name), broken);
    }
    const names = ["intact", ...breakages.map(({ name }) => name)];
    const { reports, status } = check("--source", "--root", folder, ...names.map(file));
    expect(status).toBe(1);
    reports.forEach(({ problems }, index) =>
      messages.set(
        names[index]!,
        problems.map(({ message }) => message),
      ),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("the intact one is not", () => {
    expect(messages.get("intact")).toEqual([]);
  });

  test.each(breakages)("$name", ({ name, message }) => {
    const told = messages.get(name)!;
    expect(told).toContainEqual(typeof message === "string" ? message : expect.stringMatching(message));
    // A breakage that sets off everything would prove nothing about its own message.
    expect(told.length).toBeLessThanOrEqual(3);
  });
});

test("a problem is told with its line", () => {
  const folder = makeFolder();
  const file = path.join(folder, "manifest.xml");
  writeFileSync(file, source.replace('lifetime="long"', 'lifetime="short"'));
  const line = source.split("\n").findIndex((text) => text.includes("<Runtime ")) + 1;
  expect(check("--source", file).reports[0]!.problems).toEqual([{ line, message: expect.stringContaining("lifetime") as string }]);
  rmSync(folder, { recursive: true });
});

describe("English", () => {
  const folder = makeFolder();
  const file = path.join(folder, "manifest.xml");
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the build makes of a source. */
  function built(manifest: string): string {
    const module = pathToFileURL(path.join(project, "scripts/manifest/english.mjs")).href;
    const program = `import { withEnglishLocales } from ${JSON.stringify(module)};
      process.stdout.write(withEnglishLocales(process.argv[1]));`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", program, manifest], { encoding: "utf8" });
    expect(run.stderr).toBe("");
    return run.stdout;
  }
  const localesOf = (text: string) => [...text.matchAll(/Locale="([^"]+)"/g)].map((match) => match[1]!);

  test("is there for every English region office.js knows", () => {
    const office = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
    const known = readdirSync(office).filter((name) => /^en-[a-z]{2}$/.test(name));
    expect(known.length).toBeGreaterThan(10);
    const locales = new Set(localesOf(built(source)).map((locale) => locale.toLowerCase()));
    expect(known.filter((locale) => !locales.has(locale))).toEqual([]);
  });

  test("is the same in all of them, for every text and address that has English, and Chinese stays the default", () => {
    const before = localesOf(source);
    const after = localesOf(built(source));
    expect(new Set(before)).toEqual(new Set(["en-US"]));
    for (const locale of new Set(after)) expect([locale, after.filter((one) => one === locale).length]).toEqual([locale, before.length]);
    writeFileSync(file, built(source));
    const [report] = check("--root", folder, file).reports;
    expect(report!.problems).toEqual([]);
  });

  test("a built manifest without one of them is refused, text and address alike", () => {
    writeFileSync(file, source);
    const problems = check("--root", folder, file).reports[0]!.problems;
    expect(problems.length).toBe(localesOf(source).length);
    for (const { message } of problems) expect(message).toMatch(/has no en-AU, .*en-GB, .*en-ZW text$/);
    writeFileSync(file, built(source).replace('Locale="en-GB" Value="Appraisal"', 'Locale="en-GB" Value="考核"'));
    expect(check("--root", folder, file).reports[0]!.problems.map(({ message }) => message)).toEqual([
      '<bt:String id="Group.Label"> says something else in en-GB than in en-US',
    ]);
  });
});
