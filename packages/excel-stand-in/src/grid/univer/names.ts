/** Defined names, compared without case. */
import type { GridName } from "../grid";

export class Names {
  private readonly names = new Map<string, GridName>();

  all(): GridName[] {
    return [...this.names.values()].map((name) => ({ ...name }));
  }

  set(name: GridName): void {
    this.names.set(name.name.toLowerCase(), { ...name });
  }

  delete(name: string): void {
    this.names.delete(name.toLowerCase());
  }

  formula(name: string): string | undefined {
    return this.names.get(name.toLowerCase())?.formula;
  }

  rewrite(change: (formula: string) => string): void {
    for (const name of this.names.values()) name.formula = change(name.formula);
  }
}
