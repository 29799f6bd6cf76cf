/** A part of the editor that opens and closes; what is inside is drawn once it was opened. How much is wrong stands outside. */
import { useState, type ReactNode } from "react";
import { useWords } from "../../../words";

interface Props {
  name: string;
  title: string;
  problems: number;
  /** The section somebody is led to. */
  opened: string | null;
  children: ReactNode;
}

export function Section({ name, title, problems, opened, children }: Props) {
  const { schemeEditor } = useWords();
  const [open, setOpen] = useState(false);
  const [led, setLed] = useState<string | null>(null);
  if (opened !== led) {
    setLed(opened);
    if (opened === name) setOpen(true);
  }
  return (
    <details className="more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}
        {problems > 0 && <span className="section-problems">▲ {schemeEditor.wrong(problems)}</span>}
      </summary>
      {open && children}
    </details>
  );
}
