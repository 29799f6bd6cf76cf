/** Whether the pane is dark: as Office says; where it says nothing, as the system says. */
import { useEffect, useState } from "react";
import { officeContext } from "./host";

const systemDark = "(prefers-color-scheme: dark)";

/** Relative luminance below which a background counts as dark; office themes are near black or near white. */
const middle = 0.3;

function luminance(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (!match) return null;
  const [, red = "", green = "", blue = ""] = match;
  const light = (part: string) => (parseInt(part, 16) / 255) ** 2.2;
  return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
}

/** Excel on the web has no theme, and older desktop versions no `isDarkTheme`: then the background tells. */
function isThemeDark({ isDarkTheme, bodyBackgroundColor }: Partial<Office.OfficeTheme>): boolean | null {
  if (isDarkTheme !== undefined) return isDarkTheme;
  const background = luminance(bodyBackgroundColor ?? "");
  return background === null ? null : background < middle;
}

/** `?theme=dark` and `?theme=light` decide over everything, for the preview and for screenshots. */
function isDark(): boolean {
  const forced = new URLSearchParams(window.location.search).get("theme");
  if (forced === "dark" || forced === "light") return forced === "dark";
  return isThemeDark(officeContext()?.officeTheme ?? {}) ?? window.matchMedia(systemDark).matches;
}

/**
 * Excel tells nobody that its theme has changed, but a person changes it outside the pane: so it is read again when the
 * pane gets the focus back.
 */
export function useDark(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const look = () => setDark(isDark());
    const system = window.matchMedia(systemDark);
    system.addEventListener("change", look);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      system.removeEventListener("change", look);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
  return dark;
}
