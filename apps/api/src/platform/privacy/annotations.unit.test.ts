import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import {
  Args,
  ArgsType,
  buildSchemaSync,
  Extensions,
  Field,
  InputType,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  type NonEmptyArray,
} from 'type-graphql';
import {
  annotateField,
  Gives,
  NothingPersonal,
  NotPersonalField,
  registerPlainEnum,
  Selects,
  settleAnnotations,
  SubjectIn,
} from './index.js';

const personal = {
  kind: 'PERSONAL',
  holds: 'your name',
  category: 'CATEGORY',
  purposes: ['PURPOSE'],
  source: 'SOURCE',
  requirement: 'REQUIREMENT',
  retention: 'RETENTION',
} as const;

@InterfaceType()
@NothingPersonal('The interface holds nothing.')
abstract class Named {
  @Field(() => String, { nullable: true })
  @NotPersonalField('The interface says that it is harmless.')
  @Extensions({ plain: 'of the interface' })
  name!: string | null;

  @Field(() => String, { nullable: true })
  @NotPersonalField('Said once, by the interface.')
  inherited!: string | null;
}

@ObjectType({ implements: Named })
@SubjectIn('id')
class Human extends Named {
  @Field(() => String, { nullable: true })
  @annotateField(personal)
  @Extensions({ plain: 'of the object' })
  declare name: string | null;

  @Field(() => String, { nullable: true })
  unsaid!: string | null;
}

@Resolver()
class HumanResolver {
  @Query(() => Human)
  @NotPersonalField('A way in.')
  human(): Human {
    return new Human();
  }
}

describe('an annotation', () => {
  it('of a class wins over what its interface says of the same field', () => {
    const schema = settleAnnotations(schemaOf(HumanResolver));
    expect(said(schema, 'Human', 'name')).toEqual(personal);
    expect(said(schema, 'Named', 'name')).toEqual({
      kind: 'NOT_PERSONAL',
      reason: 'The interface says that it is harmless.',
    });
  });

  it('would lose as a plain extension: where two classes use one key, the parent’s wins', () => {
    const field = fieldOf(schemaOf(HumanResolver), 'Human', 'name');
    expect(field.extensions['plain']).toBe('of the interface');
  });

  it('of an interface holds for a class that says nothing itself', () => {
    const schema = settleAnnotations(schemaOf(HumanResolver));
    expect(said(schema, 'Human', 'inherited')).toEqual({
      kind: 'NOT_PERSONAL',
      reason: 'Said once, by the interface.',
    });
  });

  it('is not made up for a field of which nobody said anything', () => {
    expect(said(settleAnnotations(schemaOf(HumanResolver)), 'Human', 'unsaid')).toBeUndefined();
  });

  it('of a type wins over what its interface says of itself', () => {
    const schema = settleAnnotations(schemaOf(HumanResolver));
    expect(schema.getType('Human')?.extensions['privacy']).toEqual({ subject: 'id' });
    expect(schema.getType('Named')?.extensions['privacy']).toEqual({
      fields: { kind: 'NOT_PERSONAL', reason: 'The interface holds nothing.' },
    });
  });

  it('of a resolver’s method is the field’s', () => {
    expect(said(settleAnnotations(schemaOf(HumanResolver)), 'Query', 'human')).toEqual({
      kind: 'NOT_PERSONAL',
      reason: 'A way in.',
    });
  });

  it('leaves no trace of who said it, and other extensions as they are', () => {
    const schema = settleAnnotations(schemaOf(HumanResolver));
    for (const type of ['Human', 'Named', 'Query']) {
      const keys = Object.values(fieldsOf(schema, type)).flatMap(({ extensions }) => Object.keys(extensions));
      expect(keys.filter((key) => key.startsWith('privacy') && key !== 'privacy')).toEqual([]);
    }
    expect(fieldOf(schema, 'Named', 'name').extensions['plain']).toBe('of the interface');
  });

  it('is settled the same way when it is settled again', () => {
    const schema = settleAnnotations(schemaOf(HumanResolver));
    settleAnnotations(schema);
    expect(said(schema, 'Human', 'name')).toEqual(personal);
  });
});

describe('an annotation of what is taken', () => {
  enum Shade {
    LIGHT = 'light inside',
  }
  registerPlainEnum(Shade, { name: 'Shade', reason: 'A shade is nobody’s.' });

  @InputType()
  class Filter {
    @Field(() => String, { nullable: true })
    @Selects('Human.name')
    name?: string | null;

    @Field(() => Shade, { nullable: true })
    @NotPersonalField('A shade is nobody’s.')
    shade?: Shade | null;
  }

  @ArgsType()
  class PageOfHumans {
    @Field(() => String, { nullable: true })
    @NotPersonalField('A place in a list.')
    after?: string | null;
  }

  @ArgsType()
  class HumanArgs extends PageOfHumans {
    @Field(() => Filter, { nullable: true })
    filter?: Filter | null;

    @Field(() => String, { nullable: true })
    @Gives('Human.name')
    name?: string | null;

    @Field(() => String, { nullable: true })
    @Gives()
    password?: string | null;
  }

  @Resolver()
  class FilterResolver {
    @Query(() => Human)
    humans(@Args() _args: HumanArgs): Human {
      return new Human();
    }

    @Query(() => Human)
    page(@Args() _args: PageOfHumans): Human {
      return new Human();
    }
  }

  const schema = settleAnnotations(schemaOf(FilterResolver));
  const saidOf = (field: string, argument: string): unknown => {
    const { args = [] } = fieldOf(schema, 'Query', field);
    return args.find(({ name }) => name === argument)?.extensions['privacy'];
  };

  it('is the argument’s, whose class is no type', () => {
    expect(saidOf('humans', 'name')).toEqual({ kind: 'GIVES', to: ['Human.name'] });
    expect(saidOf('humans', 'password')).toEqual({ kind: 'GIVES', to: [] });
    expect(saidOf('humans', 'filter')).toBeUndefined();
  });

  it('is the input field’s, and the enum’s', () => {
    expect(said(schema, 'Filter', 'name')).toEqual({ kind: 'SELECTS', by: ['Human.name'] });
    expect(said(schema, 'Filter', 'shade')).toMatchObject({ kind: 'NOT_PERSONAL' });
    expect(schema.getType('Shade')?.extensions['privacy']).toEqual({
      kind: 'NOT_PERSONAL',
      reason: 'A shade is nobody’s.',
    });
  });

  it('of a class of arguments holds for those that extend it', () => {
    expect(saidOf('humans', 'after')).toMatchObject({ kind: 'NOT_PERSONAL' });
  });

  it('of a class of arguments is refused by its coordinate where one that extends it says otherwise', () => {
    @ArgsType()
    class OtherArgs extends PageOfHumans {
      @Field(() => String, { nullable: true })
      @Selects('Human.name')
      declare after?: string | null;
    }
    @Resolver()
    class OtherResolver {
      @Query(() => Human)
      others(@Args() _args: OtherArgs): Human {
        return new Human();
      }
    }
    expect(() => settleAnnotations(schemaOf(OtherResolver))).toThrow(
      /Query\.others\(after:\) inherits annotations of several classes/,
    );
  });
});

describe('a field that inherits from two', () => {
  it('and says nothing itself is refused by its coordinate', () => {
    @ObjectType()
    @SubjectIn('id')
    class Child extends Human {}
    @Resolver()
    class ChildResolver {
      @Query(() => Child)
      child(): Child {
        return new Child();
      }
    }
    expect(() => settleAnnotations(schemaOf(ChildResolver))).toThrow(
      /Child\.name inherits annotations of several classes/,
    );
  });
});

function schemaOf(...resolvers: NonEmptyArray<new () => object>): GraphQLSchema {
  return buildSchemaSync({ resolvers, validate: false });
}

interface Extended {
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly args?: readonly { readonly name: string; readonly extensions: Extended['extensions'] }[];
}

function fieldsOf(schema: GraphQLSchema, typeName: string): Readonly<Record<string, Extended>> {
  const type = schema.getType(typeName);
  if (type === undefined || !('getFields' in type)) throw new Error(`There is no type ${typeName}.`);
  return type.getFields();
}

function fieldOf(schema: GraphQLSchema, typeName: string, fieldName: string): Extended {
  const field = fieldsOf(schema, typeName)[fieldName];
  if (field === undefined) throw new Error(`There is no field ${typeName}.${fieldName}.`);
  return field;
}

function said(schema: GraphQLSchema, typeName: string, fieldName: string): unknown {
  return fieldOf(schema, typeName, fieldName).extensions['privacy'];
}
