/** A small table of the scheme row by row: fields, order, and where it has to add up the running total and ways to get there. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { flushSync } from "react-dom";
import { requireValue } from "../../../../basics/requireValue";
import { editTable, isFilled, type RowDraft, type SchemeDraft, type TableEdit } from "../../../../schemes/edit/draft";
import { textOf } from "../../../../schemes/edit/entry";
import { cellField, numbersOf, tableField, totalColumns, type EditProblem } from "../../../../schemes/edit/problems";
import { dealRest, runningTotal } from "../../../../schemes/edit/weights";
import type { LookupTable } from "../../../../book/schema/tables";
import { codePhrase } from "../../../phrases";
import { useAnnounce, useAnnounceSettled } from "../../../status";
import { useWords } from "../../../words";
import { EntryField } from "./EntryField";
import type { DraftHistory } from "./useSchemeDraft";

interface Props {
  table: LookupTable;
  history: DraftHistory;
  problems: readonly EditProblem[];
  /** Prefix of the fields' ids: the list of problems leads to them. */
  id: string;
}

export function TableEditor({ table, history, problems, id }: Props) {
  const { schemeEditor: words } = useWords();
  const { draft, change, type } = history;
  const rows = draft.rows[table.name] ?? [];
  const weighed = totalColumns(table);
  const withEdit = (edit: TableEdit): SchemeDraft => editTable(draft, table.name, edit);
  const problemAt = (field: string) => problems.find((problem) => problem.field === field);
  const focusRow = (row: Pick<RowDraft, "id"> | undefined) => {
    const field = row && document.getElementById(`${id}${cellField(table.name, row, 0)}`);
    (field ?? document.getElementById(`${id}${tableField(table.name)}`))?.focus();
  };
  /** The next thing is to fill the new row in. */
  const add = () => {
    flushSync(() => change(withEdit({ kind: "add" })));
    focusRow({ id: draft.nextId });
  };
  /** What had the focus is gone: the row that came in its place takes it. */
  const remove = (index: number) => {
    flushSync(() => change(withEdit({ kind: "remove", row: index })));
    focusRow(rows[index + 1] ?? rows[index - 1]);
  };
  const whole = problemAt(tableField(table.name));
  return (
    <div className="rows" id={`${id}${tableField(table.name)}`} tabIndex={-1}>
      {weighed.map((column) => (
        <RunningTotal key={column} table={table} column={column} isOneOfSeveral={weighed.length > 1} history={history} />
      ))}
      {whole && whole.code !== "total" && <p className="field-problem">{codePhrase(words.problems, whole)}</p>}
      <ol className="plain-list">
        {rows.map((row, index) => {
          const n = index + 1;
          return (
            <li key={row.id} className="row" aria-label={words.row(n)}>
              <div className="row-fields">
                {table.columns.map((column, c) => {
                  if (column.computed) return null;
                  const field = cellField(table.name, row, c);
                  return (
                    <EntryField
                      key={column.header}
                      id={`${id}${field}`}
                      label={words.cell(column.header, n)}
                      text={row.cells[c] ?? ""}
                      words={column.words}
                      problem={problemAt(field)}
                      onText={(text) => type(field, withEdit({ kind: "cell", row: index, column: c, text }))}
                    />
                  );
                })}
              </div>
              <div className="row-actions">
                {weighed.length > 0 && (
                  <Checkbox
                    label={words.lock}
                    aria-label={words.lockRow(n)}
                    checked={row.locked}
                    onChange={(_, { checked }) => change(withEdit({ kind: "lock", row: index, locked: checked === true }))}
                  />
                )}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.up(n)}
                  disabledFocusable={index === 0}
                  onClick={() => change(withEdit({ kind: "move", row: index, by: -1 }))}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.down(n)}
                  disabledFocusable={n === rows.length}
                  onClick={() => change(withEdit({ kind: "move", row: index, by: 1 }))}
                >
                  ↓
                </Button>
                <Button size="small" appearance="subtle" aria-label={words.remove(n)} onClick={() => remove(index)}>
                  ✕
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <Button size="small" className="add-row" onClick={add}>
        {words.add}
      </Button>
    </div>
  );
}

/** Always there, so that nobody has to press anything to see whether the weights add up. */
function RunningTotal({
  table,
  column,
  isOneOfSeveral,
  history: { draft, change },
}: {
  table: LookupTable;
  column: number;
  isOneOfSeveral: boolean;
  history: DraftHistory;
}) {
  const { schemeEditor: words } = useWords();
  const announce = useAnnounce();
  const [nothing, setNothing] = useState(false);
  const rows = (draft.rows[table.name] ?? []).filter(isFilled);
  const { kind, header } = requireValue(table.columns[column], "the column that adds up");
  const numbers = numbersOf(table, rows, column);
  const { is } = requireValue(table.total, "what it adds up to");
  const { sum, left, exact } = runningTotal(numbers, is);
  const numberText = (value: number) => textOf(kind, value);
  const said = exact
    ? words.total.exact(numberText(sum))
    : left > 0
      ? words.total.short(numberText(sum), numberText(left))
      : words.total.over(numberText(sum), numberText(-left));
  const sentence = isOneOfSeveral ? words.total.of(header, said) : said;
  useAnnounceSettled(sentence);
  const deal = (way: "evenly" | "proportion") => {
    const dealt = dealRest(
      numbers,
      rows.map(({ locked }) => locked),
      is,
      kind === "ratio" ? RATIO_DIGITS : POINT_DIGITS,
      way,
    );
    setNothing(!dealt);
    announce(dealt ? words.total.dealt : words.total.nothing);
    if (dealt)
      change(
        editTable({ ...draft, rows: { ...draft.rows, [table.name]: rows } }, table.name, {
          kind: "column",
          column,
          texts: dealt.map((value) => numberText(value ?? 0)),
        }),
      );
  };
  return (
    <div className={exact ? "total exact" : "total off"}>
      <p>
        <span aria-hidden>{exact ? "✓ " : "▲ "}</span>
        {sentence}
      </p>
      <div className="buttons">
        <Button size="small" onClick={() => deal("evenly")}>
          {words.total.evenly}
        </Button>
        <Button size="small" onClick={() => deal("proportion")}>
          {words.total.proportion}
        </Button>
      </div>
      {nothing && <p className="field-problem">{words.total.nothing}</p>}
    </div>
  );
}

/** Weights are dealt in tenths of a per cent, points in tenths. */
const RATIO_DIGITS = 3;
const POINT_DIGITS = 1;
