/**
 * One unit's mistake is never another's error, and is told at its own cell: every kind of mistake in every scheme under real names.
 * `npm test` takes some of 宁武's and 兰州's.
 */
import type { TemplateId } from "../../../src/schemes/templateIds";
import { everyOf } from "../../support/everyOf";
import { faultsIn } from "./faults";
import { AGAIN, openFaults, SPREADS, UNTOLD } from "./openFaults";
import { isAt, namedSample, OpenBook } from "./openBook";

jest.setTimeout(1_200_000);

const ALL: readonly TemplateId[] = ["ningwu", "lanzhou", "golmud", "suqian", "laizhou", "civil-servants", "public-institutions"];
const every = everyOf([1], [6])[0]!;

test.each(everyOf<TemplateId>(ALL, ["ningwu", "lanzhou"]))("%s", (id) => {
  const open = new OpenBook(namedSample(id));
  const [errors, told] = [open.errors(), new Set(open.findings().map(({ place, rule }) => `${rule} ${place}`))];
  expect([...errors]).toEqual([]);
  const faults = faultsIn(open).filter((_, i) => i % every === 0);
  const amiss = faults.flatMap((fault) => {
    const { spread, found } = open.with(fault.cell, fault.value, () => ({ spread: open.errors(), found: open.findings() }));
    const here = found.filter((one) => isAt(one, fault.cell) && one.severity !== "hint");
    const later = found.filter((one) => one.rule === "error-value" && !told.has(`${one.rule} ${one.place}`) && !isAt(one, fault.cell));
    const name = `${fault.what} (${fault.cell})`;
    return [
      ...(spread.size > fault.most
        ? [{ amiss: `${name}: ${SPREADS}`, how: `${spread.size} errors, ${[...spread].slice(0, 4).join(" ")}` }]
        : []),
      ...(here.length === 0 && !fault.untold ? [{ amiss: `${name}: ${UNTOLD}`, how: "" }] : []),
      ...(here.length > 0 && later.length > 0 ? [{ amiss: `${name}: ${AGAIN}`, how: later.map(({ message }) => message).join("; ") }] : []),
    ];
  });
  expect(faults.length).toBeGreaterThan(3);
  const known = openFaults[id] ?? [];
  expect(amiss.filter((one) => !known.includes(one.amiss))).toEqual([]);
  // What is mended has to be taken off the list.
  const found = amiss.map((one) => one.amiss);
  const tried = new Set(faults.map(({ what, cell }) => `${what} (${cell})`));
  expect(known.filter((one) => tried.has(one.replace(/: [^:]*$/, "")) && !found.includes(one))).toEqual([]);
});
