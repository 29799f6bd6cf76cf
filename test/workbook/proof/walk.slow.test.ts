/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** The random walk, a long one. */
import { walked } from "./walked";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(1_800_000);

test("a thousand steps lose nothing", () => walked(1_000));
