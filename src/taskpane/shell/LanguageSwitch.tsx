/** Switches between the two languages. The button is in the other language, for whoever cannot read this one. */
import { Button } from "@fluentui/react-components";
import type { PaneWords } from "../../i18n/fetchWords";
import type { Locale } from "../../i18n/locale";
import { patience, useDelayed } from "../parts/useDelayed";
import { useTask } from "../parts/useTask";
import { useLanguage } from "../words";

const others: Record<Locale, { locale: Locale; name: string }> = {
  "zh-CN": { locale: "en-US", name: "English" },
  "en-US": { locale: "zh-CN", name: "中文" },
};

const notFetchedPhrase = ({ pane }: PaneWords): string => pane.language.notFetched;

export function LanguageSwitch() {
  const { locale, words, speak } = useLanguage();
  const { busy, cause, run } = useTask(notFetchedPhrase);
  const slow = useDelayed(busy, patience.words);
  const other = others[locale];
  const change = () => run(() => speak(other.locale));
  return (
    <>
      {(slow || cause !== null) && <span className="bar-last">{words.pane.language[slow ? "opening" : "notFetched"]}</span>}
      <Button appearance="subtle" size="small" className="language" lang={other.locale} onClick={() => void change()}>
        {other.name}
      </Button>
    </>
  );
}
