import type { PersonalData } from '@trackyourhours/privacy/graphql';
import { Field } from 'type-graphql';
import { annotateField } from '../../platform/privacy/index.js';
import { SealedProperty } from '../../platform/sealing/index.js';
import type { vocabulary } from './policy.vocabulary.js';

type Annotation = Omit<PersonalData<typeof vocabulary>, 'kind'>;

/** What a personal property is: the annotation, and the words before it in the schema's description. */
export interface PersonalOptions extends Annotation {
  readonly description?: string;
  /** The field's type; absent: text. */
  readonly type?: NonNullable<Parameters<typeof Field>[0]>;
}

/**
 * A personal datum, said once: the GraphQL field (nullable, so that it can be withheld), its annotation, and its place
 * in the row's sealed column. From this follow the directive, the decision, the notice and the ledger's entry.
 *
 * @example
 * @Personal({ holds: 'your telephone number', category: 'IDENTIFIERS_AND_CONTACT', purposes: [...], … })
 * phone!: string | null;
 */
export function Personal(options: PersonalOptions): PropertyDecorator {
  const expose = PersonalField(options);
  const seal = SealedProperty();
  return (prototype, name) => {
    expose(prototype, name);
    seal(prototype, name);
  };
}

/** A personal field that is not sealed in its row: a column, such as a moment that expiry rests upon; a computed value; other rows. */
export function PersonalField({ description, type = () => String, ...annotation }: PersonalOptions): PropertyDecorator {
  return (prototype, name) => {
    held.set(`${prototype.constructor.name}.${String(name)}`, annotation.holds);
    Field(type, { nullable: true, ...(description === undefined ? {} : { description }) })(prototype, name);
    annotateField({ kind: 'PERSONAL', ...annotation } satisfies PersonalData<typeof vocabulary>)(prototype, name);
  };
}

/** What a personal field, `Type.field`, holds, in the words that people read; null for one that is none, or no more. */
export function whatIsHeldIn(coordinate: string): string | null {
  return held.get(coordinate) ?? null;
}

const held = new Map<string, string>();
