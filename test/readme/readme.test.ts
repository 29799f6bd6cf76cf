/** Every sentence of the READMEs has something that shows it, and that is there. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { claims, type Claim } from "./claims";
import { sentencesOf } from "./sentences";

const project = path.resolve(__dirname, "../..");
const text = (file: string) => readFileSync(path.join(project, file), "utf8");
const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
const readmes: [file: string, language: "zh" | "en"][] = [
  ["README.zh-CN.md", "zh"],
  ["README.md", "en"],
];

test.each(readmes)("%s says nothing that is not shown, and nothing is shown that it does not say", (file, language) => {
  const said = sentencesOf(text(file));
  const shown = claims.flatMap((claim) => claim[language] ?? []);
  expect(said.filter((sentence) => !shown.includes(sentence))).toEqual([]);
  expect(shown.filter((sentence) => !said.includes(sentence))).toEqual([]);
});

test.each(claims.map((claim): [string, Claim] => [claim.en ?? claim.zh ?? "", claim]))("%s", (_, { shownBy }) => {
  expect(shownBy.length).toBeGreaterThan(0);
  for (const evidence of shownBy) {
    if (Array.isArray(evidence)) {
      const [file, title] = evidence;
      expect(existsSync(path.join(project, file))).toBe(true);
      expect(text(file)).toContain(`"${title}"`);
    } else if ("command" in evidence) expect(Object.keys(scripts)).toContain(evidence.command);
    else expect(evidence.stated.length).toBeGreaterThan(5);
  }
});

test("every command that the README lists is one of package.json", () => {
  const listed = [...text("README.md").matchAll(/`npm run ([a-z:]+)/g)].map(([, name]) => name);
  expect(listed.length).toBeGreaterThan(10);
  expect(listed.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
});

test.each(readmes)("%s: pictures and pages it leads to are there", (file) => {
  const links = [...text(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target ?? "");
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((target) => !existsSync(path.join(project, target)))).toEqual([]);
});
