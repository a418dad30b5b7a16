import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  GraphQLString,
  isEnumType,
  isIntrospectionType,
  Kind,
  parse,
  printSchema,
  type DocumentNode,
} from 'graphql';
import { redactions } from '../../redaction/index.js';
import type { Term, Vocabulary } from '../../vocabulary/index.js';
import { compileFaults, type CompileFault } from './compile.errors.js';
import { listSizeDirective } from './list.size.js';

/**
 * The definitions that stand beside an application's SDL, so that it can say what its fields hold and how many rows they
 * bring: the directives, and the vocabulary's words as enums. `@listSize` is left out where the SDL that is given
 * defines it, since no schema defines a directive twice.
 *
 * What must be said is non-null, so that editors and linters ask for it. Of a missing argument graphql-js tells no field,
 * and nothing else with it; a schema that is built with `assumeValidSDL` leaves that to `compilePrivacy`, which names
 * every place.
 */
export function privacyTypeDefs(vocabulary: Vocabulary, sdl: string | DocumentNode = ''): string {
  const directives = privacyDirectives(vocabulary);
  const own = definesListSize(sdl) ? directives : [...directives, listSizeDirective];
  return printSchema(new GraphQLSchema({ directives: own }));
}

function definesListSize(sdl: string | DocumentNode): boolean {
  // A document of nothing is none to the parser.
  if (typeof sdl === 'string' && sdl.trim() === '') return false;
  const { definitions } = typeof sdl === 'string' ? parse(sdl) : sdl;
  return definitions.some(
    (definition) => definition.kind === Kind.DIRECTIVE_DEFINITION && definition.name.value === listSizeDirective.name,
  );
}

/** A schema's directives with the privacy directives among them; what its SDL defines already is not defined twice. */
export function directivesWithPrivacy(schema: GraphQLSchema, vocabulary: Vocabulary): readonly GraphQLDirective[] {
  const ours = privacyDirectives(vocabulary, (name) => schema.getType(name));
  return [...schema.getDirectives(), ...ours.filter(({ name }) => schema.getDirective(name) == null)];
}

/** Whether a schema can be told of its privacy by directives, so that whoever mends it would write these. */
export function speaksByDirectives(schema: GraphQLSchema): boolean {
  return schema.getDirective('personalData') != null;
}

/** A fault for each directive and enum that a schema's SDL defines otherwise than its vocabulary does. */
export function faultsOfDefinitions(schema: GraphQLSchema, vocabulary: Vocabulary): CompileFault[] {
  const ours = definitionsOf(vocabulary);
  const directives = ours.getDirectives().filter((directive) => {
    const theirs = schema.getDirective(directive.name);
    return theirs != null && shapeOf(theirs) !== shapeOf(directive);
  });
  const enums = enumsOf(ours).filter((type) => {
    const theirs = schema.getType(type.name);
    return theirs !== undefined && !(isEnumType(theirs) && wordsOf(theirs) === wordsOf(type));
  });
  return [...directives.map(({ name }) => `@${name}`), ...enums.map(({ name }) => name)].map((name) =>
    compileFaults.definedOtherwise(name),
  );
}

/** The directives by which a schema says what it holds; enums that are known already are used again. */
export function privacyDirectives(
  vocabulary: Vocabulary,
  known: (name: string) => unknown = () => undefined,
): readonly GraphQLDirective[] {
  const words = (name: string, description: string, terms: Readonly<Record<string, Term>>): GraphQLEnumType => {
    const defined = known(name);
    return defined instanceof GraphQLEnumType ? defined : enumOf(name, description, terms);
  };
  const masks = Object.fromEntries(
    Object.values(redactions).map(({ name, produces }) => [name, { title: `Shows ${produces}` }]),
  );
  const { categories, purposes, sources, requirements, retentions } = vocabulary;
  const text = new GraphQLNonNull(GraphQLString);
  const texts = new GraphQLList(text);
  const one = (type: GraphQLEnumType) => ({ type: new GraphQLNonNull(type) });
  return [
    new GraphQLDirective({
      name: 'personalData',
      description: 'Says what personal data a field holds. Who sees it is the access policy’s to say.',
      locations: [DirectiveLocation.FIELD_DEFINITION],
      args: {
        holds: {
          type: text,
          description: 'What it is, in words for the person whose it is: "your telephone number".',
        },
        category: one(words('PrivacyCategory', 'The kinds of personal data.', categories)),
        purposes: {
          type: new GraphQLNonNull(
            new GraphQLList(new GraphQLNonNull(words('PrivacyPurpose', 'What personal data is used for.', purposes))),
          ),
        },
        source: one(words('PrivacySource', 'Where personal data comes from.', sources)),
        requirement: one(words('PrivacyRequirement', 'Whether a datum must be given.', requirements)),
        retention: one(words('PrivacyRetention', 'How long a datum is kept.', retentions)),
        mask: { type: words('PrivacyMask', 'How a value is shown in part.', masks) },
        derivedFrom: { type: texts, description: 'The fields that it is made from, as `Type.field`.' },
      },
    }),
    new GraphQLDirective({
      name: 'notPersonal',
      description: 'Says that something holds nothing personal, and why; of a type, that no field of it does.',
      locations: [
        DirectiveLocation.FIELD_DEFINITION,
        DirectiveLocation.OBJECT,
        DirectiveLocation.INTERFACE,
        ...inputLocations,
      ],
      args: { reason: { type: text } },
    }),
    new GraphQLDirective({
      name: 'dataSubject',
      description:
        'Names the property of a row that holds the id of the person whose row it is; without it, `personId`.',
      locations: [DirectiveLocation.OBJECT, DirectiveLocation.INTERFACE],
      args: { property: { type: text } },
    }),
    new GraphQLDirective({
      name: 'selectsBy',
      description: 'Says by which personal fields something chooses, filters, orders or finds.',
      locations: inputLocations,
      args: { fields: { type: new GraphQLNonNull(texts) } },
    }),
    new GraphQLDirective({
      name: 'givesTo',
      description:
        'Says that something is personal data, and in which fields it is kept; in none, where it is not kept.',
      locations: inputLocations,
      args: { fields: { type: new GraphQLNonNull(texts) } },
    }),
  ];
}

const inputLocations = [
  DirectiveLocation.ARGUMENT_DEFINITION,
  DirectiveLocation.INPUT_FIELD_DEFINITION,
  DirectiveLocation.INPUT_OBJECT,
  DirectiveLocation.ENUM,
  DirectiveLocation.ENUM_VALUE,
];

/** A schema of nothing but the directives and their enums. */
function definitionsOf(vocabulary: Vocabulary): GraphQLSchema {
  return new GraphQLSchema({ directives: privacyDirectives(vocabulary) });
}

function enumsOf(schema: GraphQLSchema): GraphQLEnumType[] {
  return Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter((type) => !isIntrospectionType(type));
}

/** All of a directive that decides what may be said with it; what describes it does not. */
function shapeOf({ args, locations, isRepeatable }: GraphQLDirective): string {
  const types = args.map(({ name, type }) => `${name}: ${String(type)}`).sort();
  return JSON.stringify([types, [...locations].sort(), isRepeatable]);
}

function wordsOf(type: GraphQLEnumType): string {
  return type
    .getValues()
    .map(({ name }) => name)
    .sort()
    .join(' ');
}

function enumOf(name: string, description: string, terms: Readonly<Record<string, Term>>): GraphQLEnumType {
  const values = Object.fromEntries(
    Object.entries(terms).map(([word, { title }]) => [word, { value: word, description: title }]),
  );
  return new GraphQLEnumType({ name, description, values });
}
