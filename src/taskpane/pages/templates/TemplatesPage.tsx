/** 模板: choose a scheme or bring one in a file, see what it makes, insert it. */
import { useMemo, useState, type KeyboardEvent } from "react";
import { planWorkbook, templates as builtIn, type Scheme, type Template } from "../../../schemes";
import { useChanges } from "../../changes/changes";
import { useWords } from "../../words";
import { ImportScheme } from "./ImportScheme";
import { TemplateDetail } from "./TemplateDetail";
import { TemplateList } from "./TemplateList";
import { templateWords } from "./templateWords";

interface View {
  open: Template["id"] | null;
  imported: Scheme | null;
  /** The template just left: its button gets the focus back. */
  left: Template["id"] | null;
}

export default function TemplatesPage({ templates = builtIn }: { templates?: Template[] }) {
  const words = useWords();
  const { running, cancel } = useChanges();
  const [view, setView] = useState<View>({ open: null, imported: null, left: null });
  const opened = templates.find(({ id }) => id === view.open);
  const imported = useMemo(() => view.imported && templateFrom(view.imported), [view.imported]);
  const back = () => setView({ open: null, imported: null, left: view.open });

  /** Esc takes back what is going on: a running write first, then the detail. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    if (running) cancel();
    else if (opened || imported) back();
  };
  return (
    <div onKeyDown={onKeyDown}>
      {view.imported && imported ? (
        <TemplateDetail template={imported} about={{ ...view.imported, options: {} }} onBack={back} />
      ) : opened ? (
        <TemplateDetail template={opened} about={templateWords(words, opened.id)} onBack={back} />
      ) : (
        <>
          <TemplateList templates={templates} left={view.left} onOpen={(id) => setView({ open: id, imported: null, left: null })} />
          <ImportScheme onRead={(scheme) => setView({ open: null, imported: scheme, left: null })} />
        </>
      )}
    </div>
  );
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
