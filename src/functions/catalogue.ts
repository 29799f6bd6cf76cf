/** Everything a person may want to know about the custom functions, for the pane's pages and the reference. Pure. */
import { requireValue } from "../basics/requireValue";
import { functionWordsOf } from "../i18n/functionWords";
import type { Words } from "../i18n";
import type { Locale } from "../i18n/locale";
import type { FunctionGroup } from "../vocabulary/functionRow";
import { argumentName, argumentsOf, FUNCTION_GROUPS, FUNCTION_IDS, functionRow, NAMESPACE, type FunctionId } from "../vocabulary/functions";

export interface CatalogueParameter {
  name: string;
  description: string;
  optional: boolean;
}

export interface CatalogueEntry {
  id: FunctionId;
  /** As typed in a cell: `KAOHE.WEIGHTED`. */
  name: string;
  group: FunctionGroup;
  groupTitle: string;
  /** What one wants when one looks for it: 测评票数折算. */
  title: string;
  summary: string;
  /** `KAOHE.WEIGHTED(成绩, 权重, [缺项], [小数位])`. */
  syntax: string;
  parameters: CatalogueParameter[];
  /** What comes back. */
  result: string;
  /** `answer` is written as Excel writes an array: `{1;2}` is two rows. */
  example: { formula: string; answer: string; explanation: string };
}

type Entries = Words["functions"]["entries"];

/** The functions in the order they are shown, group by group. */
export function functionCatalogue(locale: Locale): CatalogueEntry[] {
  return FUNCTION_GROUPS.flatMap((group) =>
    FUNCTION_IDS.filter((id) => functionRow(id).group === group).map((id) => entryFor(id, group, locale)),
  );
}

function entryFor(id: FunctionId, group: FunctionGroup, locale: Locale): CatalogueEntry {
  const words: { entries: Record<FunctionId, Entries[keyof Entries]>; groups: Record<FunctionGroup, string> } = functionWordsOf[locale];
  const { title, summary, result, example, parameters: descriptions } = words.entries[id];
  const placed = argumentsOf(id);
  if (descriptions.length !== placed.length) throw new Error(`${id}: words for ${descriptions.length} of ${placed.length} arguments`);
  const parameters = placed.map((argument, index) => ({
    name: argumentName(argument, locale),
    description: requireValue(descriptions[index], "the words of an argument"),
    optional: argument.optional,
  }));
  const name = `${NAMESPACE}.${id}`;
  const list = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ");
  return { id, name, group, groupTitle: words.groups[group], title, summary, syntax: `${name}(${list})`, parameters, result, example };
}
