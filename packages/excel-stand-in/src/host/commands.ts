/** Ribbon buttons of type ExecuteFunction: pressing one, and hearing that its command has completed. */

interface Pressed {
  resolve(): void;
  reject(problem: Error): void;
  actionName: string;
}

export class Commands {
  private count = 0;
  private listening = false;
  private readonly pressed = new Map<string, Pressed>();
  /** Presses from before office.js listens. */
  private readonly early: (() => void)[] = [];

  constructor(private readonly push: (payload: Record<string, string>) => void) {}

  /** Office.js has registered for `appCommandInvoked`. */
  listen(): void {
    this.listening = true;
    this.early.splice(0).forEach((send) => send());
  }

  press(actionName: string, controlId: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = `command${++this.count}`;
      this.pressed.set(id, { resolve, reject, actionName });
      const source = JSON.stringify({ source: { id: controlId } });
      const send = () => this.push({ 0: id, 1: actionName, 2: source });
      if (this.listening) send();
      else this.early.push(send);
    });
  }

  /** @param status 0 where the command ran; anything else where office.js found no such action */
  completed(id: string, status: number): void {
    const command = this.pressed.get(id);
    this.pressed.delete(id);
    if (status === 0) command?.resolve();
    else command?.reject(new Error(`preview: no action is associated under ${command.actionName} (${status})`));
  }

  /** The frame is gone, and its commands with it. */
  stop(): void {
    this.listening = false;
    for (const { reject, actionName } of this.pressed.values()) reject(new Error(`preview: ${actionName} was interrupted`));
    this.pressed.clear();
    this.early.length = 0;
  }
}
