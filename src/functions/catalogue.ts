/** Everything a person may want to know about the custom functions, for the pane's page and the reference. Pure. */
import { cellWordsOf } from "../i18n/cellWords";
import { functionWordsOf } from "../i18n/functionWords";
import type { Locale } from "../i18n/locale";
import metadata from "./generated/functions.en-US.json";
import { FUNCTION_GROUPS, NAMESPACE, type FunctionGroup, type FunctionId } from "./ids";

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
  summary: string;
  /** `KAOHE.WEIGHTED(成绩, 权重, [缺项], [小数位])`. */
  syntax: string;
  parameters: CatalogueParameter[];
  /** What comes back. */
  result: string;
  /** `answer` is written as Excel writes an array: `{1;2}` is two rows. */
  example: { formula: string; answer: string; explanation: string };
}

/** The functions in the order they are shown, group by group. */
export function functionCatalogue(locale: Locale): CatalogueEntry[] {
  const groups = Object.keys(FUNCTION_GROUPS) as FunctionGroup[];
  return groups.flatMap((group) => FUNCTION_GROUPS[group].map((id) => entryFor(id, group, locale)));
}

function entryFor(id: FunctionId, group: FunctionGroup, locale: Locale): CatalogueEntry {
  const { entries, groups } = functionWordsOf[locale];
  const { summary, result, example, parameters: descriptions } = entries[id];
  const names = cellWordsOf[locale].argumentNames[id];
  const declared = metadata.functions.find((declaration) => declaration.id === id)!.parameters;
  const parameters = descriptions.map((description, index) => {
    const parameter = declared[index]!;
    return { name: names[index]!, description, optional: "optional" in parameter && parameter.optional === true };
  });
  const name = `${NAMESPACE}.${id}`;
  const list = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ");
  return { id, name, group, groupTitle: groups[group], summary, syntax: `${name}(${list})`, parameters, result, example };
}
