/** The frame the add-in runs in. Like Excel's it has another origin than the page around it, and another name each time. */
export type Theme = "light" | "dark";

export class PaneFrame {
  private current: HTMLIFrameElement | null = null;
  private page = "templates";

  constructor(
    private readonly place: HTMLElement,
    private readonly origin: string,
    /** office.js reads from the frame's name which host it is in. */
    private readonly name: () => string,
    private readonly title: () => string,
    private readonly theme: () => Theme,
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
    const loaded = new Promise<void>((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
    this.current = frame;
    this.place.append(frame);
    return loaded;
  }

  /** As a ribbon button does: the open pane turns to the page. */
  show(page: string): void {
    this.page = page;
    if (this.current) this.current.src = this.address();
  }

  /** Excel on the web tells an add-in no theme, so the pane is asked in its address. */
  private address(): string {
    const query = this.theme() === "dark" ? "?theme=dark" : "";
    return `${this.origin}/addin/taskpane.html${query}#${this.page}`;
  }
}
