/** Mutants that change nothing anybody could see, each with the reason: they are not tried. */
export const equivalent = [];
