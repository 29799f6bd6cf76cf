/** 校验清单: the findings as a sheet of the workbook, to hand round and to print; written and undone as a scheme is. */
import { SheetDraft } from "../../../schemes/draft";
import { chooseNames } from "../../../schemes/names";
import type { InsertionPlan, PlanCell, Taken } from "../../../book/plan";
import { linkTo } from "../../../sheet/link";
import { dateText } from "./dateText";
import { messageOf, type CheckWords } from "./ruleWords";
import type { IgnoredFinding, KnownFinding } from "./sortFindings";

export function findingsPlan(
  words: CheckWords,
  open: readonly KnownFinding[],
  left: readonly IgnoredFinding[],
  taken: Taken,
): InsertionPlan {
  const { list, severities } = words.pane.checks;
  const name = chooseNames(taken).sheet(list.sheet);
  const about = { title: list.title, office: "", unit: list.count(open.length, left.length), legend: [] };
  const draft = new SheetDraft(name, about, { freezeColumns: 1 });
  const all = [...open.map((known) => ({ ...known, entry: null })), ...left];
  const each = (cell: (known: (typeof all)[number], index: number) => PlanCell): PlanCell[] => all.map(cell);
  const ruleWordsOf = ({ finding }: KnownFinding) => words.checks.rules[finding.rule];
  draft.add({
    rows: all.length,
    columns: [
      { header: list.columns.number, kind: "label", width: 6, align: "center", cells: each((_, index) => index + 1) },
      {
        header: list.columns.severity,
        kind: "label",
        width: 11,
        align: "center",
        cells: each(({ finding }) => severities[finding.severity]),
      },
      { header: list.columns.rule, kind: "label", width: 20, wrap: true, cells: each((known) => ruleWordsOf(known).title) },
      {
        header: list.columns.place,
        kind: "label",
        width: 22,
        wrap: true,
        cells: each(({ finding }) => linkTo(finding.place, words.pane.goTo.cell(finding.place.sheet, finding.place.address))),
      },
      { header: list.columns.message, kind: "label", width: 40, wrap: true, cells: each(({ finding }) => messageOf(words, finding)) },
      { header: list.columns.remedy, kind: "label", width: 40, wrap: true, cells: each((known) => ruleWordsOf(known).fix) },
      {
        header: list.columns.ignored,
        kind: "label",
        width: 26,
        wrap: true,
        cells: each(({ entry }) => entry && list.ignored(entry.reason, entry.who, dateText(entry.when))),
      },
    ],
  });
  return { sheets: [draft.finish()], names: [], record: null, open: { sheet: name, row: draft.firstRow, column: 0 } };
}
