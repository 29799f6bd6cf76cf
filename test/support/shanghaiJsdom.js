/** jsdom on a machine in China: eight hours ahead of UTC, so that it is yesterday there until eight in the morning. */
const { TestEnvironment } = require("jest-environment-jsdom");

module.exports = class ShanghaiJsdom extends TestEnvironment {
  async setup() {
    this.zone = process.env.TZ;
    process.env.TZ = "Asia/Shanghai";
    await super.setup();
  }

  async teardown() {
    await super.teardown();
    if (this.zone === undefined) delete process.env.TZ;
    else process.env.TZ = this.zone;
  }
};
