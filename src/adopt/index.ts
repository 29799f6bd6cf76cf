/** A sheet somebody made by hand, taken as a scheme: checks work on it from then on, and it can become sheets of ours. */
export { adoptedOn, adoptionPlan, dropPlan } from "./record";
export {
  adoptionProblems,
  proposeAdoption,
  withRole,
  type AdoptedColumn,
  type AdoptedRole,
  type Adoption,
  type AdoptionProblem,
} from "./propose";
export { schemeOf } from "./scheme";
