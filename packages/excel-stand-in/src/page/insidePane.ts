/** The script behind office.js in the pane's page, where an unkind mode needs one: `server/serve.mjs` puts it there. */
import { standInside, type PaneGlobals } from "../host/insidePane";
import { kind, withWish } from "../host/unkind";

const modes = withWish(kind(), new URLSearchParams(location.search).get("unkind") ?? "");
// The page around the frame is the preview's own, wherever that is served.
standInside(modes, window as Window & typeof globalThis & PaneGlobals, (message) => parent.postMessage(message, "*"));
