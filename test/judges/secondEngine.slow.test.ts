/** The templates that the second engine takes long over: its SUMIFS over hundreds of rows, a cell at a time. */
import { judgeInSecondEngine } from "./templatesInSecondEngine";

judgeInSecondEngine(["suqian", "lanzhou", "laizhou", "golmud", "public-institutions"]);
