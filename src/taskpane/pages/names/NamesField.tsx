/** A list of names, pasted or taken from the sheet, and how it was understood: shown before anything is made of it. */
import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useId } from "react";
import type { ReadRoster } from "../../../schemes/roster/readRoster";
import type { Roster } from "../../../schemes/roster/rosters";
import { TaskProblem } from "../../parts/ProblemNotice";
import { useTask } from "../../parts/useTask";
import { useAnnounce } from "../../status";
import { useWords } from "../../words";
import { useWorkbook } from "../../workbook";
import { selectedText } from "./selectedText";

interface Props {
  /** Of the text field, where others lead to it. */
  id?: string;
  rosters: readonly Roster[];
  table: string;
  text: string;
  hint: string;
  read: ReadRoster | null;
  onTable: (table: string) => void;
  onText: (text: string) => void;
}

export function NamesField({ id: given, rosters, table, text, hint, read, onTable, onText }: Props) {
  const { names: words } = useWords();
  const own = useId();
  const id = given ?? own;
  const task = useTask();
  const port = useWorkbook();
  const announce = useAnnounce();
  const take = () =>
    task.run(async (watch) => {
      const [selection, snapshot] = [await port.selection(), await port.snapshot(watch)];
      const taken = selectedText(snapshot, selection);
      onText(taken);
      announce(words.taken(taken === "" ? 0 : taken.split("\n").length));
    });
  return (
    <>
      {rosters.length > 1 && (
        <Field label={{ children: words.which, htmlFor: `${id}list` }}>
          <Select id={`${id}list`} value={table} onChange={(_, { value }) => onTable(value)}>
            {rosters.map((one) => (
              <option key={one.table} value={one.table}>
                {one.caption}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={{ children: words.paste, htmlFor: id }} hint={hint}>
        <Textarea id={id} value={text} rows={4} resize="vertical" onChange={(_, { value }) => onText(value)} />
      </Field>
      <Button size="small" className="beside-field" onClick={() => void take()}>
        {words.take}
      </Button>
      <TaskProblem task={task} />
      {read && <Understood read={read} first={rosters.find((one) => one.table === table)?.columns[0]?.header ?? ""} />}
    </>
  );
}

/** A few rows are enough to see whether the columns are the right ones. */
const SHOWN = 3;

/** @param first header of the names */
function Understood({ read: { columns, hasHeader, rows, twice, unread }, first }: { read: ReadRoster; first: string }) {
  const { names: words } = useWords();
  const given = columns.flatMap(({ header }) => (header === null ? [] : [header]));
  const left = columns.flatMap(({ header, shown }, i) =>
    header === null ? [hasHeader && shown !== "" ? shown : words.column(i + 1)] : [],
  );
  return (
    <div className="names-read">
      <p>{words.understood(rows.length)}</p>
      {rows.length > 0 && (
        <table className="sheets" aria-label={words.understood(rows.length)}>
          <thead>
            <tr>
              {given.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ name, cells }) => (
              <tr key={name}>
                {given.map((header) => (
                  <td key={header}>{header === first ? name : String(cells.get(header) ?? "")}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left.length > 0 && <p className="source">{words.unused(left)}</p>}
      {twice.length > 0 && <p className="field-problem">{words.twice(twice)}</p>}
      {unread.length > 0 && <p className="field-problem">{words.noNumber(unread)}</p>}
    </div>
  );
}
