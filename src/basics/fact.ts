/**
 * What is worked out of a thing once and remembered as long as the thing is there: of a workbook that was read, of a formula. A
 * fact may ask for other facts, never for itself.
 */
export function fact<Of extends object, Value>(workOut: (of: Of) => Value): (of: Of) => Value {
  const known = new WeakMap<Of, { value: Value }>();
  return (of) => {
    let found = known.get(of);
    if (!found) known.set(of, (found = { value: workOut(of) }));
    return found.value;
  };
}
