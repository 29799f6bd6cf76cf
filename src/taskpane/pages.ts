/** The pages and their addresses. The hash chooses one: office.js sets `history.pushState` to null, so no router can. */
import { useSyncExternalStore } from "react";

export const pageIds = ["templates", "checks", "formulas", "functions"] as const;
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
