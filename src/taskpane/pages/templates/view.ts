/** What the page 模板 shows: its list, or one of the views that a choice in the list leads to. */
import type { Scheme } from "../../../schemes";
import type { StandingEntry } from "./standing/StandingList";

/** `left` is the template just left: its button gets the focus back; coming from elsewhere, the heading does. */
export interface ListView {
  show: "list";
  left: string | null;
  returned: boolean;
}

export type SchemeView =
  | { show: "template"; id: string }
  /** A scheme out of a file or out of the editor. */
  | { show: "scheme"; scheme: Scheme }
  | { show: "adopt" }
  /** Without a scheme it begins from nothing. */
  | { show: "editor"; scheme: Scheme | null; before: View }
  | { show: "standing"; entry: StandingEntry };

export type View = ListView | SchemeView;
