/** Builds the preview page into dist/preview: the stand-in's page with our words. It is never part of the add-in. */
const path = require("node:path");
const { pageBuild } = require("excel-stand-in/webpack");

const root = path.resolve(__dirname, "..");

module.exports = pageBuild({
  entry: path.join(__dirname, "index.ts"),
  output: path.join(root, "dist/preview"),
  cache: path.join(root, ".cache/webpack"),
  title: "Baton 指挥棒 — 预览 Preview",
  buildDependencies: [__filename],
});
