/** The way to the self-check: small, since only whoever looks after the add-in needs it. */
import { Button } from "@fluentui/react-components";
import { showPage, usePage } from "../pages";
import { useWords } from "../words";

export function SelfCheckLink() {
  const { selfCheckLink: link } = useWords().pane;
  const here = usePage() === "selfCheck";
  return (
    <Button
      appearance="subtle"
      size="small"
      className="bar-link"
      aria-current={here ? "page" : undefined}
      onClick={() => showPage("selfCheck")}
    >
      {link}
    </Button>
  );
}
