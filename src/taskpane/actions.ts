/** Actions behind ribbon buttons and shortcuts: each opens the pane on its page. They run in the shared runtime. */
import { officeActions } from "./host";
import { mainPages, showPage, type MainPage } from "./pages";

const actionNames: Record<MainPage, string> = {
  templates: "showTemplates",
  checks: "showChecks",
  formulas: "showFormulas",
  functions: "showFunctions",
};

/** Office waits for `completed`, or the button stays busy: it is called whatever happens. */
async function openAt(page: MainPage, event?: Office.AddinCommands.Event): Promise<void> {
  try {
    showPage(page);
    await Office.addin.showAsTaskpane();
  } finally {
    event?.completed();
  }
}

/** Names the actions to Office. */
export function associateActions(): void {
  const actions = officeActions();
  if (!actions) return;
  for (const page of mainPages) {
    actions.associate(actionNames[page], (event?: Office.AddinCommands.Event) => openAt(page, event));
  }
}
