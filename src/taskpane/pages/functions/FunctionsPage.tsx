/** 函数: what each custom function computes and how it is written. */
import { useState, type KeyboardEvent } from "react";
import { functionCatalogue } from "../../../functions/catalogue";
import { locales } from "../../../i18n/locale";
import { useLanguage } from "../../words";
import { FunctionDetail } from "./FunctionDetail";
import { FunctionList } from "./FunctionList";

interface Props {
  catalogue?: typeof functionCatalogue;
}

export default function FunctionsPage({ catalogue = functionCatalogue }: Props) {
  const { locale } = useLanguage();
  const [text, setText] = useState("");
  const [view, setView] = useState<{ open: string | null; left: string | null }>({ open: null, left: null });
  const entries = catalogue(locale);
  const others = locales.filter((other) => other !== locale).flatMap((other) => catalogue(other));
  const opened = entries.find(({ id }) => id === view.open);

  const back = () => setView({ open: null, left: view.open });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && opened && !event.nativeEvent.isComposing) back();
  };
  return (
    <div onKeyDown={onKeyDown}>
      {opened ? (
        <FunctionDetail key={opened.id} entry={opened} onBack={back} />
      ) : (
        <FunctionList
          catalogue={entries}
          inOtherLanguage={others}
          text={text}
          onText={setText}
          onOpen={(id) => setView({ open: id, left: null })}
          left={view.left}
        />
      )}
    </div>
  );
}
