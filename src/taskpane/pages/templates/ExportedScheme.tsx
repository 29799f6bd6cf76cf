/** Where an exported scheme went: to a file, or into a box to be copied where the host saves no files. */
import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useRef } from "react";
import { canDownload } from "../../parts/saveFile";
import { TextBox, useCopy } from "../../parts/useCopy";
import { useWords } from "../../words";

export function ExportedScheme({ file, text }: { file: string; text: string }) {
  const { schemeFile } = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const { copy, outcome } = useCopy(schemeFile.textCopied, box);
  if (canDownload()) return <p className="source">{schemeFile.exported(file)}</p>;
  return (
    <>
      <TextBox box={box} text={text} label={schemeFile.asText(file)} />
      <Button className="copy-action" icon={<CopyRegular />} onClick={() => void copy(text)}>
        {schemeFile.copyText}
      </Button>
      {outcome}
    </>
  );
}
