import { HyperFormula } from "hyperformula";
import { sideBySide } from "../measure.mjs";
import { nativeRows, WEIGHTS_ROW } from "../native.mjs";
import { profile } from "../profile.mjs";
import { CHAIN_WEIGHTS, chain, chainSheet } from "../sheets.mjs";

const SIZES = [1_000, 5_000];
/** One is too short to time beside seconds. */
const CHAINS = 50;

export async function run() {
  const rows = [];
  for (const size of SIZES) rows.push(await compare(size));
  return rows;
}

/** One weight changes, and with it every cell: the sheet is calculated again, and the chain called again. */
async function compare(size) {
  const sheet = chainSheet(size);
  const engine = HyperFormula.buildFromArray(nativeRows(sheet), { licenseKey: "gpl-v3" });
  const weightCell = { sheet: 0, row: WEIGHTS_ROW, col: 0 };
  checkPlaces(engine, sheet);
  let isRaised = false;
  const theirs = () => {
    isRaised = !isRaised;
    engine.setCellContents(weightCell, CHAIN_WEIGHTS[0] + (isRaised ? 1 : 0));
  };
  const ours = () => {
    for (let call = 0; call < CHAINS; call++) chain(sheet);
  };
  ours();
  const { times } = await sideBySide({ ours, theirs }, { calls: 1, rounds: 4, warmUps: 1 });
  engine.destroy();
  const [chains, formulas] = times;
  return {
    what: `Native formulas in HyperFormula, ${size.toLocaleString("en-US")} rows`,
    against: "the chain",
    ratio: formulas / (chains / CHAINS),
    times: [formulas, chains / CHAINS],
    goal: { least: 1000 },
    profile: () => profile(() => chain(sheet)),
  };
}

/** Both must be doing the same work. */
function checkPlaces(engine, sheet) {
  const { places } = chain(sheet);
  places.forEach(([place], index) => {
    const native = engine.getCellValue({ sheet: 0, row: WEIGHTS_ROW + 1 + index, col: 7 });
    if (native !== place) throw new Error(`Row ${index + 1} has place ${place}, by native formulas ${native}`);
  });
}
