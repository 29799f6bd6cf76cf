/** Serves our preview: the page and the add-in from where they are built, unless a test has an add-in of its own. */
import path from "node:path";
import { serve as serveAddIn } from "excel-stand-in/server";
import { root } from "./typescript.mjs";

/**
 * @param {{ port?: number, addin?: string, page?: string }} [options] `port` 0 takes any free one
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>}
 */
export function serve(options = {}) {
  return serveAddIn({ addin: path.join(root, "dist/addin"), page: path.join(root, "dist/preview"), ...options });
}
