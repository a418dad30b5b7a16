import 'reflect-metadata';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { defineAccessPolicy, defineVocabulary } from '@trackyourhours/privacy';
import type { PersonalData } from '@trackyourhours/privacy/graphql';
import { GraphQLError } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  createUnionType,
  Ctx,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import type { MikroORM } from '../database/index.js';
import type { ExecutionContext } from '../execution/index.js';
import { annotateField, NothingPersonal, NotPersonalField, registerPlainEnum, SubjectIn } from '../privacy/index.js';
import { SealedBy, SealedProperty } from '../sealing/index.js';
import {
  connectionOf,
  Derived,
  extendType,
  Node,
  PageArgs,
  ReadResult,
  Reads,
  Through,
  type Connection,
} from './index.js';

/** Words of a library that never was: open data and secret data, and viewers who see all, some, or none of it. */
export const libraryWords = defineVocabulary({
  categories: { OPEN: { title: 'open' }, SECRET: { title: 'secret' } },
  purposes: { SERVE: { title: 'to serve' } },
  sources: { GIVEN: { title: 'given' } },
  requirements: { OPTIONAL: { title: 'optional' } },
  retentions: { FOREVER: { title: 'forever' } },
  gates: {},
  viewers: {
    STRANGER: { title: 'anybody' },
    MEMBER: { title: 'members' },
    CLERK: { title: 'clerks' },
    AUDITOR: { title: 'auditors' },
  },
  roles: {},
  circumstances: {},
});

export const libraryPolicy = defineAccessPolicy(libraryWords, {
  version: 'test',
  reach: [
    { viewer: 'MEMBER', relation: 'SELF' },
    { viewer: 'CLERK', relation: 'NONE' },
    { viewer: 'AUDITOR', relation: 'NONE' },
  ],
  rules: [
    { id: 'own', effect: 'SHOW', anyOf: [{ viewer: 'MEMBER', relation: 'SELF' }] },
    { id: 'audit', effect: 'SHOW', anyOf: [{ viewer: 'AUDITOR', relation: 'NONE' }] },
    { id: 'desk', effect: 'MASK', fields: { categories: ['OPEN'] }, anyOf: [{ viewer: 'CLERK', relation: 'NONE' }] },
  ],
});

type Annotation = PersonalData<typeof libraryWords>;
type Options = { readonly type?: NonNullable<Parameters<typeof Field>[0]> };

const words = {
  kind: 'PERSONAL',
  purposes: ['SERVE'],
  source: 'GIVEN',
  requirement: 'OPTIONAL',
  retention: 'FOREVER',
} as const;

function personal(category: Annotation['category'], { type }: Options = {}): PropertyDecorator {
  const annotation: Annotation = {
    ...words,
    category,
    holds: 'your datum',
    ...(type === undefined ? { mask: 'INITIAL' } : {}),
  };
  return (prototype, name) => {
    Field(type ?? (() => String), { nullable: true })(prototype, name);
    annotateField(annotation)(prototype, name);
  };
}

@Entity({ tableName: 'member' })
@ObjectType({ implements: Node })
@SubjectIn('id')
export class Member extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;
}

@ObjectType()
export class Place {
  @personal('OPEN')
  city!: string | null;

  @personal('SECRET')
  door!: string | null;
}

@Entity({ tableName: 'card' })
@SealedBy('card', 'personId')
@ObjectType({ implements: Node })
export class Card extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @personal('OPEN')
  @SealedProperty()
  title!: string | null;

  @personal('SECRET')
  @SealedProperty()
  secret!: string | null;

  @personal('SECRET')
  @Derived(['title', 'secret'], ({ title, secret }) =>
    typeof title === 'string' ? `${title}: ${typeof secret === 'string' ? secret : ''}` : null,
  )
  declare label: string | null;

  @personal('OPEN')
  @Through({ entity: () => Tag, by: 'personId', filter: { isMain: true } }, 'text')
  declare mainTag: string | null;

  @SealedProperty()
  @Field(() => Place)
  @NotPersonalField('Always there; its parts are classified.')
  place!: Place | null;

  @Property({ type: 'string', fieldName: 'odd "column', nullable: true })
  @personal('SECRET')
  remark!: string | null;

  @Property({ type: 'datetime' })
  @personal('SECRET', { type: () => GraphQLISODateTime })
  madeAt!: Date;
}

@Entity({ tableName: 'tag' })
@SealedBy('tag', 'personId')
@ObjectType({ implements: Node })
export class Tag extends Node {
  @PrimaryKey({ type: 'uuid' })
  declare id: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'blob' })
  sealed!: Buffer;

  @personal('OPEN')
  @SealedProperty()
  text!: string;

  @Property({ type: 'boolean' })
  @personal('SECRET', { type: () => Boolean })
  isMain!: boolean;

  @Property({ type: 'datetime' })
  endsAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  goneAt!: Date | null;
}

extendType(Member, 'card', {
  relation: { kind: 'TO_ONE', entity: () => Card, by: 'personId' },
  field: personal('OPEN', { type: () => Card }),
});

extendType(Member, 'tags', {
  relation: { kind: 'TO_MANY', entity: () => Tag, by: 'personId', filter: { goneAt: null, endsAt: 'STILL_TO_COME' } },
  field: personal('OPEN', { type: () => [Tag] }),
});

extendType(Member, 'tagsByEnd', {
  relation: { kind: 'TO_MANY', entity: () => Tag, by: 'personId', orderBy: 'endsAt' },
  field: personal('OPEN', { type: () => [Tag] }),
});

export enum Colour {
  RED = 'red inside',
  GREEN = 'green inside',
}
registerPlainEnum(Colour, { name: 'Colour', reason: 'A plain thing.' });

@ObjectType()
@NothingPersonal('A plain thing.')
export class Plain {
  @Field(() => Int)
  number: number = 1;

  @Field(() => Int)
  fails(): number {
    throw new GraphQLError('Refused on purpose.', { extensions: { code: 'ON_PURPOSE', nextAllowedOn: 'tomorrow' } });
  }

  @Field(() => Int, { nullable: true })
  failsSoftly(): number {
    throw new GraphQLError('Refused on purpose.', { extensions: { code: 'ON_PURPOSE' } });
  }

  @Field(() => Int, { nullable: true })
  crashes(): number {
    throw new TypeError('Something broke.');
  }

  @Field(() => String, { nullable: true })
  later(): Promise<string> {
    return Promise.resolve('later');
  }

  @Field(() => Plain)
  inner(): Plain {
    return new Plain();
  }

  @Field(() => [Plain])
  many(): Promise<Plain>[] {
    return [Promise.resolve(new Plain()), Promise.resolve(new Plain())];
  }

  @Field(() => [Plain], { nullable: 'itemsAndList' })
  holes(): (Plain | null | Error)[] {
    return [new Plain(), null, new Error('A hole broke.')];
  }

  @Field(() => Int)
  missing!: number;

  @Field(() => Colour)
  colour: Colour = Colour.GREEN;
}

@ObjectType()
@NothingPersonal('Another plain thing.')
export class Other {
  @Field()
  word: string = 'other';
}

const Thing = createUnionType({ name: 'Thing', types: () => [Plain, Other] as const });

const plainInput = 'It is given back and kept nowhere.';

@InputType()
class Details {
  @Field(() => Int)
  @NotPersonalField(plainInput)
  count!: number;

  @Field(() => Colour, { defaultValue: Colour.RED })
  colour!: Colour;

  @Field(() => [String], { nullable: true })
  @NotPersonalField(plainInput)
  words?: string[] | null;
}

@ArgsType()
class EchoArgs {
  @Field(() => String, { nullable: true })
  @NotPersonalField(plainInput)
  text?: string | null;

  @Field(() => Int, { defaultValue: 7 })
  @NotPersonalField(plainInput)
  number!: number;

  @Field(() => Colour, { nullable: true })
  colour?: Colour | null;

  @Field(() => Details, { nullable: true })
  details?: Details | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  @NotPersonalField(plainInput)
  at?: Date | null;
}

@ArgsType()
class IdArgs {
  @Field(() => ID)
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;
}

@ObjectType()
@NothingPersonal('The outcome of a change; what was changed is classified there.')
export class Renamed {
  constructor(readonly ownerId: string = '') {}

  @Field()
  done: boolean = true;

  @Field(() => Card, { nullable: true })
  @Reads({ kind: 'ONE', entity: () => Card, by: 'personId', value: ({ source }) => String(source?.['ownerId']) })
  card?: Card | null;
}

@ArgsType()
class AllArgs {
  @Field(() => [Details])
  details!: Details[];
}

const MemberConnection = connectionOf(Member, 'Member');
const way = 'A way in; what it leads to is classified there.';

@Resolver()
export class LibraryResolver {
  constructor(private readonly orm: MikroORM) {}

  @Query(() => Member, { nullable: true })
  @Reads({ kind: 'ONE', entity: () => Member, by: 'id', value: ({ viewer }) => viewer.subject })
  @NotPersonalField(way)
  me(@ReadResult() row: Member | null): Member | null {
    return row;
  }

  @Query(() => Member, { nullable: true })
  @Reads({ kind: 'ONE', entity: () => Member, by: 'id', value: ({ args }) => String(args['id']) })
  @NotPersonalField(way)
  member(@Args() _args: IdArgs, @ReadResult() row: Member | null): Member | null {
    return row;
  }

  @Query(() => MemberConnection)
  @Reads({ kind: 'PAGE', entity: () => Member })
  @NotPersonalField(way)
  members(@Args() _args: PageArgs, @ReadResult() rows: Connection<Member>): Connection<Member> {
    return rows;
  }

  @Query(() => Node, { nullable: true })
  @Reads({ kind: 'NODE', value: ({ args }) => String(args['id']) })
  @NotPersonalField(way)
  node(@Args() _args: IdArgs, @ReadResult() row: Node | null): Node | null {
    return row;
  }

  @Query(() => String)
  @NotPersonalField('It gives back what it is given.')
  echo(@Args() { text, number, colour, details, at }: EchoArgs): string {
    return JSON.stringify({ text, number, colour, details, at });
  }

  @Query(() => String)
  @NotPersonalField('It gives back what it is given.')
  all(@Args() { details }: AllArgs): string {
    return JSON.stringify(details);
  }

  @Query(() => Plain)
  @NotPersonalField('A plain thing.')
  plain(): Plain {
    return new Plain();
  }

  @Query(() => Plain, { nullable: true })
  @NotPersonalField('A plain thing.')
  maybe(): Promise<Plain> {
    return Promise.resolve(new Plain());
  }

  @Query(() => [Thing])
  @NotPersonalField('Plain things.')
  things(): (typeof Thing)[] {
    return [new Plain(), new Other()];
  }

  @Mutation(() => Renamed)
  @NotPersonalField('The outcome of an operation.')
  async rename(@Arg('title', () => String) title: string, @Ctx() { viewer }: ExecutionContext): Promise<Renamed> {
    await this.orm.em.fork().transactional(async (em) => {
      (await em.findOneOrFail(Card, { personId: viewer.subject ?? '' })).title = title;
    });
    return new Renamed(viewer.subject ?? '');
  }
}
