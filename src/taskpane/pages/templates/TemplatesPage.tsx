/** 模板: choose a scheme or bring one in a file, edit it, see what it makes, insert it; and the schemes that stand already. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState, type KeyboardEvent } from "react";
import { planWorkbook, templates as builtIn, type Scheme, type Template } from "../../../schemes";
import { ownScheme } from "../../../schemes/edit/ownScheme";
import { withRowsOf } from "../../../standing";
import { useChanges } from "../../changes/changes";
import { useWords } from "../../words";
import { AdoptPage } from "./adopt/AdoptPage";
import { SchemeEditor } from "./editor/SchemeEditor";
import { ImportScheme } from "./ImportScheme";
import { StandingList, type StandingEntry } from "./standing/StandingList";
import { StandingPage } from "./standing/StandingPage";
import { TemplateDetail } from "./TemplateDetail";
import { TemplateList } from "./TemplateList";
import { templateWords } from "./templateWords";

type View =
  /** `left` is the template just left: its button gets the focus back; coming from elsewhere, the heading does. */
  | { show: "list"; left: Template["id"] | null; returned: boolean }
  | { show: "template"; id: Template["id"] }
  /** A scheme out of a file or out of the editor. */
  | { show: "scheme"; scheme: Scheme }
  | { show: "adopt" }
  | { show: "editor"; scheme: Scheme; before: View }
  | { show: "standing"; entry: StandingEntry };

export default function TemplatesPage({ templates = builtIn }: { templates?: Template[] }) {
  const words = useWords();
  const { running, cancel } = useChanges();
  const [view, setView] = useState<View>({ show: "list", left: null, returned: false });
  const brought = view.show === "scheme" ? view.scheme : null;
  const imported = useMemo(() => brought && templateFrom(brought), [brought]);
  const back = () => {
    if (view.show === "editor") setView(view.before);
    else setView({ show: "list", left: view.show === "template" ? view.id : null, returned: true });
  };
  const edit = (scheme: Scheme) => setView({ show: "editor", scheme, before: view });

  /** Esc takes back what is going on: a running write first, then the detail. Fields being edited are not left by it. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    if (running) cancel();
    else if (view.show === "template" || view.show === "scheme") back();
  };
  const shown = () => {
    switch (view.show) {
      case "editor":
        return <SchemeEditor start={view.scheme} onBack={back} onDone={(edited) => setView({ show: "scheme", scheme: withRowsOf(view.scheme, edited) })} />;
      case "adopt":
        return <AdoptPage onBack={back} onScheme={(scheme) => setView({ show: "scheme", scheme })} />;
      case "standing":
        return <StandingPage key={view.entry.id} id={view.entry.id} title={view.entry.title} onBack={back} />;
      case "scheme":
        return <TemplateDetail template={imported!} about={{ ...view.scheme, options: {} }} onBack={back} onEdit={edit} />;
      case "template":
        return <TemplateDetail template={templates.find(({ id }) => id === view.id)!} about={templateWords(words, view.id)} onBack={back} onEdit={edit} />;
      case "list":
        return (
          <>
            <TemplateList templates={templates} left={view.left} returned={view.returned} onOpen={(id) => setView({ show: "template", id })}>
              <StandingList onOpen={(entry) => setView({ show: "standing", entry })} />
            </TemplateList>
            <Button className="further-action" onClick={() => edit(ownScheme(new Date().getFullYear()))}>
              {words.schemeEditor.fromNothing}
            </Button>
            <p className="source">{words.schemeEditor.fromNothingHint}</p>
            <Button className="further-action" onClick={() => setView({ show: "adopt" })}>
              {words.adopt.open}
            </Button>
            <p className="source">{words.adopt.openHint}</p>
            <ImportScheme onRead={(scheme) => setView({ show: "scheme", scheme })} />
          </>
        );
    }
  };
  return <div onKeyDown={onKeyDown}>{shown()}</div>;
}

/** A scheme out of a file is a template without choices. */
function templateFrom(scheme: Scheme): Template {
  return {
    id: scheme.template,
    options: [],
    scheme: () => scheme,
    plan: (_choices, taken) => planWorkbook(scheme, taken, `${scheme.template}-${Date.now().toString(36)}`),
  };
}
