/** Builds the gallery as the add-in itself is built, but with the gallery's entry and without office.js. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const addin = require("../../../webpack.config.js");

module.exports = () => {
  const config = addin({ preview: true });
  const root = path.resolve(__dirname, "../../..");
  return {
    ...config,
    name: "gallery",
    context: root,
    entry: { gallery: "./test/taskpane/gallery/gallery.tsx" },
    output: { ...config.output, path: path.join(root, "dist/gallery") },
    plugins: [
      ...config.plugins.filter((plugin) => !(plugin instanceof HtmlPlugin || plugin instanceof CopyPlugin)),
      new HtmlPlugin({
        filename: "index.html",
        templateContent:
          '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Baton</title><body><div id="pane"></div>',
      }),
    ],
  };
};
