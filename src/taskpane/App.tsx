/** The pane: skip link, navigation, the page, and the bar at the bottom. */
import { FluentProvider } from "@fluentui/react-components";
import type { ComponentType } from "react";
import type { Locale } from "../i18n/locale";
import type { WorkbookPort } from "../workbook/port";
import { ChangesProvider } from "./changes/changes";
import { usePage, type PageId } from "./pages";
import { GoToProvider } from "./parts/goTo";
import { BottomBar } from "./shell/BottomBar";
import { Navigation } from "./shell/Navigation";
import { Pages } from "./shell/Pages";
import { SkipLink } from "./shell/SkipLink";
import { Unforeseen } from "./shell/Unforeseen";
import { StatusProvider } from "./status";
import "./styles/frame.css";
import "./styles/parts.css";
import "./styles/pages.css";
import { TallyProvider } from "./tally";
import { dark, light } from "./theme";
import { useDark } from "./useDark";
import { LanguageProvider, type Spoken } from "./words";
import { WorkbookProvider } from "./workbook";

interface Props {
  port: WorkbookPort;
  /** The language to begin with. */
  start: Spoken;
  onLocale?: (locale: Locale) => void;
  pages?: Record<PageId, ComponentType>;
}

export function App({ port, start, onLocale, pages }: Props) {
  const theme = useDark() ? dark : light;
  return (
    <FluentProvider theme={theme} className="pane">
      <LanguageProvider start={start} onLocale={onLocale}>
        <WorkbookProvider port={port}>
          <StatusProvider>
            <ChangesProvider>
              <GoToProvider>
                <TallyProvider>
                  <Frame pages={pages} />
                </TallyProvider>
              </GoToProvider>
            </ChangesProvider>
          </StatusProvider>
        </WorkbookProvider>
      </LanguageProvider>
    </FluentProvider>
  );
}

function Frame({ pages }: Pick<Props, "pages">) {
  const page = usePage();
  return (
    <>
      <SkipLink />
      <Navigation current={page} />
      <Unforeseen />
      <Pages current={page} pages={pages} />
      <BottomBar />
    </>
  );
}
