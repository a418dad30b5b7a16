/** What is sealed of one entity class. */
export interface SealedClass {
  /** The table's name, a part of the coordinate that every sealed row is bound to. */
  readonly table: string;
  /** The property that names whose key seals a row. */
  readonly subject: string;
  readonly properties: ReadonlySet<string>;
}

const properties = new WeakMap<object, Set<string>>();
const classes = new WeakMap<object, { table: string; subject: string }>();

/**
 * Keeps a property in the row's sealed column instead of one of its own: it has no column in clear,
 * so that nothing can sort, filter or index by it.
 */
export function SealedProperty(): PropertyDecorator {
  return (prototype, name) => {
    const own = properties.get(prototype.constructor) ?? new Set<string>();
    properties.set(prototype.constructor, own.add(String(name)));
  };
}

/** Says which table a class with sealed properties is kept in and whose key seals a row. */
export function SealedBy(table: string, subject: string): ClassDecorator {
  return (target) => {
    classes.set(target, { table, subject });
  };
}

/** What is sealed of a class; null when nothing is. A class that seals and does not say by whose key throws. */
export function sealedClassOf(target: object): SealedClass | null {
  const known = sealedClasses.get(target);
  if (known !== undefined) return known;
  const found = findSealedClass(target);
  sealedClasses.set(target, found);
  return found;
}

/** The place that a row's sealed bytes are bound to: copied into any other row, they do not open. */
export function coordinateOf(sealed: SealedClass, id: string): string {
  return `${sealed.table}:${id}`;
}

const sealedClasses = new WeakMap<object, SealedClass | null>();

function findSealedClass(target: object): SealedClass | null {
  const sealed = new Set<string>();
  // A class seals what its parents do, too.
  for (let parent: object | null = target; parent !== null; parent = Object.getPrototypeOf(parent) as object | null) {
    for (const property of properties.get(parent) ?? []) sealed.add(property);
  }
  if (sealed.size === 0) return null;
  const facts = classes.get(target);
  if (facts === undefined) {
    throw new TypeError(`${(target as { name: string }).name} seals properties: say by whose key with @SealedBy.`);
  }
  return { ...facts, properties: sealed };
}
