/** jsdom with what every browser has and it lacks: text as bytes and back. */
const { TestEnvironment } = require("jest-environment-jsdom");

module.exports = class JsdomWithBytes extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { TextEncoder, TextDecoder, Uint8Array });
  }
};
