/** Hostile sheets as large as they were met, or as Excel allows. */
import { hostileSheets } from "../support/hostile";
import { expectSurvived } from "./survives";

test.each(hostileSheets.map((hostile) => [hostile.name, hostile] as const))("%s", (_, { full, book }) => {
  expectSurvived(book(full), 60);
});
