/** Names that LET and LAMBDA give, at a place of a formula's tree. */
import type { AstExpression, LetExpression } from "@borgar/fx";

/** A name given by LET, or by LAMBDA without a value that could be told. It may use the names before it, never itself. */
export interface Binding {
  name: string;
  value: AstExpression | null;
  outer: Scope;
}

export type Scope = Binding | null;

export function bindingOf(name: string, scope: Scope): Binding | null {
  const wanted = name.toLowerCase();
  for (let at = scope; at; at = at.outer) if (at.name === wanted) return at;
  return null;
}

/** The names that hold inside a LET, where all of them are given. */
export function scopeInside({ declarations }: LetExpression, outer: Scope): Scope {
  return declarations.reduce<Scope>((scope, { id, init }) => ({ name: id.name.toLowerCase(), value: init, outer: scope }), outer);
}
