/**
 * Serves the preview on this machine:
 *
 *   /              the page that stands in for Excel          dist/preview
 *   /addin/        the add-in, as it would be deployed        dist/addin
 *   /office/       Microsoft's office.js, from its npm package
 *   /origins.json  where the page finds the add-in
 *
 * Where the page asks for it in the pane's address (`?unkind=`), the pane's page gets one script more, behind office.js and
 * before its own: some of the preview's unkind modes have to be inside. See src/preview/host/insidePane.ts.
 *
 * Excel and an add-in never share an origin, so the same files are served on two ports: the page comes from one, the
 * add-in in its frame from the other. (127.0.0.1 beside localhost would be another site, and browsers deny a frame of
 * another site its storage.)
 *
 * Over http office.js asks whether this host can be trusted, by opening AgaveErrorUX/index.html beside itself. In Excel
 * that page asks the person; here the person started the server, so it answers yes.
 *
 * `node scripts/serve.mjs --port 0 --addin test/fixtures/addin` serves another add-in and prints the address.
 */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const officeFolder = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

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
 * @param {{ port?: number, addin?: string, preview?: string }} [options] `port` 0 takes any free one; the folders are
 *   those of the builds unless a test has its own.
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>}
 */
export async function serve({ port = 0, addin = path.join(root, "dist/addin"), preview = path.join(root, "dist/preview") } = {}) {
  const folders = { addin, office: officeFolder };
  const answer = (request, response) => {
    const address = new URL(request.url ?? "/", "http://localhost");
    const pathname = decodeURIComponent(address.pathname);
    if (/^\/office\/agaveerrorux\/index\.html$/i.test(pathname)) {
      response.writeHead(200, { "Content-Type": types[".html"], "Cache-Control": "no-store" });
      response.end(trustPage);
      return;
    }
    if (pathname === "/origins.json") {
      response.writeHead(200, { "Content-Type": types[".json"], "Cache-Control": "no-store" });
      response.end(JSON.stringify({ pane: `http://localhost:${panePort}` }));
      return;
    }
    const [, first = "", ...rest] = pathname.split("/");
    const folder = folders[first];
    if (first === "addin" && pathname.endsWith(".html") && address.searchParams.has("unkind")) {
      sendWithInsideScript(response, addin, path.join(addin, ...rest));
      return;
    }
    const file = folder ? path.join(folder, ...rest) : path.join(preview, pathname === "/" ? "index.html" : pathname);
    send(response, folder ?? preview, file);
  };
  const servers = [createServer(answer), createServer(answer)];
  const pagePort = await listen(servers[0], port);
  const panePort = await listen(servers[1], 0);
  return {
    url: `http://localhost:${pagePort}`,
    port: pagePort,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function send(response, folder, file) {
  const inside = !path.relative(folder, file).startsWith("..");
  if (!inside || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("Not found");
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[path.extname(file).toLowerCase()] ?? "application/octet-stream",
    "Cache-Control": "no-store",
  });
  createReadStream(file).pipe(response);
}

const officeScript = /<script[^>]*src="[^"]*office\.js"[^>]*><\/script>/;

function sendWithInsideScript(response, folder, file) {
  const inside = !path.relative(folder, file).startsWith("..") && existsSync(file);
  const html = inside ? readFileSync(file, "utf8") : "";
  response.writeHead(officeScript.test(html) ? 200 : 404, { "Content-Type": types[".html"], "Cache-Control": "no-store" });
  response.end(html.replace(officeScript, (script) => `${script}<script src="/insidePane.js"></script>`));
}

/** No host name: both 127.0.0.1 and localhost, whichever address that is, must answer. A taken port yields a free one. */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port !== 0) resolve(listen(server, 0));
      else reject(error);
    });
    server.listen(port, () => resolve(server.address().port));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: "string" }, addin: { type: "string" } } });
  const { url } = await serve({
    port: Number(values.port ?? process.env.PORT ?? 3100),
    ...(values.addin ? { addin: path.resolve(values.addin) } : {}),
  });
  console.log(url);
}
