/** Switches between the two languages. The button is in the other language, for whoever cannot read this one. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Locale } from "../../i18n/locale";
import { patience, useDelayed } from "../parts/useDelayed";
import { useAnnounce } from "../status";
import { useLanguage } from "../words";

const others: Record<Locale, { locale: Locale; name: string }> = {
  "zh-CN": { locale: "en-US", name: "English" },
  "en-US": { locale: "zh-CN", name: "中文" },
};

export function LanguageSwitch() {
  const { locale, words, speak } = useLanguage();
  const announce = useAnnounce();
  const [state, setState] = useState<"still" | "opening" | "notFetched">("still");
  const slow = useDelayed(state === "opening", patience.words);
  const other = others[locale];
  const change = async () => {
    setState("opening");
    try {
      await speak(other.locale);
      setState("still");
    } catch {
      setState("notFetched");
      announce(words.pane.language.notFetched);
    }
  };
  return (
    <>
      {(slow || state === "notFetched") && <span className="bar-last">{words.pane.language[slow ? "opening" : "notFetched"]}</span>}
      <Button appearance="subtle" size="small" className="language" lang={other.locale} onClick={() => void change()}>
        {other.name}
      </Button>
    </>
  );
}
