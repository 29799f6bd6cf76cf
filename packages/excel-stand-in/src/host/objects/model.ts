/**
 * How an Office object is declared: one table per type with its members in Office.js's own spelling. The interpreter
 * reaches objects only through the table, so a member that is not in it fails by name.
 */
import { invalidArgument, itemNotFound, notSupported } from "../problems";

/** One object of the model, as the interpreter sees it. */
export interface OfficeObject {
  readonly typeName: string;
  /** What the object stands for; each file of `objects/` knows its own class. */
  readonly self: unknown;
  /** What the client needs to find the object again: `{Id}`, `{_Id}`, `{_ReferenceId}` or nothing. */
  identity(): Record<string, unknown>;
  /** Scalars a query without a selection answers. */
  readonly scalars: readonly string[];
  isScalar(name: string): boolean;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  call(name: string, args: Arguments): unknown;
  /** A navigation property. `null` stands for a null object. */
  child(name: string): OfficeObject | null;
  /** `getItem(key)`. */
  at(key: unknown): OfficeObject;
  /** The items if it is a collection. */
  items(): OfficeObject[] | null;
}

export interface Scalar<T> {
  get?: (self: T) => unknown;
  set?: (self: T, value: unknown) => void;
  /** Left out where a query selects everything, because answering it costs much or is not supported. */
  onlyByName?: true;
}

export interface TypeTable<T> {
  name: string;
  identity?: (self: T) => Record<string, unknown>;
  scalars?: Record<string, Scalar<T>>;
  objects?: Record<string, (self: T) => OfficeObject | null>;
  /** Returns an object, `null` for a null object, or a plain value for a ClientResult. */
  methods?: Record<string, (self: T, args: Arguments) => unknown>;
  items?: (self: T) => OfficeObject[];
  item?: (self: T, key: unknown) => OfficeObject | null;
}

/** `getCell` and `GetCell` are the same member; the wire writes the second. */
export function memberName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Turns a table into the function that makes objects of the type. */
export function officeType<T>(table: TypeTable<T>): (self: T) => OfficeObject {
  const scalars = new Map(Object.entries(table.scalars ?? {}));
  const objects = new Map(Object.entries(table.objects ?? {}));
  const methods = new Map(Object.entries(table.methods ?? {}));
  const all = [...scalars].filter(([, scalar]) => scalar.get && !scalar.onlyByName).map(([name]) => name);
  const unknown = (name: string) => notSupported(`${table.name}.${name}`);

  return (self) => ({
    typeName: table.name,
    self,
    scalars: all,
    identity: () => table.identity?.(self) ?? {},
    isScalar: (name) => scalars.has(name),
    read(name) {
      const get = scalars.get(name)?.get;
      if (!get) throw unknown(name);
      return get(self);
    },
    write(name, value) {
      const set = scalars.get(name)?.set;
      if (!set) throw unknown(`${name} =`);
      set(self, value);
    },
    call(name, args) {
      const method = methods.get(name);
      if (!method) throw unknown(name);
      return method(self, args) ?? null;
    },
    child(name) {
      const navigate = objects.get(name);
      if (!navigate) throw unknown(name);
      return navigate(self);
    },
    at(key) {
      if (!table.item) throw unknown("getItem");
      const found = table.item(self, key);
      if (!found) throw itemNotFound();
      return found;
    },
    items: () => table.items?.(self) ?? null,
  });
}

export function isOfficeObject(value: unknown): value is OfficeObject {
  return typeof value === "object" && value !== null && "typeName" in value && "self" in value;
}

/** A method's arguments, read with the type the method wants. Omitted ones arrive as null. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | null {
    return this.raw(index) === null ? null : this.text(index);
  }

  number(index: number, otherwise?: number): number {
    const value = this.raw(index);
    if (value === null && otherwise !== undefined) return otherwise;
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  flag(index: number, otherwise: boolean): boolean {
    const value = this.raw(index);
    if (value === null) return otherwise;
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  record(index: number): Record<string, unknown> {
    return asRecord(this.raw(index));
  }
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

/** One of the words Office.js knows, as in its enumerations. */
export function asWord<W extends string>(value: unknown, words: readonly W[]): W {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument();
  return found;
}
