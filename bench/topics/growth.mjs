import { sideBySide } from "../measure.mjs";
import { profile } from "../profile.mjs";
import { chain, chainSheet } from "../sheets.mjs";

export async function run() {
  const large = chainSheet(100_000);
  const small = chainSheet(10_000);
  return [
    {
      what: "The chain at 100,000 rows",
      against: "the chain at 10,000 rows",
      ...(await sideBySide({ ours: () => chain(large), theirs: () => chain(small) })),
      goal: { most: 13 },
      profile: () => profile(() => chain(large)),
    },
  ];
}
