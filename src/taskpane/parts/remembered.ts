/** Small choices remembered on this machine, where that is allowed; elsewhere they last as long as the pane. */

export function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    // Storage is closed to third-party frames in some browsers.
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    return;
  }
}
