/**
 * Serves the page and an add-in on this machine:
 *
 *   /              the page that stands in for Excel
 *   /addin/        the add-in, as it would be deployed
 *   /office/       Microsoft's office.js, from its npm package
 *   /origins.json  where the page finds the add-in
 *
 * Where the page asks for it in the pane's address (`?unkind=`), the pane's page gets one script more, behind office.js and
 * before its own: some of the unkind modes have to be inside. See src/host/insidePane.ts. And where a page of the add-in loads
 * office.js from Microsoft's servers, it gets the one of /office/, which is the same and asks nobody outside.
 *
 * Excel and an add-in never share an origin, so the same files are served on two ports: the page comes from one, the
 * add-in in its frame from the other. (127.0.0.1 beside localhost would be another site, and browsers deny a frame of
 * another site its storage.)
 *
 * Over http office.js asks whether this host can be trusted, by opening AgaveErrorUX/index.html beside itself. In Excel
 * that page asks the person; here the person started the server, so it answers yes.
 *
 * Only this machine is answered, only what lies in these folders is served, and no address stops the server.
 */
import { createReadStream, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream";
import { URLSearchParams } from "node:url";

const officeFolder = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {(request: import("node:http").IncomingMessage, response: Response) => void} Answer */
/** @typedef {import("node:http").Server} Server */

/** @type {Record<string, string>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".woff2": "font/woff2",
};

const trustPage = `<!doctype html><script>parent.postMessage('{"hostUserTrusted":true}',"*")</script>`;

/**
 * @param {object} options
 * @param {string} options.addin the folder of the built add-in
 * @param {string} options.page the folder of the built page
 * @param {string} [options.manifest] the add-in's manifest, where it is not `manifest.xml` of that folder
 * @param {number} [options.port] 0, which is usual, takes any free one
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>}
 */
export async function serve({ addin, page, manifest, port = 0 }) {
  const folders = new Map([
    ["addin", addin],
    ["office", officeFolder],
  ]);
  let panePort = 0;
  /** @type {Answer} */
  const answer = (request, response) => {
    const address = addressOf(request);
    if (!address) {
      refuse(response, 400, "Bad request");
      return;
    }
    const { pathname, search } = address;
    if (/^\/office\/agaveerrorux\/index\.html$/i.test(pathname)) {
      send(response, ".html", trustPage);
      return;
    }
    if (pathname === "/origins.json") {
      send(response, ".json", JSON.stringify({ pane: `http://localhost:${panePort}` }));
      return;
    }
    const [, first = "", ...rest] = pathname.split("/");
    const folder = folders.get(first);
    const named = pathname === "/addin/manifest.xml" && manifest !== undefined;
    const file = named ? manifest : folder ? fileIn(folder, rest.join("/")) : fileIn(page, pathname === "/" ? "index.html" : pathname);
    if (!file) refuse(response, 404, "Not found");
    else if (first === "addin" && pathname.endsWith(".html")) sendPage(response, file, search.has("unkind"));
    else sendFile(response, file);
  };
  const pane = await listen(answer, 0);
  panePort = pane.port;
  const around = await listen(answer, port);
  return {
    url: `http://localhost:${around.port}`,
    port: around.port,
    close: async () => {
      await Promise.all([...around.servers, ...pane.servers].map(close));
    },
  };
}

/**
 * `null` for what is no path, or not readable as one. It is taken as it was sent: `//x` is no host here.
 * @param {{ url?: string | undefined }} request
 */
function addressOf({ url = "" }) {
  if (!url.startsWith("/")) return null;
  const [sent = "", ...search] = url.split("?");
  try {
    return { pathname: decodeURIComponent(sent), search: new URLSearchParams(search.join("?")) };
  } catch {
    return null;
  }
}

/**
 * Where the file really lies, if it does so in the folder.
 * @param {string} folder
 * @param {string} name
 */
function fileIn(folder, name) {
  try {
    const [inside, file] = [realpathSync(folder), realpathSync(path.join(folder, name))];
    return file.startsWith(inside + path.sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * @param {Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} words
 */
function refuse(response, status, words) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(words);
}

/**
 * @param {Response} response
 * @param {string} type
 * @param {string} text
 */
function send(response, type, text) {
  response.writeHead(200, { "Content-Type": types[type], "Cache-Control": "no-store" });
  response.end(text);
}

/**
 * @param {Response} response
 * @param {string} file
 */
function sendFile(response, file) {
  response.writeHead(200, {
    "Content-Type": types[path.extname(file).toLowerCase()] ?? "application/octet-stream",
    "Cache-Control": "no-store",
  });
  // A file that goes while it is read, or a page that is left, ends this answer and no more.
  pipeline(createReadStream(file), response, () => undefined);
}

const officeScript = /(<script[^>]*src=")[^"]*\/office\.js("[^>]*><\/script>)/;

/**
 * A page of the add-in, with office.js from here and, where it is wanted, the script that stands inside.
 * @param {Response} response
 * @param {string} file
 * @param {boolean} inside
 */
function sendPage(response, file, inside) {
  const html = textOf(file);
  if (inside && !officeScript.test(html)) refuse(response, 404, "Not found");
  else
    send(response, ".html", html.replace(officeScript, `$1/office/office.js$2${inside ? '<script src="/insidePane.js"></script>' : ""}`));
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/**
 * This machine's own addresses, of both kinds where it has both: localhost may be either, and nobody else's server may answer
 * on one of them. A taken port yields a free one.
 * @param {Answer} answer
 * @param {number} port
 * @returns {Promise<{ port: number, servers: Server[] }>}
 */
async function listen(answer, port) {
  /** @type {Server[]} */
  const servers = [];
  try {
    const first = await bind(answer, port, "127.0.0.1", servers);
    await bind(answer, first, "::1", servers).catch((error) => {
      if (isTaken(error)) throw error;
    });
    return { port: first, servers };
  } catch (error) {
    await Promise.all(servers.map(close));
    if (!isTaken(error)) throw error;
    return listen(answer, 0);
  }
}

/** @param {unknown} error */
function isTaken(error) {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

/**
 * @param {Answer} answer
 * @param {number} port
 * @param {string} host
 * @param {Server[]} servers
 * @returns {Promise<number>}
 */
function bind(answer, port, host, servers) {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once("error", reject);
    server.listen(port, host, () => {
      servers.push(server);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
