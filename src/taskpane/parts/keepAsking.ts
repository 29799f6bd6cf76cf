/** Questions to Excel that nobody waits for. Where Excel cannot answer now, since somebody types into a cell, they are put again. */

/** In milliseconds: each wait is twice the one before. */
const FIRST_WAIT = 1_500;
const LONGEST_WAIT = 12_000;

/** Returns what ends it; an answer that comes later is not handed on. */
export function keepAsking<Answer>(ask: () => Promise<Answer>, answered: (answer: Answer) => void): () => void {
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempt = (wait: number) => {
    ask().then(
      (answer) => {
        if (!ended) answered(answer);
      },
      () => {
        if (!ended) timer = setTimeout(() => attempt(Math.min(2 * wait, LONGEST_WAIT)), wait);
      },
    );
  };
  attempt(FIRST_WAIT);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

/** Keeps up a subscription until what it returns is called. */
export function keepListening(subscribe: () => Promise<() => void>): () => void {
  let ended = false;
  let stop: (() => void) | null = null;
  const endAsking = keepAsking(
    () =>
      subscribe().then((stopListening) => {
        if (ended) stopListening();
        else stop = stopListening;
      }),
    () => undefined,
  );
  return () => {
    ended = true;
    endAsking();
    stop?.();
  };
}
