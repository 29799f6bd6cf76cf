/** The page as it is for any add-in: it says of itself what is true of all, and has the buttons of the manifest. */
import { openPage } from "./openPage";

await openPage();
