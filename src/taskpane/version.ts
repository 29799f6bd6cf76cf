/** Which Baton this is: the same as in the manifest and the package, which a test holds together. */
export const VERSION = "1.0.0";
