/**
 * Univer validates cells when the browser is idle, and throws where their sheet has been deleted meanwhile. Nothing is left
 * to validate then.
 */
import { IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import type { UniverBook } from "./book";

export function skipDeletedSheets({ injector }: UniverBook): void {
  const instances = injector.get(IUniverInstanceService);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unit, sheet, ranges) => {
    const workbook = instances.getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheet) ? validate(unit, sheet, ranges) : [];
  };
}
