/** What Excel did not take of the looks and the print set-up, and where to set it by hand. */
import { lookKinds, type Untaken } from "../../workbook/port";
import { useWords } from "../words";
import { Notice } from "./Notice";

export function UntakenNotice({ untaken }: { untaken: readonly Untaken[] }) {
  const words = useWords().workbook.untaken;
  if (untaken.length === 0) return null;
  const kinds = lookKinds.filter((kind) => untaken.some((one) => one.kind === kind));
  return (
    <Notice intent="warning" expected>
      {words.title}
      {kinds.map((kind) => (
        <span key={kind} className="notice-more">
          {words.line(words.kinds[kind], [...new Set(untaken.filter((one) => one.kind === kind).map(({ sheet }) => sheet))])}
        </span>
      ))}
    </Notice>
  );
}
