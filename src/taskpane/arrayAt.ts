/** `Array.prototype.at` for WKWebView before Safari 15.4: @borgar/fx, which reads formulas, counts on it. */
if (!("at" in Array.prototype)) {
  Object.defineProperty(Array.prototype, "at", {
    configurable: true,
    writable: true,
    value: function at<T>(this: T[], index = 0): T | undefined {
      const whole = Math.trunc(index) || 0;
      return this[whole < 0 ? this.length + whole : whole];
    },
  });
}

export {};
