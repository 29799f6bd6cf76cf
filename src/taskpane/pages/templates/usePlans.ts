/** The plan that an insertion would write now, planned anew as the choices and the workbook change. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Choices, Taken, Template, WorkbookPlan } from "../../../schemes";
import { useWorkbook } from "../../workbook";

const nothing: Taken = { sheets: [], tables: [], names: [] };

interface Plans {
  plan: WorkbookPlan;
  unhindered: WorkbookPlan;
  /** Why the names in use could not be read; the plan then stands for an empty workbook. */
  cause: unknown;
}

/** `written` changes with each write of ours, which changes the names in use. */
export function usePlans(template: Template, choices: Choices, written: unknown): Plans {
  const port = useWorkbook();
  const [taken, setTaken] = useState<{ names: Taken; cause: unknown }>({ names: nothing, cause: null });
  useEffect(() => {
    let current = true;
    port.taken().then(
      (names) => current && setTaken({ names, cause: null }),
      (cause: unknown) => current && setTaken({ names: nothing, cause }),
    );
    return () => {
      current = false;
    };
  }, [port, written]);

  const key = JSON.stringify(choices);
  const planned = useCallback((names: Taken) => template.plan(JSON.parse(key) as Choices, names), [template, key]);
  const plan = useMemo(() => planned(taken.names), [planned, taken.names]);
  const unhindered = useMemo(() => planned(nothing), [planned]);
  return { plan, unhindered, cause: taken.cause };
}
