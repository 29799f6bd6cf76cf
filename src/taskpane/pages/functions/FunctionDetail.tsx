/** One function: how it is written, what its arguments mean, and an example a person can check by hand. */
import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import type { CatalogueEntry } from "../../../functions/catalogue";
import { requestedFormula } from "../formulas/requested";
import { PageTitle } from "../../parts/PageTitle";
import { useCopy } from "../../parts/useCopy";
import { useWords } from "../../words";

interface Props {
  entry: CatalogueEntry;
  onBack: () => void;
}

export function FunctionDetail({ entry, onBack }: Props) {
  const { functions, colon } = useWords().pane;
  const { copy, outcome } = useCopy(functions.copied);
  return (
    <>
      <Button appearance="transparent" size="small" className="back" icon={<ChevronLeftRegular />} onClick={onBack}>
        {functions.back}
      </Button>
      <PageTitle focusAtOnce>{entry.name}</PageTitle>
      <p className="lead">{entry.summary}</p>
      <h2>{functions.syntax}</h2>
      <code className="formula">{entry.syntax}</code>
      <h2>{functions.arguments}</h2>
      <dl className="arguments">
        {entry.parameters.map(({ name, description, optional }) => (
          <div key={name}>
            <dt>
              {name}
              {optional && <span className="optional">{functions.optional}</span>}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <h2>{functions.result}</h2>
      <p>{entry.result}</p>
      <h2>{functions.example}</h2>
      <code className="formula">{entry.example.formula}</code>
      <p className="worked">
        {functions.answer}
        {colon}
        <code>{entry.example.answer}</code>
      </p>
      <p className="worked">{entry.example.explanation}</p>
      <Button appearance="primary" className="main-action" onClick={() => requestedFormula.ask(entry.id)}>
        {functions.build}
      </Button>
      <Button appearance="subtle" className="further-action" icon={<CopyRegular />} onClick={() => void copy(entry.example.formula)}>
        {functions.copy}
      </Button>
      {outcome}
    </>
  );
}
