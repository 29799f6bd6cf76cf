/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** The random walk, as far as every run goes; further in walk.slow.test.ts. */
import { walked } from "./walked";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(60_000);

test("forty steps lose nothing", () => walked(40));
