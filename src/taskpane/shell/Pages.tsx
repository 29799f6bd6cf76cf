/** The pages in the one `<main>`. A page is fetched at its first visit and stays, hidden, so that nothing in it is lost. */
import { Suspense, useMemo, useState, type ComponentType } from "react";
import { pageIds, type PageId } from "../pages";
import { fetchedView } from "../parts/fetched";
import { Opening } from "../parts/Opening";
import { PageVisitContext } from "../parts/PageTitle";
import { PageBoundary } from "./PageBoundary";

const fetchedPages = {
  templates: fetchedView(() => import(/* webpackChunkName: "templates" */ "../pages/templates/TemplatesPage")),
  checks: fetchedView(() => import(/* webpackChunkName: "checks" */ "../pages/checks/ChecksPage")),
  formulas: fetchedView(() => import(/* webpackChunkName: "formulas" */ "../pages/formulas/FormulasPage")),
  functions: fetchedView(() => import(/* webpackChunkName: "catalogue" */ "../pages/functions/FunctionsPage")),
  selfCheck: fetchedView(() => import(/* webpackChunkName: "self-check" */ "../pages/selfCheck/SelfCheckPage")),
};
const { templates, checks, formulas, functions, selfCheck } = fetchedPages;
const builtIn: Record<PageId, ComponentType> = {
  templates: templates.View,
  checks: checks.View,
  formulas: formulas.View,
  functions: functions.View,
  selfCheck: selfCheck.View,
};

/** Asks for a page before it is shown. What goes wrong is told when it is. */
export function fetchPage(page: PageId): void {
  fetchedPages[page].load().catch(() => undefined);
}

interface Props {
  current: PageId;
  /** Tests hand over pages of their own. */
  pages?: Record<PageId, ComponentType>;
}

export function Pages({ current, pages = builtIn }: Props) {
  const [history, setHistory] = useState<{ page: PageId; visits: number; visited: PageId[] }>({
    page: current,
    visits: 0,
    visited: [current],
  });
  if (history.page !== current) {
    setHistory({
      page: current,
      visits: history.visits + 1,
      visited: pageIds.filter((page) => page === current || history.visited.includes(page)),
    });
  }
  return (
    <main id="content" className="main">
      {history.visited.map((page) => (
        <PageSlot key={page} page={pages[page]} active={page === current} visits={history.visits} />
      ))}
    </main>
  );
}

function PageSlot({ page: Page, active, visits }: { page: ComponentType; active: boolean; visits: number }) {
  const visit = useMemo(() => ({ active, visits }), [active, visits]);
  return (
    <section hidden={!active} className="page">
      <PageVisitContext.Provider value={visit}>
        <PageBoundary>
          <Suspense fallback={<Opening />}>
            <Page />
          </Suspense>
        </PageBoundary>
      </PageVisitContext.Provider>
    </section>
  );
}
