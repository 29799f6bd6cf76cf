/** A template or a scheme opened from the list, with all that is needed to make one: fetched when the first is opened. */
import { useMemo } from "react";
import { requireValue } from "../../../basics/requireValue";
import type { Scheme } from "../../../schemes";
import { broughtTemplate } from "../../../schemes/broughtTemplate";
import { ownScheme } from "../../../schemes/edit/ownScheme";
import { withRowsOf } from "../../../standing";
import { fetchOnce } from "../../parts/fetched";
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
  const edit = (scheme: Scheme) => onShow({ show: "editor", scheme, before: view });
  switch (view.show) {
    case "editor":
      return <EditedScheme scheme={view.scheme} onShow={onShow} onBack={onBack} />;
    case "adopt":
      return <AdoptPage onBack={onBack} onScheme={(scheme) => onShow({ show: "scheme", scheme })} />;
    case "standing":
      return <StandingPage key={view.entry.id} id={view.entry.id} title={view.entry.title} onBack={onBack} />;
    case "scheme":
      return <BroughtScheme scheme={view.scheme} onBack={onBack} onEdit={edit} />;
    case "template":
      return <BuiltInTemplate id={view.id} onBack={onBack} onEdit={edit} />;
  }
}

/** Rules and sample data of all regimes, which are large and which only their own pages need. */
const regimes = fetchOnce(() => import(/* webpackChunkName: "regimes" */ "../../../schemes"));

function BuiltInTemplate({ id, onBack, onEdit }: { id: string; onBack: () => void; onEdit: (scheme: Scheme) => void }) {
  const words = useWords();
  const { templates } = regimes.read();
  const template = requireValue(
    templates.find((one) => one.id === id),
    `the template ${id}`,
  );
  return <TemplateDetail template={template} about={templateWords(words, id)} onBack={onBack} onEdit={onEdit} />;
}

/** Without a scheme it begins from nothing. */
function EditedScheme({ scheme, onShow, onBack }: { scheme: Scheme | null } & Pick<Props, "onShow" | "onBack">) {
  const start = useMemo(() => scheme ?? ownScheme(new Date().getFullYear()), [scheme]);
  return <SchemeEditor start={start} onBack={onBack} onDone={(edited) => onShow({ show: "scheme", scheme: withRowsOf(start, edited) })} />;
}

function BroughtScheme({ scheme, onBack, onEdit }: { scheme: Scheme; onBack: () => void; onEdit: (scheme: Scheme) => void }) {
  const { options } = useWords().schemeFile;
  const template = useMemo(() => broughtTemplate(scheme), [scheme]);
  return <TemplateDetail template={template} about={{ ...scheme, options }} onBack={onBack} onEdit={onEdit} />;
}
