/** All that removals need: a part of its own, fetched with the first one or its undo. */
export { takeRemovalBack, undoRemoval, withdraw } from "./comeBack";
export { planRemoval } from "./removal";
