/**
 * Parts of the pane that come over the network when they are first needed: the code of a page, the words of a language.
 * What did not come can be asked for again, which React.lazy cannot do.
 */
import { createElement, type ComponentType } from "react";

/** A part did not come. `again` lets the next reading ask for it anew. */
export class NotFetched extends Error {
  constructor(
    readonly cause: unknown,
    readonly again: () => void,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
    this.name = "NotFetched";
  }
}

/** Whether something is missing that comes over the network: a part asked for here, or code that other code asks webpack for. */
export function isNotFetched(problem: unknown): boolean {
  return problem instanceof NotFetched || (problem instanceof Error && problem.name === "ChunkLoadError");
}

export interface Fetched<T> {
  /** Asks for it, unless it is there or under way; also after a failure. */
  load(): Promise<T>;
  /** In a component under Suspense: what is there; waits for what is not; throws NotFetched after a failure. */
  read(): T;
  isThere(): boolean;
}

export function fetchOnce<T>(fetch: () => Promise<T>): Fetched<T> {
  let found: { value: T } | null = null;
  let failure: NotFetched | null = null;
  let asked: Promise<T> | null = null;
  const forget = () => {
    failure = null;
  };
  const load = (): Promise<T> => {
    if (found) return Promise.resolve(found.value);
    failure = null;
    asked ??= fetch().then(
      (value) => {
        found = { value };
        asked = null;
        return value;
      },
      (cause: unknown) => {
        failure = new NotFetched(cause, forget);
        asked = null;
        throw failure;
      },
    );
    return asked;
  };
  const read = (): T => {
    if (found) return found.value;
    if (failure) throw failure;
    // Suspense waits for what is thrown, and reads again whatever came of it.
    const waiting: unknown = load().catch(() => undefined);
    throw waiting;
  };
  return { load, read, isThere: () => found !== null };
}

/** A component that is fetched when it is first shown, or before. */
export interface FetchedView<Props extends object> extends Pick<Fetched<unknown>, "load"> {
  View: ComponentType<Props>;
}

export function fetchedView<Props extends object>(fetch: () => Promise<{ default: ComponentType<Props> }>): FetchedView<Props> {
  const part = fetchOnce(fetch);
  return { load: part.load, View: (props) => createElement(part.read().default, props) };
}
