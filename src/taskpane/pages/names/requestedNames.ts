import { pageRequest } from "../../parts/pageRequest";

/** The sheet of a list whose changed names another page has asked to be carried. */
export const requestedNames = pageRequest<string>("templates");
