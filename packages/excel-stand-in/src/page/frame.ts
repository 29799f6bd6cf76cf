/** The frame the add-in runs in. Like Excel's it has another origin than the page around it, and another name each time. */
import { kind, wishText, type Unkind } from "../host/unkind";

export type Theme = "light" | "dark";

/** Everything Excel's own frame allows but `allow-downloads`. */
const allButDownloads = "allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox";

export class PaneFrame {
  private current: HTMLIFrameElement | null = null;

  /** @param page where the add-in's page is, and the part behind `#` if it has one: `taskpane.html#list` */
  constructor(
    private readonly place: HTMLElement,
    private readonly origin: string,
    private page: string,
    /** office.js reads from the frame's name which host it is in. */
    private readonly name: () => string,
    private readonly title: () => string,
    private readonly theme: () => Theme,
    private readonly modes: () => Unkind,
  ) {}

  element(): HTMLIFrameElement {
    if (!this.current) throw new Error("The pane is not open.");
    return this.current;
  }

  window(): Window | null {
    return this.current?.contentWindow ?? null;
  }

  /** Opens the pane anew. Resolves when its page has loaded; what office.js then asks comes later. */
  open(): Promise<void> {
    this.current?.remove();
    const frame = document.createElement("iframe");
    frame.name = this.name();
    frame.title = this.title();
    frame.src = this.address();
    if (this.modes().noDownloads) frame.setAttribute("sandbox", allButDownloads);
    const loaded = new Promise<void>((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
    this.current = frame;
    this.place.append(frame);
    return loaded;
  }

  /** As a ribbon button does: the open pane turns to another page. */
  show(page: string): void {
    this.page = page;
    if (this.current) this.current.src = this.address();
  }

  /** Excel on the web tells an add-in no theme, so the pane is asked in its address. */
  private address(): string {
    const query = new URLSearchParams();
    if (this.theme() === "dark") query.set("theme", "dark");
    const { lateScript, noDownloads } = this.modes();
    if (lateScript || noDownloads) query.set("unkind", wishText({ ...kind(), lateScript, noDownloads }));
    const asked = query.size > 0 ? `?${query}` : "";
    const [file = "", part] = this.page.split("#");
    return `${this.origin}/addin/${file}${asked}${part === undefined ? "" : `#${part}`}`;
  }
}
