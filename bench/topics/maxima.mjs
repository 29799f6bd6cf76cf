/**
 * Every template at the most the pane offers, in the preview: inserted, filled, calculated, checked, changed, undone. All
 * that fails on the way fails the run.
 */
import { performance } from "node:perf_hooks";
import { launchBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";
import { load } from "../../scripts/typescript.mjs";
import { buildPreview } from "../build.mjs";
import { fillingOf } from "../filling.mjs";
import { profile } from "../profile.mjs";

const { templates } = load("src/schemes/index.ts");
const { customFunctions } = load("src/functions/index.ts");

const MOST_BYTES = 5_000_000;
const MOST_FUNCTION_TIME = 1_000;
const WAIT = 300_000;

/** Only some: BATON_TEMPLATES=lanzhou,ningwu. */
const asked = process.env.BATON_TEMPLATES?.split(",");

export async function run() {
  buildPreview();
  const server = await serve({ port: 0 });
  const browser = await launchBrowser();
  const rows = [];
  try {
    for (const template of templates) {
      if (asked && !asked.includes(template.id)) continue;
      const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: "zh-CN" });
      const page = await context.newPage();
      page.setDefaultTimeout(WAIT);
      await page.goto(server.url);
      rows.push(...(await whole(page, template)));
      await context.close();
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

const largest = ({ options }) =>
  Object.fromEntries(options.filter(({ kind, key }) => kind === "whole" && key !== "year").map(({ key, most }) => [key, most]));

async function whole(page, template) {
  const { id } = template;
  const choices = largest(template);
  const plan = template.plan(choices, { sheets: [], tables: [], names: [] });
  const pane = page.frameLocator("iframe");
  await pane.getByRole("navigation").waitFor();
  await listenToCalls(page);
  const steps = {};
  const step = async (name, work) => {
    await idle(page);
    await page.evaluate(() => globalThis.preview.resetStats());
    const started = performance.now();
    await work();
    await idle(page);
    const time = performance.now() - started;
    steps[name] = { time, operations: await operationsSince(page), ...(await page.evaluate(() => globalThis.preview.stats())) };
    console.log(`${id}: ${name} ${(time / 1000).toFixed(1)} s ${JSON.stringify(steps[name])}`);
  };

  await step("inserted", () => insert(page, pane, template, choices));
  await step("filled", () => fill(page, plan));
  await forgetCalls(page);
  await step("recalculated", () => page.evaluate(() => globalThis.preview.grid.recalculate()));
  const calls = await callsHeard(page);
  await step("checked", () => check(page, pane));
  const before = await everything(page);
  await step("changed", () => addMember(pane));
  await step("undone", () => undo(pane));
  const shown = await errorsIn(page);
  const errors = shown.filter(({ code }) => code !== "#VALUE!");
  if (errors.length > 0) throw new Error(`${id} shows errors at its maximum: ${errors.slice(0, 5).map(placeOf).join("; ")}`);
  const differing = differences(before, await everything(page));
  if (differing.length > 0) throw new Error(`${id} is another workbook after undo: ${differing.slice(0, 5).join("; ")}`);
  return rowsOf(template, choices, plan, steps, calls, shown.length);
}

const placeOf = ({ place, code, message, formula }) => `${place}: ${code} ${message} ${formula}`;

function rowsOf({ id }, choices, plan, steps, calls, asking) {
  const what = `${id}, ${Object.entries(choices)
    .map(([key, most]) => `${most.toLocaleString("en-US")} ${key}`)
    .join(", ")}`;
  const cells = plan.sheets.reduce(
    (sum, sheet) => sum + sheet.blocks.reduce((all, { cells }) => all + cells.flat().filter((cell) => cell !== null).length, 0),
    0,
  );
  const all = Object.values(steps);
  const most = Math.max(...all.map(({ largestRequest, largestResponse }) => Math.max(largestRequest, largestResponse)));
  const recalculate = () => calls.forEach(answered);
  const time = quickest(recalculate);
  const told = (name) => {
    const { syncs, functionRounds, functionCalls, operations, time: passed } = steps[name];
    return `${name} in ${syncs} syncs, ${operations.toLocaleString("en-US")} operations, ${functionCalls} calls in ${functionRounds} rounds, ${(passed / 1000).toFixed(1)} s`;
  };
  return [
    {
      what: `The largest payload of ${what}`,
      against: "the 5 MB of Excel on the web",
      ratio: most / MOST_BYTES,
      goal: { most: 1 },
      note: [
        `${plan.sheets.length} sheets, ${cells.toLocaleString("en-US")} cells, ${plan.names.length} names`,
        ...all.map(
          ({ largestRequest, largestResponse }, i) =>
            `${Object.keys(steps)[i]} ${megabytes(largestRequest)} + ${megabytes(largestResponse)} MB`,
        ),
        ...Object.keys(steps).map(told),
        `${asking} cells ask for an entry`,
      ].join("; "),
    },
    {
      what: `One full recalculation of ${id} there: its functions alone`,
      against: "one second",
      ratio: time / MOST_FUNCTION_TIME,
      goal: { most: 1 },
      note: `${Math.round(time)} ms in ${calls.length} calls`,
      profile: () => profile(recalculate),
    },
  ];
}

/** A function that throws has answered with an error. */
function answered({ id, args }) {
  try {
    return customFunctions[id](...args);
  } catch (error) {
    return error;
  }
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(2);

function quickest(work) {
  const times = Array.from({ length: 4 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}

const idle = (page) => page.evaluate(() => globalThis.preview.idle());

async function operationsSince(page) {
  return page.evaluate(() => {
    const log = globalThis.preview.log();
    const from = globalThis.lastRequest ?? 0;
    globalThis.lastRequest = log.at(-1)?.number ?? 0;
    return log.filter(({ number }) => number > from).reduce((sum, { actions }) => sum + actions, 0);
  });
}

/** Keeps what the functions' runtime is asked, so that it can be asked again and timed alone. */
function listenToCalls(page) {
  return functionsFrame(page).evaluate(() => {
    globalThis.heard = [];
    globalThis.addEventListener("message", ({ data }) => {
      if (typeof data === "string" && data.includes("[1,1000,")) globalThis.heard.push(data);
    });
  });
}

const functionsFrame = (page) => page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes("taskpane"));

const forgetCalls = (page) => functionsFrame(page).evaluate(() => void (globalThis.heard = []));

async function callsHeard(page) {
  const messages = await functionsFrame(page).evaluate(() => globalThis.heard);
  const entries = messages.flatMap((message) => JSON.parse(message)._data.ArrayData);
  return entries
    .filter(([category, type]) => category === 1 && type === 1000)
    .map(([, , , call]) => {
      const [, id, args] = JSON.parse(call);
      return { id, args };
    });
}

async function insert(page, pane, template, choices) {
  await pane.locator(".choice").nth(templates.indexOf(template)).click();
  const fields = pane.locator(".fields input[inputmode=numeric]");
  const keys = template.options.filter(({ kind }) => kind === "whole").map(({ key }) => key);
  for (const [key, most] of Object.entries(choices)) await fields.nth(keys.indexOf(key)).fill(String(most));
  await idle(page);
  await pane.locator(".page:not([hidden]) .main-action").click();
  await settled(pane, pane.getByText(/^已插入 \d+ 张表/));
}

/** Waits for what the pane says when it is done, or tells what it says instead. */
async function settled(pane, wanted) {
  try {
    await wanted.first().waitFor({ state: "attached" });
  } catch {
    throw new Error(`The pane says: ${await pane.locator(".page:not([hidden])").innerText()}`);
  }
}

function fill(page, plan) {
  return page.evaluate((writes) => {
    for (const [address, cells] of writes) globalThis.preview.write(address, cells);
  }, fillingOf(plan));
}

async function check(page, pane) {
  await pane.getByRole("navigation").getByText("校验", { exact: true }).click();
  await pane
    .getByRole("button", { name: /开始检查|重新检查/ })
    .first()
    .click();
  await settled(pane, pane.getByText(/^查完了/));
}

async function addMember(pane) {
  await pane.getByRole("navigation").getByText("模板", { exact: true }).click();
  const back = pane.getByRole("button", { name: "全部模板" });
  if (await back.isVisible()) await back.click();
  await pane.getByRole("button", { name: /改方案、增减单位/ }).click();
  await pane.getByRole("radio", { name: "增减单位" }).check();
  await pane.getByLabel("增加").fill("新来的局");
  await pane.getByRole("button", { name: /^改这 \d+ 处/ }).click();
  await settled(pane, pane.getByText(/^方案已改/));
}

async function undo(pane) {
  await pane.getByRole("button", { name: "撤销", exact: true }).click();
  await settled(pane, pane.getByText("已撤销，别的内容没有动"));
}

/** Every sheet's formulas and values. */
function everything(page) {
  return page.evaluate(() => {
    const { preview } = globalThis;
    return preview.grid.sheets().map(({ id, name }) => {
      const area = preview.grid.usedArea(id, true);
      const cells = area ? preview.grid.read(area) : [];
      return { name, area, cells: cells.map((row) => row.map(({ value, formula }) => formula || (value?.code ?? value))) };
    });
  });
}

function differences(before, after) {
  return before.flatMap((was, i) => {
    const is = after[i];
    if (is?.name !== was.name || JSON.stringify(is.area) !== JSON.stringify(was.area)) return [`${was.name} reaches elsewhere`];
    return was.cells.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell === is.cells[r][c]
          ? []
          : [`${was.name} row ${r + was.area.row + 1}, column ${c + was.area.column + 1}: ${cell} → ${is.cells[r][c]}`],
      ),
    );
  });
}

/** Errors, #VALUE! too, by which functions tell that an entry is missing or too large: made-up entries leave some out. */
function errorsIn(page) {
  return page.evaluate(() => {
    const { grid } = globalThis.preview;
    return grid.sheets().flatMap(({ id, name }) => {
      const area = grid.usedArea(id, true);
      return (area ? grid.read(area) : []).flatMap((row, r) =>
        row.flatMap(({ value, formula }, c) =>
          value?.code
            ? [
                {
                  place: `${name} row ${r + area.row + 1}, column ${c + area.column + 1}`,
                  code: value.code,
                  message: value.message ?? "",
                  formula,
                },
              ]
            : [],
        ),
      );
    });
  });
}
