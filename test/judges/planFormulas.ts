/** Every formula that a plan writes, with where it would stand. */
import type { InsertionPlan, SheetPlan } from "../../src/book/plan";
import { holdsFormula, isFormula } from "../../src/sheet/formula";
import type { Home } from "./grammar";

export interface PlannedFormula {
  home: Home;
  sheet: string;
  formula: string;
}

export function formulasOfPlan({ sheets, names }: Pick<InsertionPlan, "sheets" | "names">): PlannedFormula[] {
  const named = names.map(({ name, formula }): PlannedFormula => ({ home: "name", sheet: name, formula }));
  return [...sheets.flatMap(formulasOfSheet), ...named];
}

function formulasOfSheet({ name: sheet, blocks, conditions, validations }: SheetPlan): PlannedFormula[] {
  const of = (home: Home) => (formula: string) => ({ home, sheet, formula });
  const cells = blocks
    .flatMap(({ cells }) => cells.flat())
    .filter(holdsFormula)
    .map(({ formula }) => formula);
  const bounds = validations.flatMap(({ rule }) =>
    rule.kind === "list" ? [rule.source] : rule.kind === "text" ? [] : [rule.least, "most" in rule ? rule.most : null],
  );
  return [
    ...cells.map(of("cell")),
    ...conditions.map(({ formula }) => formula).map(of("condition")),
    ...bounds.filter((bound): bound is string => typeof bound === "string" && isFormula(bound)).map(of("validation")),
  ];
}
