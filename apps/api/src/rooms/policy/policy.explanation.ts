import { reasons, type Effect, type Relation } from '@trackyourhours/privacy';
import type {
  Bound,
  CategoryBound,
  ExplainedInput,
  ExplainedRefusal,
  Explanation,
  ExposureBound,
  Outcome,
} from '@trackyourhours/privacy/graphql';
import { createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import type { DocumentProblem } from '../../platform/graphql/index.js';
import { NothingPersonal } from '../../platform/privacy/index.js';
import { categories, effects, purposes, relationNames } from './policy.enums.js';
import type { Purpose } from './policy.vocabulary.js';

const aboutOperations = 'It speaks of an operation that nobody ran, and of nobody’s data.';

@ObjectType('CategoryExposure', { description: 'How much of one category can be exposed at the most.' })
@NothingPersonal(aboutOperations)
class CategoryExposure implements CategoryBound {
  @Field(() => categories)
  category!: string;

  @Field(() => Float, { nullable: true, description: 'Distinct people. Null: nothing bounds it.' })
  people!: Bound;

  @Field(() => Float, {
    nullable: true,
    description: 'Distinct pairs of a person and a field. Null: nothing bounds it.',
  })
  values!: Bound;
}

@ObjectType('Exposure', {
  description: 'How much can be shown or masked at the most, whatever rows there are.',
})
@NothingPersonal(aboutOperations)
class Exposure implements ExposureBound {
  @Field(() => Float, { nullable: true, description: 'Distinct people. Null: nothing bounds it.' })
  people!: Bound;

  @Field(() => Float, {
    nullable: true,
    description: 'Distinct pairs of a person and a field. Null: nothing bounds it.',
  })
  values!: Bound;

  @Field(() => [CategoryExposure])
  categories!: readonly CategoryBound[];
}

@ObjectType({ description: 'What can become of a field.' })
@NothingPersonal(aboutOperations)
class FieldOutcome {
  @Field(() => effects)
  effect!: Effect;

  @Field(() => String, { nullable: true, description: 'How it is masked; null for any other effect.' })
  mask!: string | null;

  @Field({ description: 'Why, as the code that notices carry.' })
  reason!: string;

  @Field({ description: 'Why, in a sentence.' })
  because!: string;

  @Field(() => String, { nullable: true, description: 'The rule of the access policy that opens it.' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'What overrides the rules.' })
  override!: string | null;

  @Field({ description: 'Whether it is so of everybody, or of some by what they chose or authorized.' })
  appliesToAll!: boolean;
}

@ObjectType({ description: 'A personal field that an operation touches.' })
@NothingPersonal(aboutOperations)
class TouchedField {
  @Field({ description: '`Type.field`' })
  coordinate!: string;

  @Field(() => categories)
  category!: string;

  @Field(() => [purposes], { description: 'What it is collected for.' })
  purposes!: readonly string[];

  @Field(() => Float, { nullable: true, description: 'Of how many people it can be exposed. Null: nothing bounds it.' })
  people!: Bound;

  @Field(() => [FieldOutcome], { description: 'The one that shows most first.' })
  outcomes!: readonly FieldOutcome[];
}

@ObjectType({ description: 'What becomes of the data of people to whom the viewer stands in one relation.' })
@NothingPersonal(aboutOperations)
class ExplainedRelation {
  @Field(() => relationNames)
  relation!: Relation;

  @Field(() => [TouchedField])
  fields!: readonly TouchedField[];

  @Field(() => Exposure)
  exposure!: ExposureBound;
}

@ObjectType({ description: 'An input by which an operation asks for personal data, or through which it gives some.' })
@NothingPersonal(aboutOperations)
class TouchedInput {
  @Field({ description: 'Where it stands in the schema.' })
  coordinate!: string;

  @Field({ description: '`SELECTS` or `GIVES`' })
  kind!: string;

  @Field(() => [String], { description: 'The personal fields it selects by or gives to, as `Type.field`.' })
  fields!: readonly string[];

  @Field(() => [categories])
  categories!: readonly string[];
}

@ObjectType({ description: 'Why an operation would be refused as a whole.' })
@NothingPersonal(aboutOperations)
class OperationRefusal implements ExplainedRefusal {
  @Field({ description: 'The code that the error would carry.' })
  code!: string;

  @Field({ description: 'The place in the schema that it is refused for.' })
  coordinate!: string;

  @Field()
  sentence!: string;
}

@ObjectType({ description: 'What an operation touches, what becomes of it, and how much can be exposed at the most.' })
@NothingPersonal(aboutOperations)
export class OperationExplained {
  constructor(purpose: Purpose | null = null, explanation?: Explanation) {
    if (explanation === undefined) return;
    Object.assign(this, explanation, { purpose, relations: explanation.relations.map(relationOf) });
  }

  @Field({ description: 'The version of the access policy.' })
  policyVersion!: string;

  @Field({ description: 'The root fields, `Query.people`, as the record of disclosures names an operation.' })
  operation!: string;

  @Field(() => purposes, {
    nullable: true,
    description:
      'For which purpose this is so: the one asked about, or else the one that exposes most. Null: for none.',
  })
  purpose!: Purpose | null;

  @Field(() => [ExplainedRelation])
  relations!: readonly ExplainedRelation[];

  @Field(() => Exposure, { description: 'Of everybody, in whichever relation.' })
  exposure!: ExposureBound;

  @Field(() => [TouchedInput])
  inputs!: readonly ExplainedInput[];

  @Field(() => [OperationRefusal], { description: 'None: it would be let in.' })
  refusals!: readonly ExplainedRefusal[];
}

@ObjectType('DocumentProblem', { description: 'What is wrong in one place of a document.' })
@NothingPersonal(aboutOperations)
class ProblemInDocument implements DocumentProblem {
  @Field(() => Int, { description: 'From 1.' })
  line!: number;

  @Field(() => Int, { description: 'From 1.' })
  column!: number;

  @Field()
  sentence!: string;
}

@ObjectType({
  description:
    'The document cannot be read, is no operation on this schema, or is heavier than one that the server takes.',
})
@NothingPersonal(aboutOperations)
export class DocumentNotUnderstood {
  constructor(problems: readonly DocumentProblem[] = []) {
    this.problems = problems;
  }

  @Field(() => [ProblemInDocument])
  problems!: readonly DocumentProblem[];
}

export const ExplainOperationResult = createUnionType({
  name: 'ExplainOperationResult',
  description: 'What came of explaining an operation.',
  types: () => [OperationExplained, DocumentNotUnderstood] as const,
});

function relationOf({ relation, fields, exposure }: Explanation['relations'][number]): ExplainedRelation {
  return { relation, exposure, fields: fields.map((field) => ({ ...field, outcomes: field.outcomes.map(outcomeOf) })) };
}

function outcomeOf({ appliesTo, ...outcome }: Outcome): FieldOutcome {
  return { ...outcome, because: reasons[outcome.reason], appliesToAll: appliesTo === 'ALL' };
}
