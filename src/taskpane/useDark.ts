/** Whether the pane is dark: as Office says; where it says nothing, as the system says. */
import { useEffect, useState } from "react";

const systemDark = "(prefers-color-scheme: dark)";

/** Relative luminance below which a background counts as dark; office themes are near black or near white. */
const middle = 0.3;

function luminance(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => (parseInt(part, 16) / 255) ** 2.2);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Excel on the web has no theme, and older desktop versions no `isDarkTheme`: then the background tells. */
function officeSaysDark(): boolean | null {
  const theme = typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  if (!theme) return null;
  if (typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme;
  const background = luminance(theme.bodyBackgroundColor ?? "");
  return background === null ? null : background < middle;
}

/** `?theme=dark` and `?theme=light` decide over everything, for the preview and for screenshots. */
function isDark(): boolean {
  const forced = new URLSearchParams(window.location.search).get("theme");
  if (forced === "dark" || forced === "light") return forced === "dark";
  return officeSaysDark() ?? window.matchMedia?.(systemDark).matches ?? false;
}

/**
 * Excel tells nobody that its theme has changed, but a person changes it outside the pane: so it is read again when the
 * pane gets the focus back.
 */
export function useDark(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const look = () => setDark(isDark());
    const system = window.matchMedia?.(systemDark);
    system?.addEventListener("change", look);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      system?.removeEventListener("change", look);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
  return dark;
}
