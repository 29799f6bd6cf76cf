/**
 * @jest-environment excel-stand-in/testing/jsdomWithBytes
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { roundTrips } from "./roundTrip";

roundTrips(["golmud", "ningwu", "suqian", "lanzhou", "laizhou", "public-institutions"]);
