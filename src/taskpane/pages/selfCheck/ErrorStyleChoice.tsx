/** How errors within a result are told: as Excel's version asks, or as somebody chose on this machine. */
import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { chooseErrorStyle, chosenErrorStyle, errorStyles, type ErrorStyle } from "../../../functions/errorStyle";
import { useSelfCheckWords } from "./selfCheckWords";

const AUTO = "auto";

export function ErrorStyleChoice() {
  const { errorStyle } = useSelfCheckWords().selfCheck;
  const [chosen, setChosen] = useState<ErrorStyle | null>(chosenErrorStyle);
  const choose = (value: string) => {
    const next = errorStyles.find((style) => style === value) ?? null;
    chooseErrorStyle(next);
    setChosen(next);
  };
  return (
    <Field label={errorStyle.label} hint={errorStyle.hint} className="error-style">
      <Select value={chosen ?? AUTO} onChange={(_, { value }) => choose(value)}>
        <option value={AUTO}>{errorStyle.auto}</option>
        {errorStyles.map((style) => (
          <option key={style} value={style}>
            {errorStyle[style]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
