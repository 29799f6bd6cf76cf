/** The self-check in each unkind mode of the stand-in: it reports exactly this one, and leaves the workbook as it was. */
import type { ProbeId } from "../../src/workbook/selfCheck/report";
import { unkindProbes } from "../support/unkindProbes";
import { endOfSelfCheck, notAsAssumed, startSelfCheck, workbookState } from "./support/selfCheckPage";
import { openPreview, type PreviewPage } from "./support/preview";

let preview: PreviewPage;
beforeAll(async () => {
  preview = await openPreview();
}, 60_000);
afterAll(() => preview?.close());

/** What is in another way or not as assumed; what cannot be found out is no report of a difference. */
async function reported(wish: unknown): Promise<ProbeId[]> {
  await preview.call("setUnkind", wish);
  await preview.pane.getByRole("navigation").waitFor();
  await preview.idle();
  const before = await workbookState(preview);
  await startSelfCheck(preview);
  expect(await endOfSelfCheck(preview)).toContain("自检做完了");
  await preview.idle();
  expect(await workbookState(preview)).toEqual(before);
  const found = Object.entries(await notAsAssumed(preview));
  return found.filter(([, verdict]) => verdict !== "unknown").map(([id]) => id as ProbeId);
}

let kind: ProbeId[] = [];
test("the modes have their table, whole", async () => {
  kind = await reported("");
  expect(Object.keys(await preview.call<object>("unkind"))).toEqual(Object.keys(unkindProbes));
});

test.each(Object.entries(unkindProbes))("%s is told by these and no others: %j", async (mode, probes) => {
  const found = await reported({ ...Object.fromEntries(Object.keys(unkindProbes).map((other) => [other, false])), [mode]: true });
  expect(found.filter((id) => !kind.includes(id))).toEqual(probes);
});
