/** The scheme that stands as a file, with what the office has changed in it: whole, or the rules alone. */
import { Button, Checkbox, Field } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Scheme } from "../../../../schemes";
import { withoutEntries } from "../../../../schemes/broughtTemplate";
import { writeScheme } from "../../../../schemes/schemeFile";
import { canDownload, saveFile } from "../../../parts/saveFile";
import { useAnnounce } from "../../../status";
import { useWords } from "../../../words";
import { ExportedScheme } from "../ExportedScheme";

export function ExportView({ scheme }: { scheme: Scheme }) {
  const { schemeFile: words } = useWords();
  const announce = useAnnounce();
  const [withRows, setWithRows] = useState(true);
  const [isExported, setExported] = useState(false);
  const text = useMemo(() => writeScheme(withRows ? scheme : withoutEntries(scheme)), [scheme, withRows]);
  const file = `${scheme.title}${withRows ? "" : words.rulesOnly}.json`;
  const save = () => {
    if (canDownload()) saveFile(file, text);
    announce(canDownload() ? words.exported(file) : words.asText(file));
    setExported(true);
  };
  return (
    <>
      <p className="lead">{words.standing}</p>
      <Field hint={withRows ? words.options.rows.hint : words.rulesOnlyHint}>
        <Checkbox
          label={words.options.rows.label}
          checked={withRows}
          onChange={(_, { checked }) => {
            setWithRows(checked === true);
            setExported(false);
          }}
        />
      </Field>
      <Button appearance="primary" className="main-action" onClick={save}>
        {words.export}
      </Button>
      {isExported && <ExportedScheme file={file} text={text} />}
    </>
  );
}
