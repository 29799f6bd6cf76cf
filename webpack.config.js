/**
 * Builds the add-in into dist/addin.
 *
 *   webpack                                  for deployment, office.js from Microsoft's CDN
 *   webpack --env url=https://host/baton     the same, with the manifest pointing there
 *   webpack --env office=local               office.js copied beside the pane, for intranets
 *   webpack --env preview                    for the preview, which serves office.js itself under /office/
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { Compilation, NormalModuleReplacementPlugin, WebpackError, sources } = require("webpack");

const developmentUrl = "https://localhost:3000";

/** @type {Record<string, { script: string, origin: string }>} */
const officeSources = {
  cdn: { script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", origin: "https://appsforoffice.microsoft.com" },
  local: { script: "office/office.js", origin: "" },
  preview: { script: "/office/office.js", origin: "" },
};

/** What office.js asks for in the hosts that run custom functions; its package holds 86 MB more for others. */
const officeFiles = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** Asked where Office is hosted by someone unknown to Microsoft: whether that host can be trusted. In another case there. */
const officeTrustFolder = { from: "agaveerrorux", to: "AgaveErrorUX" };

/**
 * Nothing leaves the workbook: the pane may load its own files and office.js, and connect to nothing.
 * @param {string} officeOrigin
 */
function contentSecurityPolicy(officeOrigin) {
  const own = ["'self'", officeOrigin].filter(Boolean).join(" ");
  return [
    "default-src 'none'",
    `script-src ${own}`,
    // Fluent writes its styles into the page as it runs.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "connect-src 'none'",
    // office.js asks in a frame of its own whether an unfamiliar host can be trusted.
    `frame-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** A build for deployment has budgets, and is read as the oldest browser would read it. */
class BundleJudge {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.emit.tapPromise("BundleJudge", async (compilation) => {
      const { judge } = await import("./scripts/bundle/plugin.mjs");
      for (const problem of judge(compilation)) compilation.errors.push(new WebpackError(problem));
    });
  }
}

/** @param {{ office: string, url: string }} build */
function copies({ office, url }) {
  /** Addresses of the development server become those of the server the build is for. */
  const atHome = (/** @type {Buffer | string} */ content) => content.toString().replaceAll(developmentUrl, url);
  const patterns = [
    { from: "src/functions/generated/functions.*.json", to: "[name][ext]", transform: atHome },
    { from: "assets/*.{png,html}", to: "assets/[name][ext]" },
    {
      from: "manifest.xml",
      to: "[name][ext]",
      transform: async (/** @type {Buffer} */ content) => {
        const { withEnglishLocales } = await import("./scripts/manifest/english.mjs");
        return withEnglishLocales(atHome(content));
      },
    },
    {
      from: "*/*.md",
      context: "docs/functions",
      to: (/** @type {{ absoluteFilename?: string }} */ { absoluteFilename = "" }) => {
        const { name, dir } = path.parse(absoluteFilename);
        return `help/${path.basename(dir)}/${name === "README" ? "index" : name}.html`;
      },
      transform: async (/** @type {Buffer} */ content, /** @type {string} */ file) => {
        const { helpPage } = await import("./scripts/reference/helpPage.mjs");
        return helpPage(content.toString(), path.basename(path.dirname(file)));
      },
    },
  ];
  const officeFolder = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const local = [...officeFiles.map((file) => ({ from: file, to: file })), officeTrustFolder].map(({ from, to }) => ({
    from: path.join(officeFolder, from),
    to: `office/${to}`,
    // Microsoft's files are served as they are.
    info: { minimized: true },
  }));
  return office === "local" ? [...patterns, ...local] : patterns;
}

/** What the build holds of others may be handed on with their licences beside it. */
class Licences {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "Licences", stage }, async () => {
        const { licencesText } = await import("./scripts/bundle/licences.mjs");
        compilation.emitAsset("licences.txt", new sources.RawSource(licencesText(compilation)));
      });
    });
  }
}

/** @param {{ preview?: boolean, office?: string, url?: string }} [env] what stands behind `--env` */
module.exports = (env = {}) => {
  const preview = Boolean(env.preview);
  const office = preview ? "preview" : (env.office ?? "cdn");
  const source = officeSources[office];
  if (!source) throw new Error(`--env office=${office}: choose one of ${Object.keys(officeSources).join(", ")}`);
  const url = (env.url ?? developmentUrl).replace(/\/$/, "");

  return {
    name: preview ? "preview" : "production",
    mode: "production",
    target: ["web", "es2021"],
    entry: {
      functions: "./src/functions/start.ts",
      // The pane shares the functions' modules, and with them the language they speak.
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
    },
    output: {
      path: path.resolve(__dirname, "dist/addin"),
      // The manifest names functions.js, so it keeps its name; what the pane loads does not.
      filename: "[name].js",
      chunkFilename: preview ? "[name].js" : "[name].[contenthash:8].js",
      // Beside the page, wherever that is. "auto" would ask the page for its scripts, and functions.js is to need no page.
      publicPath: "",
      globalObject: "globalThis",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        hash: !preview,
        // The functions' script blocks and the pane's waits for the page: the template says which comes where.
        inject: false,
        templateParameters: (_compilation, { js, css }) => {
          const named = (/** @type {string[]} */ files, /** @type {string} */ name) =>
            files.find((file) => file.replace(/\?.*$/, "") === name);
          return {
            officeScript: source.script,
            functionsScript: named(js, "functions.js"),
            paneScript: named(js, "taskpane.js"),
            styles: named(css, "taskpane.css"),
            contentSecurityPolicy: contentSecurityPolicy(source.origin),
          };
        },
      }),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      new CopyPlugin({ patterns: copies({ office, url }) }),
      // Fluent's own list of the names of 450 variables, for the three that are looked up as the pane runs.
      new NormalModuleReplacementPlugin(/^\.\/tokens\.js$/, (module) => {
        if (/@fluentui[\\/]tokens[\\/]lib$/.test(module.context)) module.request = path.resolve(__dirname, "src/taskpane/fluentTokens.ts");
      }),
      ...(preview ? [] : [new Licences(), new BundleJudge()]),
    ],
    // Not an `eval` kind: the Content-Security-Policy is the same in both builds.
    devtool: preview ? "cheap-module-source-map" : "source-map",
    // What a person reads in the preview is readable; it is the same code all the same.
    optimization: { minimize: !preview },
    cache: { type: "filesystem", cacheDirectory: path.resolve(__dirname, ".cache/webpack"), buildDependencies: { config: [__filename] } },
    performance: { hints: false },
    stats: "errors-warnings",
  };
};
