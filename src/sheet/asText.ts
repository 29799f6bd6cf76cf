/** Text that Excel would take for a number, a date or a formula as it is entered: 1月, 3/4, 085. An apostrophe keeps it. */
const MAY_BECOME_ANOTHER = /^[\s\d.,+\-('=@￥$]|^(true|false)$/i;

export function asText<Cell>(cell: Cell): Cell | string {
  return typeof cell === "string" && cell !== "" && MAY_BECOME_ANOTHER.test(cell) ? `'${cell}` : cell;
}
