/** The results of a self-check as sentences, and as plain text for whoever looks after the add-in. */
import { localTime } from "../../localTime";
import { VERSION } from "../../version";
import type { SelfCheckWords } from "./selfCheckWords";
import { type Actual, type ProbeResult, type SelfCheckReport, type Verdict } from "../../../workbook/selfCheck/report";

export function actualPhrase({ selfCheck }: SelfCheckWords, { code, details }: Actual): string {
  const phrase: (...details: string[]) => string = selfCheck.actuals[code];
  return phrase(...details);
}

function countVerdicts(results: readonly ProbeResult[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { differs: 0, other: 0, unknown: 0, holds: 0 };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}

export function summaryPhrase({ selfCheck }: SelfCheckWords, results: readonly ProbeResult[]): string {
  const { differs, other, unknown, holds } = countVerdicts(results);
  return selfCheck.summary(differs, other, unknown, holds);
}

/** One line: verdict, assumption, expected, actual, and the probe's id, which is the same in every language. */
export function lineText(words: SelfCheckWords, { id, verdict, actual }: ProbeResult): string {
  const { probes, text, verdicts: names } = words.selfCheck;
  const { assumption, expected } = probes[id];
  return `[${names[verdict]}] ${[assumption, text.expected(expected), text.actual(actualPhrase(words, actual)), id].join(" | ")}`;
}

export function hostLines({ selfCheck }: SelfCheckWords, { host }: Pick<SelfCheckReport, "host">): { name: string; value: string }[] {
  const words = selfCheck.host;
  const valueOrUnknown = (value: string) => (value === "" ? words.unknown : value);
  return [
    { name: words.platform, value: valueOrUnknown(host.platform) },
    { name: words.version, value: valueOrUnknown(host.version) },
    { name: words.language, value: valueOrUnknown(host.language) },
    { name: words.contentLanguage, value: valueOrUnknown(host.contentLanguage) },
    { name: words.sets, value: valueOrUnknown(host.sets.join(" · ")) },
    { name: words.browser, value: valueOrUnknown(host.browser) },
  ];
}

export function reportText(words: SelfCheckWords, report: SelfCheckReport, total: number, when: Date): string {
  const { selfCheck, pane } = words;
  const untried = total - report.results.length;
  return [
    selfCheck.text.heading(localTime(when)),
    selfCheck.product(VERSION),
    ...hostLines(words, report).map(({ name, value }) => `${name}${pane.colon}${value}`),
    "",
    summaryPhrase(words, report.results),
    ...(untried > 0 ? [selfCheck.untried(untried)] : []),
    "",
    ...report.results.map((result) => lineText(words, result)),
  ].join("\n");
}
