/** Leaving a finding as it is takes a reason and a name: both are kept in the workbook, for whoever asks later. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useRef, useState, type FormEvent } from "react";
import { useClose } from "../../parts/Disclosure";
import { recall, remember } from "../../parts/remembered";
import { useWords } from "../../words";

const whoKey = "baton.who";
const mostReason = 80;
const mostWho = 20;

interface Props {
  busy: boolean;
  onIgnore(reason: string, who: string): void;
}

export function IgnoreForm({ busy, onIgnore }: Props) {
  const { ignore } = useWords().pane.checks;
  const close = useClose();
  const [reason, setReason] = useState("");
  const [who, setWho] = useState(() => recall(whoKey) ?? "");
  const [asked, setAsked] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const whoField = useRef<HTMLInputElement>(null);
  const missing = { reason: asked && reason.trim() === "", who: asked && who.trim() === "" };

  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === "") reasonField.current?.focus();
    else if (who.trim() === "") whoField.current?.focus();
    else if (!busy) {
      remember(whoKey, who.trim());
      onIgnore(reason.trim(), who.trim());
    }
  };
  return (
    <form className="fields ignore" noValidate onSubmit={save}>
      <Field label={ignore.reason} required {...(missing.reason ? { validationMessage: ignore.reasonMissing } : {})}>
        <Input ref={reasonField} value={reason} maxLength={mostReason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={ignore.who} required {...(missing.who ? { validationMessage: ignore.whoMissing } : {})}>
        <Input ref={whoField} value={who} maxLength={mostWho} onChange={(_, { value }) => setWho(value)} />
      </Field>
      <div className="buttons">
        <Button type="submit" disabledFocusable={busy}>
          {ignore.save}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {ignore.cancel}
        </Button>
      </div>
    </form>
  );
}
