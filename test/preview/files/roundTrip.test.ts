/**
 * @jest-environment excel-stand-in/testing/jsdomWithBytes
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { roundTrips } from "./roundTrip";

// The others are in roundTrip.slow.test.ts.
roundTrips(["civil-servants"]);
