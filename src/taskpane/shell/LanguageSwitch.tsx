/** Switches between the two languages. The button is in the other language, for whoever cannot read this one. */
import { Button } from "@fluentui/react-components";
import type { Locale } from "../../i18n";
import { useLanguage } from "../words";

const others: Record<Locale, { locale: Locale; name: string }> = {
  "zh-CN": { locale: "en-US", name: "English" },
  "en-US": { locale: "zh-CN", name: "中文" },
};

export function LanguageSwitch() {
  const { locale, speak } = useLanguage();
  const other = others[locale];
  return (
    <Button appearance="subtle" size="small" lang={other.locale} onClick={() => speak(other.locale)}>
      {other.name}
    </Button>
  );
}
