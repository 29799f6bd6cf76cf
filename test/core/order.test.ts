import { ascendingOrder, comparedOrder, radixOrder } from "../../src/core/order";
import { random } from "../functions/oracle/random";

const { next, whole, score } = random(3);

test.each([
  ["scores with many ties", () => whole(0, 100)],
  ["scores as typed", score],
  ["any size and sign", () => (next() - 0.5) * 10 ** whole(-300, 300)],
  ["infinities among them", () => [Infinity, -Infinity, 0, 1.5, -1.5][whole(0, 4)]!],
])("the radix sort orders %s as comparing pairs does", (_, key) => {
  for (const rows of [0, 1, 2, 1000, 5000]) {
    const keys = Float64Array.from({ length: rows }, () => key() + 0);
    const compared = [...comparedOrder(keys)];
    expect([...radixOrder(keys)]).toEqual(compared);
    expect([...ascendingOrder(keys)]).toEqual(compared);
  }
});
