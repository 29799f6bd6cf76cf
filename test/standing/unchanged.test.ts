import { templates } from "../../src/schemes";
import { differenceOf, standingSchemes, unchanged } from "../../src/standing";
import { standingBook } from "./support";

const about = { when: "2026-11-26", reason: "测试" };

test.each(templates.map((template) => [template.id, template] as const))("a scheme read back changes nothing: %s", (_, template) => {
  const { snapshot, plan, scheme } = standingBook(template, { sample: true, year: 2026 });
  const [standing] = standingSchemes(snapshot);
  expect(standing!.places.missing).toEqual([]);
  expect(standing!.scheme.parameters).toEqual(scheme.parameters);
  const change = differenceOf(snapshot, plan.record.id, unchanged(standing!.scheme), about);
  expect(change.lines).toEqual([]);
  expect(change.steps.map(({ kind }) => kind)).toEqual(["record"]);
});
