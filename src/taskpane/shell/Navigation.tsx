/** The pages, in one row. The current one differs by weight and underline, not by colour alone. */
import { Button } from "@fluentui/react-components";
import { mainPages, showPage, type PageId } from "../pages";
import { useTally } from "../tally";
import { useWords } from "../words";

export function Navigation({ current }: { current: PageId }) {
  const { nav, checks } = useWords().pane;
  const { count } = useTally();
  return (
    <nav aria-label={nav.label} className="nav">
      {mainPages.map((page) => (
        <Button
          key={page}
          appearance="subtle"
          className="nav-page"
          aria-current={page === current ? "page" : undefined}
          onClick={() => showPage(page)}
        >
          <span className="nav-word" data-word={nav[page]}>
            {nav[page]}
          </span>
          {page === "checks" && count > 0 && (
            <>
              {" "}
              <span className="nav-count" aria-hidden>
                {count}
              </span>
              <span className="only-heard">{checks.onTab(count)}</span>
            </>
          )}
        </Button>
      ))}
    </nav>
  );
}
