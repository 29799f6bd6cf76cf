/**
 * Copying, and how it went. Where no way to the clipboard is open, the text stands selected in a box: then one key press
 * of the person's own copies it, which no frame forbids.
 */
import { useEffect, useId, useRef, useState, type ReactNode, type Ref, type RefObject } from "react";
import { useAnnounce } from "../status";
import { useWords } from "../words";
import { copyText } from "./copyText";

interface Copying {
  copy: (text: string) => Promise<void>;
  /** What is shown once something was copied, or was not. */
  outcome: ReactNode;
}

/**
 * @param copied said when the text is on the clipboard
 * @param shown a box the text stands in already: it is selected there, where copying has to be the person's own
 */
export function useCopy(copied: string, shown?: RefObject<HTMLTextAreaElement>): Copying {
  const { copying } = useWords().pane;
  const announce = useAnnounce();
  const [last, setLast] = useState<{ text: string; done: boolean; attempt: number } | null>(null);
  const copy = async (text: string) => {
    const done = await copyText(text);
    setLast((before) => ({ text, done, attempt: (before?.attempt ?? 0) + 1 }));
    announce(done ? copied : copying.press(copyKeys()));
    if (!done) select(shown?.current);
  };
  if (!last) return { copy, outcome: null };
  const words = last.done ? copied : copying.press(copyKeys());
  if (last.done || shown) return { copy, outcome: <p className="lead">{words}</p> };
  const outcome = <SelectedText key={last.attempt} text={last.text} label={words} />;
  return { copy, outcome };
}

function select(box: HTMLTextAreaElement | null | undefined): void {
  box?.focus();
  box?.select();
}

/** A text to take along, selected as it appears. */
function SelectedText({ text, label }: { text: string; label: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => select(box.current), []);
  return <TextBox box={box} text={text} label={label} />;
}

/** A text in full, to be read, selected and copied. */
export function TextBox({ text, label, box }: { text: string; label: string; box?: Ref<HTMLTextAreaElement> }) {
  const id = useId();
  return (
    <div className="text-box">
      <label htmlFor={id}>{label}</label>
      <textarea ref={box} id={id} readOnly rows={6} spellCheck={false} value={text} onFocus={(event) => event.currentTarget.select()} />
    </div>
  );
}

function copyKeys(): string {
  return /Mac|iPad|iPhone/.test(navigator.platform) ? "⌘C" : "Ctrl+C";
}
