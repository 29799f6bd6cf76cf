/** Builds the preview page into dist/preview. It is never part of the add-in. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

module.exports = {
  name: "preview-page",
  mode: "production",
  target: ["web", "es2021"],
  entry: { preview: "./src/preview/page/index.ts", insidePane: "./src/preview/page/insidePane.ts" },
  output: { path: path.resolve(__dirname, "dist/preview"), filename: "[name].js", publicPath: "/", clean: true },
  // sax asks for streams of Node where there are some, and does without them here.
  resolve: { extensions: [".tsx", ".ts", ".js"], fallback: { stream: false } },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    new HtmlPlugin({ template: "src/preview/page/preview.html", filename: "index.html", chunks: ["preview"], favicon: false }),
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new CopyPlugin({
      patterns: [
        {
          from: require.resolve("@types/office-js/index.d.ts"),
          to: "api-sets.json",
          transform: async (definitions) => {
            const { apiSets } = await import("./scripts/api-sets.mjs");
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
    cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
    buildDependencies: { config: [__filename] },
  },
  performance: { hints: false },
  stats: "errors-warnings",
};
