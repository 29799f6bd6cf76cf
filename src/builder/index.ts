/** Formulas built for a clerk over any sheet: proposed, tried out, written, and opened again. */
export { compose, type BuilderProblem, type Composed, type Entries, type FormulaDraft } from "./compose";
export { entryFor } from "./entries";
export { fieldsOf, type BuilderField } from "./fields";
export { propose, proposedAnew, type Proposal, type ProposalReason } from "./propose";
export { readDraft } from "./readDraft";
export { starterTable, type StarterTable } from "./starterTable";
export { trial, type Trial, type TrialCell, type TrialLine } from "./trial";
export { changesFor, decimalsShown } from "./write";
