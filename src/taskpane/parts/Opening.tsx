/** Stands in for a page that is still being fetched: nothing at first, then words, then what to do. */
import { useWords } from "../words";
import { patience, useDelayed } from "./useDelayed";

export function Opening() {
  const { waiting } = useWords().pane;
  const slow = useDelayed(true, patience.words);
  const silent = useDelayed(true, patience.silence);
  return slow ? <p className="lead">{silent ? waiting.silent : waiting.opening}</p> : null;
}
