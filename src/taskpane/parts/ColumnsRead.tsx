/**
 * How a block of a sheet is read, as a small picture of its columns: each with what it is taken as. One is chosen to see why, and to
 * take it as something else; what is not certain is asked about at once.
 */
import { Button, Field, Select } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RoleReason } from "../../recognise";
import { columnLetters } from "../../sheet/address";
import type { SheetReadingWords } from "../../i18n/zh-CN/sheetReading";
import { useAnnounce } from "../status";
import { useWords } from "../words";

export interface ShownColumn<Role extends string> {
  column: number;
  header: string;
  hidden: boolean;
  role: Role;
  reason: RoleReason;
  /** What it may be, where that is not certain. */
  asked: readonly Role[];
  /** Of what stands in it. */
  samples: readonly string[];
}

interface Props<Role extends string> {
  columns: readonly ShownColumn<Role>[];
  roles: Readonly<Record<Role, string>>;
  onRole: (column: number, role: Role) => void;
}

export function ColumnsRead<Role extends string>({ columns, roles, onRole }: Props<Role>) {
  const { sheetReading: words } = useWords();
  const announce = useAnnounce();
  const id = useId();
  const [looked, setLooked] = useState<number | null>(null);
  const shown = columns.find(({ column }) => column === looked);
  const nameOf = ({ column, header }: ShownColumn<Role>) => words.column(columnLetters(column), header);
  const choose = (column: ShownColumn<Role>, role: Role) => {
    onRole(column.column, role);
    announce(words.corrected(nameOf(column), roles[role]));
  };
  return (
    <>
      <fieldset className="columns-read">
        <legend>{words.columns}</legend>
        {columns.map((one) => (
          <label key={one.column} className={one.asked.length > 0 ? "column-read is-unsure" : "column-read"}>
            <input type="radio" name={id} checked={one.column === looked} onChange={() => setLooked(one.column)} />
            <span className="letters">{one.hidden ? words.hidden(columnLetters(one.column)) : columnLetters(one.column)}</span>
            <span className="header">{one.header}</span>
            <span className="role">
              {roles[one.role]}
              {one.asked.length > 0 && <span className="unsure">{`？${words.unsure}`}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {columns
        .filter(({ asked, column }) => asked.length > 0 && column !== looked)
        .map((one) => (
          <div key={one.column} role="group" aria-label={words.asked(nameOf(one))} className="question">
            <p>{words.asked(nameOf(one))}</p>
            <Samples samples={one.samples} />
            <div className="buttons">
              {one.asked.map((role) => (
                <Button key={role} size="small" onClick={() => choose(one, role)}>
                  {roles[role]}
                </Button>
              ))}
            </div>
          </div>
        ))}
      {shown && (
        <div className="question">
          <Field label={{ children: `${nameOf(shown)} ${words.takenAs}`, htmlFor: `${id}role` }} hint={reasonPhrase(words, shown.reason)}>
            <Select id={`${id}role`} value={shown.role} onChange={(_, { value }) => choose(shown, value as Role)}>
              {(Object.keys(roles) as Role[]).map((role) => (
                <option key={role} value={role}>
                  {roles[role]}
                </option>
              ))}
            </Select>
          </Field>
          <Samples samples={shown.samples} />
        </div>
      )}
    </>
  );
}

function Samples({ samples }: { samples: readonly string[] }) {
  const { sheetReading: words } = useWords();
  return samples.length > 0 ? <p className="source">{words.samples(samples.join(words.between))}</p> : null;
}

function reasonPhrase(words: SheetReadingWords, reason: RoleReason): string {
  const columns = "of" in reason ? reason.of.map(columnLetters).join(words.between) : "";
  const word = "word" in reason ? reason.word : "";
  return words.because(words.reasons[reason.code]({ word, columns }));
}
