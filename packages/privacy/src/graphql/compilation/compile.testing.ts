import { compiled, notPersonal, personal, schemaOf, type Annotations } from '../graphql.testing.js';
import { PrivacyCompileError, type CompiledPrivacy, type CompileFault } from '../index.js';

/** People, their home and their label, under an interface. */
export const text = `
  type Query { people: [Person!]! }
  interface Named { name: String }
  type Person implements Named { personId: ID! name: String address: String born: Int home: Place label: String }
  type Place { street: String }
`;

/** Every field of it classified. */
export const whole: Annotations = {
  Query: { fields: notPersonal },
  'Named.name': personal({ holds: 'a name' }),
  'Person.personId': notPersonal,
  'Person.name': personal({ holds: 'your name', mask: 'INITIAL' }),
  'Person.address': personal(),
  'Person.born': personal({ holds: 'the year you were born' }),
  'Person.home': personal(),
  'Person.label': personal({ holds: 'the label of your parcels', derivedFrom: ['Person.name', 'Person.address'] }),
  'Place.street': personal(),
};

/** Compiles the text with these annotations. */
export function compileWith(annotations: Annotations = whole): CompiledPrivacy {
  return compiled(schemaOf(text, annotations));
}

/** The faults that a compilation finds; one that finds none is the test's mistake. */
export function faultsOf(compile: () => unknown): readonly CompileFault[] {
  return errorOf(compile).faults;
}

/** The error that a compilation ends in. */
export function errorOf(compile: () => unknown): PrivacyCompileError {
  try {
    compile();
  } catch (error) {
    if (error instanceof PrivacyCompileError) return error;
    throw error;
  }
  throw new Error('It compiled.');
}
