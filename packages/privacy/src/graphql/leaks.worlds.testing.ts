import { redactions, type MaskName } from '../redaction/index.js';
import { oneIn, plantCanaries, type Canaries, type Draw, type Sight } from '../testing/index.js';
import type { CompiledPrivacy } from './index.js';
import { people, type World } from './leaks.world.testing.js';

/** Values for everybody, and as many again, for worlds in which something is otherwise. */
export function leakCanaries({ slots }: CompiledPrivacy): Canaries {
  return plantCanaries(slots, [...people, ...people.map(other)], {
    valueFor: ({ coordinate }) => (coordinate === 'Person.mood' ? null : undefined),
  });
}

/** The world as it is. */
export function theWorld(canaries: Canaries): World {
  return {
    valuesOf: (person, coordinate) => {
      if (isBlank(person, coordinate)) return [null];
      return coordinate === 'Person.mood' ? ['GLAD'] : canaries.valuesOf(person, coordinate);
    },
    has: (person, coordinate) => !isBlank(person, coordinate),
  };
}

/**
 * A world that differs from this one in everything that a viewer may not see, and in all that a mask hides of what they
 * see in part. Whoever can tell the two apart has seen what is not for them.
 */
export function otherWorld(
  world: World,
  canaries: Canaries,
  sightIn: (person: string, coordinate: string) => Sight,
  draw: Draw,
): World {
  const changed = new Map<string, readonly unknown[]>();
  return {
    valuesOf: (person, coordinate) => {
      const key = `${person} ${coordinate}`;
      const values = changed.get(key) ?? change(person, coordinate);
      changed.set(key, values);
      return values;
    },
    has: (person, coordinate) => world.has(person, coordinate) === (sightIn(person, coordinate) !== 'NOTHING'),
  };

  function change(person: string, coordinate: string): readonly unknown[] {
    const values = world.valuesOf(person, coordinate);
    const sight = sightIn(person, coordinate);
    if (sight === 'ALL') return values;
    const others = coordinate === 'Person.mood' ? ['SAD'] : canaries.valuesOf(other(person), coordinate);
    if (sight === 'NOTHING') return oneIn(draw, 2) ? others : others.map(() => null);
    return values.map((value, at) => alike(value, others[at], sight.part));
  }
}

/** Another value that its mask cannot tell from this one; this one, where there is none that is easily made. */
function alike(value: unknown, another: unknown, mask: MaskName): unknown {
  const redaction = redactions[mask];
  if (value === null || redaction.apply(another) === redaction.apply(value)) return value === null ? null : another;
  if (typeof value !== 'string' || typeof another !== 'string') return value;
  const made = [
    value.charAt(0) + another.slice(1),
    another.slice(0, -4) + value.slice(-4),
    value.slice(0, 4) + another.slice(4),
    value.slice(0, 3) + another.slice(3),
    value.slice(0, value.lastIndexOf('.')) + another.slice(another.lastIndexOf('.')),
  ];
  return made.find((each) => redaction.apply(each) === redaction.apply(value)) ?? value;
}

function isBlank(person: string, coordinate: string): boolean {
  const blanks: Readonly<Record<string, readonly string[]>> = {
    'p-cyd': ['Person.telephone', 'Person.salary', 'Parcel.remark', 'Person.home'],
    'p-dee': ['Person.homes', 'Person.guardian', 'Person.email', 'Place.zip'],
  };
  return blanks[person]?.includes(coordinate) ?? false;
}

function other(person: string): string {
  return `another ${person}`;
}
