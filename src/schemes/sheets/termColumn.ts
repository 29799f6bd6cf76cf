/** 聘期考核: whether a term of employment that ends this year is passed, told from the grades of its years (SY20). */
import { quotedText } from "../../sheet/quotedText";
import { blankSafe, type Column } from "../draft";
import { DONE } from "../optionWords";
import type { Track } from "../../book/schema/scheme";
import { lookupColumn, lookupTable, tableColumn, type SheetContext } from "./context";
import { isListed } from "./phrases";

type Outcome = NonNullable<Track["outcome"]>;

const [PASSED, FAILED] = ["合格", "不合格"];

/**
 * The term is passed where its task is done and each of its years has a grade that passes; a worse grade, or a task that is not done,
 * fails it. A year without either, and one before the years shown, is for a person to look up: the text does not say what follows.
 * @param name the spilled names
 * @param years spilled words of each year, oldest first, this year last
 * @param firstHeader the cell that says which year the oldest is, such as 2021年; without a number in it no term can be told
 */
export function termColumn(
  context: SheetContext,
  track: Track,
  term: NonNullable<Outcome["term"]>,
  name: string,
  years: readonly string[],
  firstHeader: string,
): Column {
  const grades = requireGrades(track);
  const listed = (header: string) => blankSafe(tableColumn(context, track.list.table, header));
  const words = lookupTable(context, grades).rows.map((_, i) => `INDEX(${lookupColumn(context, grades, 0)},${i + 1})`);
  /** How many years of the term carry one of the words. */
  const counted = (of: readonly string[]) =>
    years
      .map((year, i) => {
        const carries = of.map((word) => isListed(word, year));
        return `IF(起<=始+${i},IF(${carries.join("+")}>0,1,0),0)`;
      })
      .join("+");
  const looked = quotedText("▲ 聘期始于更早年份，须查档");
  const open = quotedText("▲ 聘期内有年度未定档次，由单位研究");
  const passing = `IF(优=始+${years.length}-起,${quotedText(PASSED)},IF(起<始,${looked},${open}))`;
  return {
    header: term.header,
    kind: "result",
    width: 20,
    wrap: true,
    align: "center",
    reminder: true,
    formula:
      `=IF(${name}="","",LET(始,IFERROR(LEFT(${firstHeader},4)*1,0),起,${listed(term.start)},任,${listed(term.task)},优,${counted(words.slice(0, term.passing))},差,${counted(words.slice(term.passing))},` +
      `IF((起="")+(任="")>0,"",IF((任<>${quotedText(DONE)})+(差>0)>0,${quotedText(FAILED)},${passing}))))`,
  };
}

function requireGrades({ grading }: Track): string {
  if (!grading) throw new Error("a term is told from grades");
  return grading.grades;
}
