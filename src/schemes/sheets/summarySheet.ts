/** 汇总: one line per unit or person, from the parts' scores column by column to the total. */
import { requireValue } from "../../basics/requireValue";
import { cellAddress } from "../../sheet/address";
import { quotedText } from "../../sheet/quotedText";
import { blankSafe, FAULTY, figuresOf, type Column } from "../draft";
import { RENORMALISE } from "../optionWords";
import type { SheetPlan } from "../../book/plan";
import type { SummaryColumn } from "../../book/schema/parts";
import type { Track } from "../../book/schema/scheme";
import {
  nameWidth,
  groupWidth,
  lookupColumn,
  newDraft,
  numberFormat,
  parameter,
  scoreFormat,
  tableColumn,
  type SheetContext,
} from "./context";
import { exactly } from "./exactly";
import { weightedMerge } from "./merge";
import { methodFormula } from "./methodColumns";
import type { MonthlySheet } from "./monthlySheet";
import type { PartSheet } from "./parts/part";

export interface SummarySheet {
  sheet: SheetPlan;
  name: string;
  group: string;
  /** `汇总!D6#` by header. */
  spill(header: string): string;
  /** What each one's total waits for, in words: the reminders without their signs. */
  lacking: string;
}

const FIRST_COLUMN = 3;

interface SummarySurroundings {
  /** By their names. */
  parts: ReadonlyMap<string, PartSheet>;
  monthly: MonthlySheet | null;
  /** The summary of the units that this track's persons belong to. */
  upper: SummarySheet | null;
  /** The tracks before this one, by their words. */
  others: ReadonlyMap<string, { track: Track; summary: SummarySheet | null }>;
}

export function summarySheet(
  context: SheetContext,
  track: Track,
  summary: NonNullable<Track["summary"]>,
  { parts, monthly, upper, others }: SummarySurroundings,
): SummarySheet {
  const draft = newDraft(
    context,
    summary.sheet,
    { title: "得分汇总", unit: "单位：分", legend: ["computed", "result"] },
    { freezeColumns: 2 },
  );
  const row = draft.firstRow;
  const here = (column: number) => `${cellAddress(row, column)}#`;
  const headers = summary.columns.map(({ header }) => header);
  const of = (header: string) => {
    const i = headers.indexOf(header);
    if (i < 0) throw new Error(`${summary.sheet} has no column ${header}`);
    return here(FIRST_COLUMN + i);
  };
  const [name, group] = [here(1), here(2)];
  const listed = (header: string) => blankSafe(tableColumn(context, track.list.table, header));
  const total = requireValue(headers[headers.length - 1], "a total");
  const partNamed = (part: string) => requireValue(parts.get(part), `a part ${part}`);

  // A contribution may be left out: it counts as none.
  const optional = new Set(summary.columns.flatMap((column) => (column.kind === "coefficient" ? [column.contribution] : [])));
  const sources = summary.columns.flatMap((column): { header: string; called: string }[] => {
    const { kind, header } = column;
    // All figures of the months are missing together: one speaks for them.
    if (kind === "monthly") return column.figure === "result" ? [{ header, called: track.monthly?.header ?? header }] : [];
    return ["part", "list", "upper", "unit", "charge"].includes(kind) && !optional.has(header) ? [{ header, called: header }] : [];
  });

  const columns: [Column, Column, Column, ...Column[]] = [
    {
      header: "序号",
      kind: "computed",
      width: 6,
      align: "center",
      numberFormat: "0",
      formula: `=IF(${name}="","",SEQUENCE(ROWS(${name})))`,
    },
    { header: track.word, kind: "computed", width: nameWidth(context, track, 24), wrap: true, formula: `=${listed(track.word)}` },
    {
      header: track.group,
      kind: "computed",
      width: groupWidth(context, track, 12),
      align: "center",
      formula: `=${listed(track.group)}`,
    },
    ...summary.columns.map(
      (column): Column => ({
        ...describeColumn(context, column, partNamed),
        kind: column.header === total ? "result" : "computed",
        formula: waiting(column, formulaOf(column)),
      }),
    ),
    {
      header: "提醒",
      kind: "computed",
      // Before scores come in it lists all that is missing.
      width: 40,
      wrap: true,
      reminder: true,
      formula: reminders(),
    },
  ];
  const placed = draft.add({ columns });
  const [, names, groups] = placed;
  const reminded = requireValue(placed[placed.length - 1], "the reminders");
  draft.dress(placed, names);
  return {
    sheet: draft.finish(),
    name: names.spill,
    group: groups.spill,
    spill: (header) => draft.prefix + of(header),
    lacking: ["▲ ", "⊗ "].reduce((text, sign) => `SUBSTITUTE(${text},${quotedText(sign)},"")`, reminded.spill),
  };

  /** What the total waits for; before that what is wrong with what it is made of, and where that is told. */
  function reminders(): string {
    const faulty = summary.columns.flatMap((column) => {
      const { header, kind } = column;
      if (kind === "list") return [`IF(ISTEXT(${of(header)})*(${of(header)}<>"")>0,${quotedText(`${header}不是数、`)},"")`];
      // All figures of the months are wrong together.
      // No total is made of words, and grades would wait a round for them.
      if ((!handsOn(column) && !CALLED.has(kind)) || (column.kind === "tier" && column.isWord)) return [];
      if (kind === "monthly" && column.figure !== "result") return [];
      return [`IF(IFERROR(LEFT(${of(header)},1)="⊗",TRUE),${quotedText(`${header}有错${seenAt(column)}、`)},"")`];
    });
    const words = summary.columns
      .filter(({ kind }) => kind === "merge")
      .map(({ header }) => `IF(LEFT(${of(header)},1)="▲",${of(header)},"")`);
    return (
      `=IF(${name}="","",LET(错,${faulty.join("&") || '""'},话,${words.join("&") || '""'},` +
      `IF(错<>"","⊗ "&LEFT(错,LEN(错)-1),IF(话<>"",话,IF(ISNUMBER(${of(total)}),"",${missingWords()})))))`
    );
  }

  /** The sheet on which an error is told. */
  function seenAt(column: SummaryColumn): string {
    if (column.kind === "part") return `（见“${context.names.sheet(column.part)}”表）`;
    if (column.kind === "monthly") return `（见“${requireValue(monthly, "the months").sheet.name}”表）`;
    return column.kind === "upper" ? `（见“${units().sheet.name}”表）` : "";
  }

  /** `"▲ 缺年度得分、社会评价"`: what a total is waiting for. */
  function missingWords(): string {
    const each = sources
      .map(({ header, called }) => `IF(${of(header)}="",${quotedText(called)}${unfilledItems(header)}&"、","")`)
      .join("&");
    return `LET(缺,${each || '""'},IF(缺="","","▲ 缺"&LEFT(缺,LEN(缺)-1)))`;
  }

  /** `&"（2项未填）"`, where a part counts them. */
  function unfilledItems(header: string): string {
    const column = summary.columns.find((one) => one.header === header);
    const unfilled = column?.kind === "part" ? partNamed(column.part).unfilledOf : undefined;
    return unfilled === undefined ? "" : `&LET(空,IFERROR(${unfilled(name).slice(1)},""),IF(空="","","（"&空&"项未填）"))`;
  }

  function units(): SummarySheet {
    return requireValue(upper, "a summary of the units");
  }

  function formulaOf(column: SummaryColumn): string {
    const { digits } = context.scheme;
    const rounded = (value: string) => `ROUND(ROUND(${value},9),${digits})`;
    const anyBlank = (spills: string[]) => (spills.length === 1 ? `${spills[0]}=""` : `${spills.map((s) => `(${s}="")`).join("+")}>0`);
    const p = (parameterName: string) => parameter(context, parameterName);
    switch (column.kind) {
      case "part":
        return partNamed(column.part).scoreOf(name, column.span);
      case "list":
        return `=${listed(column.column)}`;
      case "charge": {
        const other = requireValue(others.get(column.track), `the track ${column.track}`);
        const scores = requireValue(other.summary, `a summary of ${column.track}`).spill(column.column);
        const charged = tableColumn(context, other.track.list.table, column.by);
        // Who has no score yet counts neither for nor against: what is no text is a score.
        return `=IF(${name}="","",${exactly([name], (named) => {
          const of = named(charged);
          const count = `COUNTIFS(${of})-COUNTIFS(${of},${scores},"*")`;
          return `LET(数,${count},IF(数=0,"",${rounded(`SUMIFS(${scores},${of})/数`)}))`;
        })})`;
      }
      case "upper":
        return `=IF(${name}="","",XLOOKUP(${group},${units().name},${units().spill(column.column)},""))`;
      case "monthly":
        return `=${requireValue(monthly, "the months").spill(column.figure)}`;
      case "placePoints":
      case "relative":
      case "efficacy":
      case "stepped":
      case "tier":
        return methodFormula(context, column, of, group);
      case "unit": {
        const above = requireValue(others.get(column.track)?.summary, `a summary of ${column.track}`);
        return `=IF(${name}="","",XLOOKUP(${listed(column.by)},${above.name},${above.spill(column.column)},""))`;
      }
      case "coefficient": {
        const [score, contribution] = [figuresOf(of(column.of)), figuresOf(of(column.contribution))];
        // A contribution that is not known yet counts as none, in plain sight.
        return (
          `=LET(值,${score},贡,${contribution},KAOHE.COEFFICIENT(值,${lookupColumn(context, column.table, 0, 1)},` +
          `IF(值="","",IF(贡="",0,贡)),${p(column.rate)},${p(column.least)},${p(column.most)}))`
        );
      }
      case "merge":
        return `=${weightedMerge(context, {
          columns: column.of.map((word) => ({ word, spill: of(word) })),
          weights: column.weights,
          ...(column.classes && { groups: group }),
          missing: p(column.missing),
        })}`;
      case "sum": {
        const [add, subtract] = [column.add.map(of), (column.subtract ?? []).map(of)];
        const value = [add.join("+"), ...subtract].join("-");
        return `=IF(${anyBlank([...add, ...subtract])},"",${rounded(value)})`;
      }
      case "product": {
        const factors = column.of.map(of);
        return `=IF(${anyBlank(factors)},"",${rounded(factors.join("*"))})`;
      }
      case "blend": {
        const [first, second] = [of(column.first), of(column.second)];
        const alone =
          column.missing === undefined ? '""' : `IF(${p(column.missing)}=${quotedText(RENORMALISE)},IF(${first}="",${second},${first}),"")`;
        return `=IF(${anyBlank([first, second])},${alone},${rounded(`${first}*${p(column.share)}+${second}*(1-${p(column.share)})`)})`;
      }
    }
  }
}

/** Columns that call a function of ours: what is wrong with a score is told there. */
const CALLED: ReadonlySet<SummaryColumn["kind"]> = new Set(["coefficient", "placePoints", "relative", "efficacy", "stepped", "tier"]);

/** Whether a column shows what another sheet has worked out. */
function handsOn({ kind }: SummaryColumn): boolean {
  return kind === "part" || kind === "upper" || kind === "unit" || kind === "charge" || kind === "monthly";
}

/** An error is told where it comes from: here stands a sign, and what is made of it waits. */
function waiting(column: SummaryColumn, formula: string): string {
  if (handsOn(column)) return `=IFERROR(${formula.slice(1)},${quotedText(FAULTY)})`;
  const isMade = column.kind === "merge" || column.kind === "sum" || column.kind === "product" || column.kind === "blend";
  return isMade ? `=IFERROR(${formula.slice(1)},"")` : formula;
}

/** A summary column's header and how its numbers look. */
function describeColumn(
  context: SheetContext,
  column: SummaryColumn,
  partNamed: (part: string) => PartSheet,
): Omit<Column, "kind" | "formula"> {
  const { header } = column;
  const width = Math.max(11, header.length * 2 + 2);
  const format = (kind: "signed" | "coefficient") => ({ header, width, numberFormat: numberFormat(context, kind) });
  if (column.kind === "coefficient") return format("coefficient");
  if (column.kind === "tier" && column.isWord) return { header, width, align: "center" };
  if (column.kind === "monthly" && column.figure === "entries") return { ...format("signed"), unit: "月均" };
  if (column.kind === "monthly" && (column.figure === "good" || column.figure === "poor"))
    return { header, width, numberFormat: "0", align: "center", unit: "个月" };
  if (column.kind === "list" && column.number !== undefined && column.number !== "score") return format(column.number);
  if (column.kind === "part" && partNamed(column.part).signed) return { ...format("signed"), unit: "净额" };
  return { header, width, numberFormat: scoreFormat(context) };
}
