/** What one page asks another to begin with: taken once, by that page when it is shown. */
import { showPage, type PageId } from "../pages";

export interface PageRequest<Wish> {
  /** Shows the page. */
  ask(wish: Wish): void;
  /** `null` where nobody has asked since. */
  take(): Wish | null;
  /** Tells a page that is shown already. @returns ends it */
  listen(told: () => void): () => void;
}

export function pageRequest<Wish>(page: PageId): PageRequest<Wish> {
  let wanted: Wish | null = null;
  const listeners = new Set<() => void>();
  return {
    ask(wish) {
      wanted = wish;
      listeners.forEach((told) => told());
      showPage(page);
    },
    take() {
      const wish = wanted;
      wanted = null;
      return wish;
    },
    listen(told) {
      listeners.add(told);
      return () => void listeners.delete(told);
    },
  };
}
