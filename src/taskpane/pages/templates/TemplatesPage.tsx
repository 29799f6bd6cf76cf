/** 模板: choose a scheme, see what it makes, insert it. */
import { useState, type KeyboardEvent } from "react";
import { templates as builtIn, type Template } from "../../../schemes";
import { useChanges } from "../../changes/changes";
import { TemplateDetail } from "./TemplateDetail";
import { TemplateList } from "./TemplateList";

type Id = Template["id"];

export default function TemplatesPage({ templates = builtIn }: { templates?: Template[] }) {
  const { running, cancel } = useChanges();
  const [view, setView] = useState<{ open: Id | null; left: Id | null }>({ open: null, left: null });
  const opened = templates.find(({ id }) => id === view.open);

  /** Esc takes back what is going on: a running write first, then the detail. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    if (running) cancel();
    else if (view.open) setView({ open: null, left: view.open });
  };
  return (
    <div onKeyDown={onKeyDown}>
      {opened ? (
        <TemplateDetail template={opened} onBack={() => setView({ open: null, left: opened.id })} />
      ) : (
        <TemplateList templates={templates} left={view.left} onOpen={(id) => setView({ open: id, left: null })} />
      )}
    </div>
  );
}
