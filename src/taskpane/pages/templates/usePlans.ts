/** The plan that an insertion would write now, planned anew as the choices and the workbook change. */
import { useCallback, useMemo } from "react";
import type { Choices, Taken, Template, WorkbookPlan } from "../../../schemes";
import type { GivenNames } from "../../../schemes/roster/givenNames";
import { useReading } from "../../parts/useReading";
import type { Task } from "../../parts/useTask";
import { useWorkbook } from "../../workbook";

const nothing: Taken = { sheets: [], tables: [], names: [] };

interface Plans {
  plan: WorkbookPlan;
  unhindered: WorkbookPlan;
  /** The reading of the names in use. Before it has come to an end the plan is the one for an empty workbook. */
  task: Task;
}

/** `written` changes with each write of ours, which changes the names in use. */
export function usePlans(template: Template, choices: Choices, given: GivenNames, written: unknown): Plans {
  const port = useWorkbook();
  const read = useCallback(() => port.taken(), [port]);
  const { found: names, task } = useReading(read, written);

  const key = JSON.stringify(choices);
  const planWith = useCallback((names: Taken) => template.plan(JSON.parse(key) as Choices, names, given), [given, template, key]);
  const plan = useMemo(() => planWith(names ?? nothing), [planWith, names]);
  const unhindered = useMemo(() => planWith(nothing), [planWith]);
  return { plan, unhindered, task };
}
