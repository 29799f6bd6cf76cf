/** The pages and their addresses. The hash chooses one: office.js sets `history.pushState` to null, so no router can. */
import { useSyncExternalStore } from "react";

/** Those of the navigation and the ribbon. */
export const mainPages = ["templates", "checks", "formulas", "functions"] as const;
/** The self-check is behind a link at the bottom: a clerk hardly ever needs it. */
export const pageIds = [...mainPages, "selfCheck"] as const;
export type MainPage = (typeof mainPages)[number];
export type PageId = (typeof pageIds)[number];

export function pageOf(hash: string): PageId {
  return pageIds.find((page) => `#${page}` === hash) ?? "templates";
}

export function currentPage(): PageId {
  return pageOf(window.location.hash);
}

export function showPage(page: PageId): void {
  window.location.hash = page;
}

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

export function usePage(): PageId {
  return useSyncExternalStore(listen, currentPage);
}
