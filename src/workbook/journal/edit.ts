/** A fix: it looks at its own cells alone and refuses where one holds something else by now. */
import { requireValue } from "../../basics/requireValue";
import type { CellChange } from "../../book/cellChange";
import type { Spot } from "../blocks";
import { formatFor, formatPieces, NO_FORMAT } from "../cellContents";
import { WorkbookProblem, type EditedCell, type Watch } from "../port";
import { exchangePieces, lookAt, placeText, readBackCells, type Exchange } from "./cells";
import type { KeptEdit } from "./kept";
import { Mark } from "./mark";
import type { Planned } from "./planned";
import { secondLook } from "./secondLook";
import { areasShown, cellsToFormat, resultCells } from "./shownCells";

/** One sync, and one more where something spills among the cells. */
export async function planEdit(changes: readonly CellChange[], context: Excel.RequestContext, { signal }: Watch): Promise<Planned> {
  const results = resultCells(changes);
  const { sheets, called, contents, beside, spilled, settings } = await lookAt(context, changes, { beside: results, signal });
  const missing = changes.find(({ sheet }) => !sheets.has(sheet));
  if (missing) throw new WorkbookProblem("sheetMissing", { sheet: missing.sheet });
  refuseAmong(
    changes.filter((_, i) => spilled[i]),
    "cellSpilled",
  );
  refuseAmong(
    changes.filter(({ before }, i) => contents[i]?.content !== before),
    "changedMeanwhile",
  );
  const exchanges = changes.map(({ sheet, row, column, after, shownAs }, i): Exchange => {
    const held = requireValue(contents[i], "the contents of the cell");
    const needed = formatFor(after, held.numberFormat);
    const numberFormat = shownAs && needed === NO_FORMAT ? shownAs.numberFormat : needed;
    return { sheet, row, column, held, wanted: { content: after, numberFormat } };
  });
  const idOf = (sheet: string) => requireValue(sheets.get(sheet), `the sheet ${sheet}`).id;
  const formatted = cellsToFormat(results, beside);
  const cells = exchanges.map(({ sheet, row, column, held, wanted }): EditedCell => {
    const formatBefore = held.numberFormat === wanted.numberFormat ? null : held.numberFormat;
    return {
      sheetId: idOf(sheet),
      row,
      column,
      before: held.content,
      after: wanted.content,
      formatBefore,
    };
  });
  const mark = new Mark();
  const shown = areasShown(formatted, idOf);
  const entry: KeptEdit = { kind: "edit", token: mark.token, when: Date.now(), changes: [...changes], cells, shown, sheets: called };
  return {
    mark,
    entry,
    settings,
    operations: [...exchangePieces(exchanges), ...formatPieces(formatted)],
    secondLook: secondLook(
      exchanges,
      ({ held }) => held.content,
      (found) => {
        for (const { cell, now } of found) {
          const i = exchanges.indexOf(cell);
          // What is put back, since the request went on and wrote over it.
          cells[i] = { ...requireValue(cells[i], "the cell that was looked at"), before: now.content, formatBefore: now.numberFormat };
        }
        refuseAmong(
          found.map(({ cell }) => cell),
          "changedMeanwhile",
        );
      },
    ),
    making: (number) => (number === 0 ? { stage: "changing", cells: cells.length } : null),
    async verify(made, watch, end) {
      const now = await readBackCells(made, exchanges, (last) => end(last, null), watch.signal);
      return { entry: { ...entry, cells: cells.map((cell, i) => ({ ...cell, after: requireValue(now[i], "what the cell holds") })) } };
    },
    looks: null,
    open: null,
  };
}

function refuseAmong(cells: readonly Spot[], code: "cellSpilled" | "changedMeanwhile"): void {
  if (cells.length > 0) throw new WorkbookProblem(code, { names: cells.map(placeText) });
}
