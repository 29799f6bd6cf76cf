/** Opens Univer in an element of the page, as a workbook with one empty sheet. */
import {
  Injector,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  Plugin,
  mergeLocales,
  setDependencies,
  type PluginCtor,
} from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UpdateFormulaController } from "@univerjs/sheets-formula";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { UniverBook, unitId } from "./book";
import { skipDeletedSheets } from "./lateValidation";
import { newSheet } from "./sheets";
import { defaultFont } from "./styles";
import { UniverSurface } from "./surface";
import { UniverGrid } from "./univerGrid";
import { ValidationDisplay, type AskAboutEntry } from "./validationDisplay";

export interface OpenOptions {
  container: HTMLElement;
  locale: "zh-CN" | "en-US";
  askAboutEntry: AskAboutEntry;
}

export interface OpenedGrid {
  grid: UniverGrid;
  /** The language of the grid's own menus and hints. */
  setLocale(locale: OpenOptions["locale"]): void;
  /** Resolves when a person can click and type. */
  rendered: Promise<void>;
}

const univerLocale = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

export function openUniverGrid({ container, locale, askAboutEntry }: OpenOptions): OpenedGrid {
  const univer = new Univer({
    locale: univerLocale[locale],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, validationChinese),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, validationEnglish),
    },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({ container, header: true, toolbar: false });
  for (const entry of [...plugins, ...UniverSheetsDataValidationPreset().plugins]) {
    const [plugin, config] = (Array.isArray(entry) ? entry : [entry, {}]) as [PluginCtor, object];
    // Univer reads and draws formulas; the preview's own calculator runs them.
    const ours = (plugin as unknown) === UniverFormulaEnginePlugin ? { notExecuteFormula: true } : {};
    univer.registerPlugin(plugin, { ...config, ...ours });
  }
  univer.registerPlugin(OwnFormulas);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: "preview",
    sheetOrder: ["sheet1"],
    sheets: { sheet1: newSheet("sheet1", "Sheet1") },
    defaultStyle: defaultFont,
  });
  const book = new UniverBook(univer);
  book.injector.get(IUniverInstanceService).focusUnit(unitId);
  skipDeletedSheets(book);
  const grid = new UniverGrid(book, new UniverSurface(book, () => validation.refresh()));
  const validation = new ValidationDisplay(book, grid, askAboutEntry);
  return {
    grid,
    setLocale: (next) => univer.setLocale(univerLocale[next]),
    rendered: book.injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
  };
}

/**
 * References in formulas are moved by the preview, which knows `A6#` and structured references: Univer's own controller
 * for that is taken out before it starts.
 */
class OwnFormulas extends Plugin {
  static override pluginName = "STAND_IN_OWN_FORMULAS";
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([UpdateFormulaController, { useValue: null as unknown as UpdateFormulaController }]);
  }
}
setDependencies(OwnFormulas, [Injector], 1);
