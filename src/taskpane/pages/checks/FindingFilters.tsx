/** How the list is grouped and what of it is shown. */
import { Field, Select } from "@fluentui/react-components";
import { useWords } from "../../words";
import { severities } from "./countFindings";
import { groupings, type View } from "./sortFindings";

interface Props {
  view: View;
  onView(view: View): void;
}

export function FindingFilters({ view, onView }: Props) {
  const { checks } = useWords().pane;
  const choose = <Choice extends string>(choices: readonly Choice[], value: string) => choices.find((choice) => choice === value);
  return (
    <div className="filters">
      <Field label={checks.view.by}>
        <Select value={view.by} onChange={(_, { value }) => onView({ ...view, by: choose(groupings, value) ?? view.by })}>
          {groupings.map((by) => (
            <option key={by} value={by}>
              {checks.view[by]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={checks.view.only}>
        <Select value={view.only} onChange={(_, { value }) => onView({ ...view, only: choose(severities, value) ?? "all" })}>
          <option value="all">{checks.view.all}</option>
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {checks.severities[severity]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
