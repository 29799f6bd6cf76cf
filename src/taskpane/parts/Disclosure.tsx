/** The browser's own `<details>`. What is inside is drawn when it is opened, and Esc closes it. */
import { createContext, useContext, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

const CloseContext = createContext<() => void>(() => undefined);

/** Closes the disclosure around, with the focus on its label. */
export function useClose(): () => void {
  return useContext(CloseContext);
}

interface Props {
  summary: string;
  /** What was once opened stays there when it is closed, and what was entered with it. */
  keeps?: boolean;
  children: ReactNode;
}

export function Disclosure({ summary, keeps = false, children }: Props) {
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  if (open && !opened) setOpened(true);
  const label = useRef<HTMLElement>(null);
  const close = useMemo(
    () => () => {
      label.current?.focus();
      setOpen(false);
    },
    [],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    close();
  };
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} onKeyDown={onKeyDown}>
      <summary ref={label}>{summary}</summary>
      <CloseContext.Provider value={close}>{(open || (keeps && opened)) && children}</CloseContext.Provider>
    </details>
  );
}
