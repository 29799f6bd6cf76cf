/** The first stop of Tab: past the navigation to the page's heading. */
import { currentTitle } from "../parts/PageTitle";
import { useWords } from "../words";

export function SkipLink() {
  const { skip } = useWords().pane;
  return (
    <a
      href="#content"
      className="skip"
      onClick={(event) => {
        // The hash chooses the page, so it must not become the link's own.
        event.preventDefault();
        currentTitle()?.focus();
      }}
    >
      {skip}
    </a>
  );
}
