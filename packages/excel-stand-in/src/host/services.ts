/** Objects that office.js makes with `new` instead of finding them in the workbook. */
import type { FunctionCalls } from "./functionCalls";
import type { WireResult } from "./functionValues";
import { asWord, officeType, type OfficeObject } from "./objects/model";
import { invalidArgument } from "./problems";
import { functionFeatures } from "./startUp";

/** What services reach beyond the workbook. */
export interface Surroundings {
  calls: FunctionCalls;
  pane: { visible: boolean; startsWithWorkbook: boolean };
  showPane(visible: boolean): void;
}

const customFunctions = officeType<Surroundings>({
  name: "CustomFunctions",
  methods: {
    _GetEnabledFeatures: () => functionFeatures,
    _SetOsfControlContainerReadyForCustomFunctions: ({ calls }) => calls.start(),
    setInvocationArrayResults: ({ calls }, args) => {
      const results = args.raw(0);
      if (!Array.isArray(results)) throw invalidArgument();
      calls.deliver(results as WireResult[]);
    },
  },
});

const customFunctionsContainer = officeType<Surroundings>({
  name: "CustomFunctionsContainer",
  objects: { customFunctions },
});

/** Buttons wait for no word from the page here: they are pressed once it has registered for them. */
const addinInternalService = officeType<Surroundings>({
  name: "AddinInternalService",
  methods: { notifyActionHandlerReady: () => null },
});

const states = ["Inactive", "Background", "Visible"] as const;

const appRuntimeService = officeType<Surroundings>({
  name: "AppRuntimeService",
  methods: {
    getAppRuntimeState: ({ pane }) => (pane.visible ? "Visible" : "Background"),
    setAppRuntimeState: (around, args) => around.showPane(asWord(args.raw(0), states) === "Visible"),
  },
});

const appRuntimePersistenceService = officeType<Surroundings>({
  name: "AppRuntimePersistenceService",
  methods: {
    getAppRuntimeStartState: ({ pane }) => (pane.startsWithWorkbook ? "Background" : "Inactive"),
    setAppRuntimeStartState: ({ pane }, args) => {
      pane.startsWithWorkbook = asWord(args.raw(0), states) !== "Inactive";
    },
  },
});

const services: Record<string, (self: Surroundings) => OfficeObject> = {
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.ExcelServices.CustomFunctionsContainer": customFunctionsContainer,
  "Microsoft.InternalService.AddinInternalService": addinInternalService,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeService,
  "Microsoft.AppRuntime.AppRuntimePersistenceService": appRuntimePersistenceService,
};

export function service(around: Surroundings, name: string): OfficeObject | null {
  return services[name]?.(around) ?? null;
}
