/** What is a formula and what a constant, in plans, in snapshots and in what Excel hands back. */
export function isFormula(cell: unknown): cell is string {
  return typeof cell === "string" && cell.startsWith("=");
}
