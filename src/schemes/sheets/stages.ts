/** Sign-offs one after another, each a date in a row: how far the row is (G10, S13). */
import { quotedText } from "../../sheet/quotedText";
import { rowReference } from "../../sheet/structured";

/**
 * The last stage that was passed, or the one that was left out before it.
 * @param returned header of the day on which all was sent back: only what was passed later counts
 */
export function stageFormula(stages: readonly string[], key: string, returned?: string): string {
  if (returned !== undefined) {
    const passed = (stage: string) => `(N(${rowReference(stage)})>退)`;
    const reached = stages.reduce(
      (before, stage, i) =>
        `IF(${passed(stage)},IF(${stages
          .slice(0, i + 1)
          .map(passed)
          .join("+")}<${i + 1},"▲ 前一环节未填",${quotedText(stage)}),${before})`,
      `IF(退>0,"▲ 退回重新制定","未开始")`,
    );
    return `=IF(${rowReference(key)}="","",LET(退,N(${rowReference(returned)}),${reached}))`;
  }
  const passed = stages.reduce((before, stage, i) => {
    const earlier = stages
      .slice(0, i + 1)
      .map(rowReference)
      .join(",");
    return `IF(${rowReference(stage)}<>"",IF(COUNT(${earlier})<${i + 1},"▲ 前一环节未填",${quotedText(stage)}),${before})`;
  }, `"未开始"`);
  return `=IF(${rowReference(key)}="","",${passed})`;
}
