/** A template or a scheme opened from the list, with all that is needed to make one: fetched when the first is opened. */
import { useMemo } from "react";
import { planWorkbook, templates, type Scheme, type Template } from "../../../schemes";
import { ownScheme } from "../../../schemes/edit/ownScheme";
import { withRowsOf } from "../../../standing";
import { useWords } from "../../words";
import { AdoptPage } from "./adopt/AdoptPage";
import { SchemeEditor } from "./editor/SchemeEditor";
import { StandingPage } from "./standing/StandingPage";
import { TemplateDetail } from "./TemplateDetail";
import { templateWords } from "./templateWords";
import type { SchemeView, View } from "./view";

interface Props {
  view: SchemeView;
  onShow: (view: View) => void;
  onBack: () => void;
}

export default function SchemePage({ view, onShow, onBack }: Props) {
  const words = useWords();
  const brought = view.show === "scheme" ? view.scheme : null;
  const imported = useMemo(() => brought && templateFrom(brought), [brought]);
  const editing = view.show === "editor" ? view : null;
  const start = useMemo(() => editing && (editing.scheme ?? ownScheme(new Date().getFullYear())), [editing]);
  const edit = (scheme: Scheme) => onShow({ show: "editor", scheme, before: view });
  switch (view.show) {
    case "editor":
      return <SchemeEditor start={start!} onBack={onBack} onDone={(edited) => onShow({ show: "scheme", scheme: withRowsOf(start!, edited) })} />;
    case "adopt":
      return <AdoptPage onBack={onBack} onScheme={(scheme) => onShow({ show: "scheme", scheme })} />;
    case "standing":
      return <StandingPage key={view.entry.id} id={view.entry.id} title={view.entry.title} onBack={onBack} />;
    case "scheme":
      return <TemplateDetail template={imported!} about={{ ...view.scheme, options: {} }} onBack={onBack} onEdit={edit} />;
    case "template":
      return <TemplateDetail template={templates.find(({ id }) => id === view.id)!} about={templateWords(words, view.id)} onBack={onBack} onEdit={edit} />;
  }
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
