/** Schemes in the workbook that nothing here knows, since their records cannot be read, and what to do about it. */
import type { DamagedRecord } from "../../book/snapshot";
import { useWords } from "../words";
import { Notice } from "./Notice";

export function DamagedRecords({ records }: { records: readonly DamagedRecord[] }) {
  const { standing } = useWords();
  return records.length > 0 && <Notice intent="warning">{standing.damaged(records.map(({ title }) => title))}</Notice>;
}
