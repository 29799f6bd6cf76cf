/**
 * Where else a scheme says a member's name: raters who are members themselves, columns of tables that name members, parameters. A new
 * name is carried there, and a rater who is no member any more rates no more.
 */
import type { Scheme, Track } from "../book/schema/scheme";
import type { LookupTable, Parameter } from "../book/schema/tables";
import type { Cell } from "../book/schema/words";
import type { Standing } from "./harvest";
import { nameIn, nameKey } from "../schemes/memberNames";
import type { MemberChange, Rename, Wanted } from "./wanted";

export function carryNames(wanted: Wanted): Wanted {
  return wanted.members.reduce(carryChange, wanted);
}

function carryChange(wanted: Wanted, { track: word, renamed, removed }: MemberChange): Wanted {
  const track = wanted.scheme.tracks.find((one) => one.word === word);
  if (!track || renamed.length + removed.length === 0) return wanted;
  const names = new Map(renamed.map(({ from, to }) => [nameKey(from), to]));
  const gone = new Set(removed.map(nameKey));
  const renames: Rename[] = [];
  const tables = wanted.scheme.tables.map((table) => {
    const rows = ratersOf(track).has(table.name) ? withoutGone(table, gone) : table.rows;
    const columns = namingColumns(table, track);
    const known = new Set(rows.map(([first]) => nameKey(first)));
    const carried = rows.map((row) =>
      row.map((cell, column) => {
        const to = columns.includes(column) && typeof cell === "string" ? names.get(nameKey(cell)) : undefined;
        if (to === undefined) return cell;
        if (column > 0) return to;
        // Whoever has a row of the new name already is not made two of.
        if (known.has(nameKey(to)) && nameKey(to) !== nameKey(cell)) return cell;
        renames.push({ table: table.name, from: nameIn(cell), to });
        return to;
      }),
    );
    return { ...table, rows: carried };
  });
  const parameters = isUpmost(track) ? wanted.scheme.parameters.map((one) => carryParameter(one, names)) : wanted.scheme.parameters;
  return { ...wanted, scheme: { ...wanted.scheme, tables, parameters }, renames: [...wanted.renames, ...renames] };
}

/** A table always keeps a rater: its sheet would have no column. */
function withoutGone({ rows }: LookupTable, gone: ReadonlySet<string>): Cell[][] {
  const left = rows.filter(([first]) => !gone.has(nameKey(first)));
  return left.length > 0 ? left : rows;
}

/** Tables of those who rate the track's members, and may be members themselves. */
function ratersOf({ parts }: Track): Set<string> {
  return new Set(parts.flatMap((part) => (part.kind === "raters" ? [part.raters] : [])));
}

function namingColumns({ name, columns }: LookupTable, track: Track): number[] {
  const raters = ratersOf(track);
  return columns.flatMap(({ kind, names }, i) =>
    (i === 0 && raters.has(name)) || names === track.word || (isUpmost(track) && (kind === "text" || kind === "word")) ? [i] : [],
  );
}

/** A unit's name is hardly anybody else's; a person's may be. */
export function isUpmost({ upper }: Track): boolean {
  return upper === undefined;
}

/** Several names in one cell are parted by 、. */
function carryParameter(parameter: Parameter, names: ReadonlyMap<string, string>): Parameter {
  const { value } = parameter;
  if (typeof value !== "string" || value === "") return parameter;
  const parts = value.split(/([、,，;；])/);
  return { ...parameter, value: parts.map((part) => names.get(nameKey(part)) ?? part).join("") };
}

/**
 * The scheme as it stood before somebody typed over names in its small tables: headers and records say the earlier ones still, and by
 * these columns are found.
 */
export function withEarlierNames(standing: Standing, renames: readonly Rename[]): Standing {
  if (renames.length === 0) return standing;
  const tables = standing.scheme.tables.map((table) => {
    const known = new Set(table.rows.map(([first]) => nameKey(first)));
    const earlier = new Map(
      renames.flatMap(({ table: of, from, to }): [string, string][] =>
        of === table.name && !known.has(nameKey(from)) && known.has(nameKey(to)) ? [[nameKey(to), from]] : [],
      ),
    );
    return { ...table, rows: table.rows.map(([first = null, ...rest]): Cell[] => [earlier.get(nameKey(first)) ?? first, ...rest]) };
  });
  const scheme: Scheme = { ...standing.scheme, tables };
  return { ...standing, scheme };
}
