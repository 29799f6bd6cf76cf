/** True once `active` has lasted for `delay` milliseconds: what is quick shows no flicker of waiting. */
import { useEffect, useState } from "react";

export const patience = { words: 500, silence: 10_000 };

export function useDelayed(active: boolean, delay: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLate(true), delay);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, delay]);
  return active && late;
}
