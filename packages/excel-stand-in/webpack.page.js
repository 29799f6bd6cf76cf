/** How the page is built: `pageBuild` makes webpack's configuration of it, for any add-in or for one with a page of its own. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

/** @param {string} file */
const source = (file) => path.join(__dirname, "src/page", file);

/**
 * @param {object} options
 * @param {string} options.output the folder to build into
 * @param {string} options.cache the folder for what makes the next build quick
 * @param {string} [options.entry] a module that calls `openPage` with settings of its own
 * @param {string} [options.title] what the browser calls the page until it has found its language
 * @param {string[]} [options.buildDependencies] files that the build is made anew for when they change
 */
exports.pageBuild = ({ output, cache, entry = source("index.ts"), title = "Excel stand-in", buildDependencies = [] }) => ({
  name: "preview-page",
  mode: "production",
  target: ["web", "es2021"],
  entry: { preview: entry, insidePane: source("insidePane.ts") },
  output: { path: output, filename: "[name].js", publicPath: "/", clean: true },
  // sax asks for streams of Node where there are some, and does without them here.
  resolve: { extensions: [".tsx", ".ts", ".js"], fallback: { stream: false } },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: { loader: "swc-loader", options: { swcrc: false, jsc: { parser: { syntax: "typescript" }, target: "es2021" } } },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    new HtmlPlugin({ template: source("page.html"), filename: "index.html", chunks: ["preview"], favicon: false, title }),
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new CopyPlugin({
      patterns: [
        {
          from: require.resolve("@types/office-js/index.d.ts"),
          to: "api-sets.json",
          transform: async (definitions) => {
            const { apiSets } = await import("./server/apiSets.mjs");
            return JSON.stringify(apiSets(definitions.toString()));
          },
        },
      ],
    }),
  ],
  devtool: false,
  // Read by one person from their own machine: minifying the grid would cost half a minute and save nothing.
  optimization: { minimize: false, moduleIds: "named" },
  cache: {
    type: "filesystem",
    name: "preview-page",
    cacheDirectory: cache,
    buildDependencies: { config: [__filename, ...buildDependencies] },
  },
  performance: { hints: false },
  stats: "errors-warnings",
});
