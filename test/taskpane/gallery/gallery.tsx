/** The pane over a workbook in memory, for looking at it and for measuring its accessibility. Never part of a build. */
import { createRoot } from "react-dom/client";
import { nearestLocale, wordsOf } from "../../../src/i18n";
import { App } from "../../../src/taskpane/App";
import "../../../src/taskpane/styles/waiting.css";
import ChecksPage from "../../../src/taskpane/pages/checks/ChecksPage";
import FormulasPage from "../../../src/taskpane/pages/formulas/FormulasPage";
import FunctionsPage from "../../../src/taskpane/pages/functions/FunctionsPage";
import SelfCheckPage from "../../../src/taskpane/pages/selfCheck/SelfCheckPage";
import TemplatesPage from "../../../src/taskpane/pages/templates/TemplatesPage";
import { findingKey, type CheckReport } from "../../../src/checks";
import { outcome } from "../../../src/workbook/selfCheck/report";
import { WorkbookProblem } from "../../../src/workbook/port";
import { ownScheme } from "../../../src/schemes/edit/ownScheme";
import { planWorkbook } from "../../../src/schemes/planner";
import { plainSheet, unsureSheet } from "../../builder/plainSheet";
import { snapshotOfPlan } from "../../checks/plan-snapshot";
import { FakeWorkbook } from "../support/fakeWorkbook";
import { filledSheets, finding, reportOf } from "../support/snapshots";

const port = new FakeWorkbook();
port.contents = filledSheets("方案参数", "月度成绩", "加扣分", "年度结果");
const gallery = {
  port,
  WorkbookProblem,
  finding,
  keyOf: findingKey,
  outcome,
  reportOf,
  report: reportOf([]),
  /** A clerk's own sheet, and a scheme that stands with its sheets. */
  clerkSheet: () => {
    port.contents = plainSheet();
    port.active = "年度考核";
    port.selected = { sheet: "年度考核", address: "B6" };
  },
  /** One whose columns leave open what they are for. */
  unsureSheet: () => {
    port.contents = unsureSheet();
    port.active = "考核";
    port.selected = { sheet: "考核", address: "A3" };
  },
  standingScheme: () => {
    const plan = planWorkbook(ownScheme(2026), { sheets: [], tables: [], names: [] }, "own-1");
    const snapshot = snapshotOfPlan(plan);
    // The clerk's own sheet refers to it.
    const formulas = ["=汇总!F6", "=SUM(指标得分表[党的建设])*优秀比例", "=单位!A6"].map((formula) => [formula]);
    const own = { ...snapshot.sheets[0]!, name: "年度述职材料", row: 3, column: 1, formulas, values: formulas, spills: [] };
    port.contents = { ...snapshot, sheets: [...snapshot.sheets, own], schemes: [plan.record] };
  },
  /** Makes the page named throw as it is drawn. */
  broken: new URLSearchParams(window.location.search).get("broken"),
};
export type Gallery = typeof gallery;
Object.assign(window, { gallery });

const runChecks = (): CheckReport => gallery.report;
const pages = {
  templates: () => <TemplatesPage />,
  checks: () => <ChecksPage runChecks={runChecks} />,
  formulas: () => <FormulasPage />,
  selfCheck: () => <SelfCheckPage />,
  functions: () => {
    if (gallery.broken === "functions") throw new Error("Cannot read properties of undefined (reading 'name')");
    return <FunctionsPage />;
  },
};

const locale = nearestLocale(new URLSearchParams(window.location.search).get("lang"));
createRoot(document.getElementById("pane")!).render(<App port={port} start={{ locale, words: wordsOf[locale] }} pages={pages} />);
