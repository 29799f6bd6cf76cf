/** The Office that the pane runs in. There is none in a bare browser, and an older one lacks much of what its types promise. */

export function officeContext(): Partial<Office.Context> | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}

/** Excel versions without it have no button that calls an action. */
export function officeActions(): typeof Office.actions | undefined {
  return typeof Office === "undefined" ? undefined : Office.actions;
}
