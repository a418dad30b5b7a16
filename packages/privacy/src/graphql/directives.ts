import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';
import { redactions } from '../redaction/index.js';
import type { Term, Vocabulary } from '../vocabulary/index.js';
import type { FieldAnnotation } from './annotation.js';

/** The directives that a compiled schema carries, their enums made from the vocabulary. */
export function privacyDirectives(vocabulary: Vocabulary): readonly [GraphQLDirective, GraphQLDirective] {
  const required = (name: string, description: string, terms: Readonly<Record<string, Term>>) =>
    new GraphQLNonNull(enumOf(name, description, terms));
  const masks = Object.fromEntries(
    Object.values(redactions).map(({ name, produces }) => [name, { title: `Shows ${produces}` }]),
  );
  return [
    new GraphQLDirective({
      name: 'personalData',
      description: 'Says what personal data a field holds. Who sees it is the access policy’s to say.',
      locations: [DirectiveLocation.FIELD_DEFINITION],
      args: {
        category: { type: required('PrivacyCategory', 'The kinds of personal data.', vocabulary.categories) },
        purposes: {
          type: new GraphQLNonNull(
            new GraphQLList(required('PrivacyPurpose', 'What personal data is used for.', vocabulary.purposes)),
          ),
        },
        source: { type: required('PrivacySource', 'Where personal data comes from.', vocabulary.sources) },
        requirement: {
          type: required('PrivacyRequirement', 'Whether a datum must be given.', vocabulary.requirements),
        },
        mask: { type: enumOf('PrivacyMask', 'How a value is shown in part.', masks) },
        derivedFrom: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) },
      },
    }),
    new GraphQLDirective({
      name: 'notPersonal',
      description: 'Says that a field holds nothing personal, and why.',
      locations: [DirectiveLocation.FIELD_DEFINITION],
      args: { reason: { type: new GraphQLNonNull(GraphQLString) } },
    }),
  ];
}

/** A field's annotation as the arguments of its directive: what the printed schema shows is what the run time obeys. */
export function directiveArguments(annotation: FieldAnnotation): Readonly<Record<string, unknown>> {
  if (annotation.kind === 'NOT_PERSONAL') return { notPersonal: { reason: annotation.reason } };
  const { category, purposes, source, requirement, mask, derivedFrom } = annotation;
  return {
    personalData: {
      category,
      purposes,
      source,
      requirement,
      ...(mask === undefined ? {} : { mask }),
      ...(derivedFrom === undefined ? {} : { derivedFrom }),
    },
  };
}

function enumOf(name: string, description: string, terms: Readonly<Record<string, Term>>): GraphQLEnumType {
  const values = Object.fromEntries(
    Object.entries(terms).map(([word, { title }]) => [word, { value: word, description: title }]),
  );
  return new GraphQLEnumType({ name, description, values });
}
