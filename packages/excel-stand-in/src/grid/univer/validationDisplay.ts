/** Data validation as a person meets it: a prompt beside the cell, an arrow with the choices, a word on a wrong entry. */
import { createElement, type ReactElement } from "react";
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
  type Nullable,
} from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/preset-sheets-data-validation";
import { SheetInterceptorService, VALIDATE_CELL } from "@univerjs/sheets";
import { SheetCanvasPopManagerService } from "@univerjs/sheets-ui";
import { ComponentManager } from "@univerjs/ui";
import { firstCell } from "../../cells";
import type { GridValidation } from "../grid";
import { univerRange, unitId, type UniverBook } from "./book";
import type { PlacedValidation } from "./rules";
import type { UniverGrid } from "./univerGrid";
import { choicesOf, isAllowed, showsDropDown } from "./validation";

const promptComponent = "STAND_IN_PROMPT";

/** Asks the person about an entry the rule does not allow; resolves to whether it stays. */
export type AskAboutEntry = (alert: NonNullable<GridValidation["errorAlert"]>) => Promise<boolean>;

export class ValidationDisplay {
  private shownLists = "";
  private readonly listRules = new Map<string, string[]>();
  private prompt: Nullable<{ dispose(): void }>;

  constructor(
    private readonly book: UniverBook,
    private readonly grid: UniverGrid,
    private readonly ask: AskAboutEntry,
  ) {
    book.injector.get(ComponentManager).register(promptComponent, PromptNote as never);
    grid.listen((event) => {
      if (event.type === "selected" || event.type === "sheetActivated") this.showPrompt();
    });
    book.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
      priority: 100,
      handler: (before, { subUnitId, row, col }, next) => next(this.judged(before, subUnitId, row, col)),
    });
  }

  /** Rules or values changed: the lists behind the arrows may have. */
  refresh(): void {
    const lists = this.grid.rules.allValidations().flatMap((placed) => {
      if (!showsDropDown(placed)) return [];
      const choices = choicesOf(placed, placed.area, this.grid.calculation.calculator) ?? [];
      return [{ area: placed.area, choices }];
    });
    const now = JSON.stringify(lists);
    if (now === this.shownLists) return;
    this.shownLists = now;
    for (const [subUnitId, ruleId] of this.listRules) this.removeRules(subUnitId, ruleId);
    this.listRules.clear();
    for (const [at, { area, choices }] of lists.entries()) {
      const uid = `stand-in-list-${at}`;
      this.book.run(AddDataValidationMutation.id, { subUnitId: area.sheet, rule: listRule(uid, area, choices) });
      this.listRules.set(area.sheet, [...(this.listRules.get(area.sheet) ?? []), uid]);
    }
  }

  private removeRules(subUnitId: string, ruleId: string[]): void {
    if (this.book.sheetOrNone(subUnitId)) this.book.run(RemoveDataValidationMutation.id, { subUnitId, ruleId });
  }

  private async judged(before: Nullable<Promise<boolean>>, sheet: string, row: number, column: number): Promise<boolean> {
    return (await before) !== false && (await this.stays(sheet, row, column));
  }

  private async stays(sheet: string, row: number, column: number): Promise<boolean> {
    const placed = this.grid.rules.validationAt(sheet, row, column);
    if (!placed) return true;
    const { errorAlert } = placed.validation;
    const alert = { title: "", message: "", style: "Stop", ...errorAlert, showAlert: errorAlert?.showAlert ?? true };
    const { value } = firstCell(this.grid.read({ sheet, row, column, rows: 1, columns: 1 }));
    if (!alert.showAlert || isAllowed(value, placed, { row, column }, this.grid.calculation.calculator)) return true;
    return this.ask(alert);
  }

  private showPrompt(): void {
    this.prompt?.dispose();
    const { sheet, row, column } = this.grid.selection();
    const prompt = this.grid.rules.validationAt(sheet, row, column)?.validation.prompt;
    if (!prompt?.showPrompt || (prompt.title === "" && prompt.message === "")) {
      this.prompt = null;
      return;
    }
    const { title, message } = prompt;
    this.prompt = this.book.injector
      .get(SheetCanvasPopManagerService)
      .attachPopupToCell(
        row,
        column,
        { componentKey: promptComponent, direction: "vertical", extraProps: { title, message }, offset: [0, 6] },
        unitId,
        sheet,
      );
  }
}

/** Univer draws the arrow and the choices. It never refuses an entry: that is said here, in the rule's own words. */
function listRule(uid: string, area: PlacedValidation["area"], choices: string[]): ISheetDataValidationRule {
  return {
    uid,
    type: DataValidationType.LIST,
    formula1: choices.join(","),
    ranges: [univerRange(area)],
    allowBlank: true,
    showErrorMessage: false,
    errorStyle: DataValidationErrorStyle.INFO,
    renderMode: DataValidationRenderMode.ARROW,
  };
}

function PromptNote({ popup }: { popup: { extraProps: { title: string; message: string } } }): ReactElement {
  const { title, message } = popup.extraProps;
  return createElement(
    "div",
    { className: "preview-prompt" },
    title === "" ? null : createElement("strong", null, title),
    createElement("span", null, message),
  );
}
