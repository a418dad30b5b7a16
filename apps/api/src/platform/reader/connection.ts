import type { EntityClass } from '@mikro-orm/core';
import { ArgsType, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { NothingPersonal, NotPersonalField } from '../privacy/index.js';
import { maxRows } from './read.declaration.js';

/** Anything that can be looked up again by its id. */
@InterfaceType('Node', { description: 'Anything that can be looked up again by its id.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque; the same for as long as the thing exists.' })
  @NotPersonalField('An id is opaque and says nothing of anybody.')
  id!: string;
}

@ObjectType({ description: 'Where a page stands in its list.' })
@NothingPersonal('It speaks of the page, not of anybody on it.')
export class PageInfo {
  @Field({ description: 'Whether there are more after this page.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether there are any before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The first row’s cursor; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The last row’s cursor; pass it as `after` for the next page.' })
  endCursor!: string | null;
}

/** The arguments of a list that goes forward page by page. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many rows, 1 to ${String(maxRows)}.` })
  @NotPersonalField('It speaks of the page, not of anybody on it.')
  first!: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  @NotPersonalField('A place in the order of ids, which are opaque.')
  after?: string | null;
}

/** The Relay connection type of a row type. */
export function connectionOf<T extends object>(row: EntityClass<T>, name: string): new () => Connection<T> {
  @ObjectType(`${name}Edge`, { description: `A ${name} and its place in the list.` })
  @NothingPersonal('A place in a list.')
  class Edge {
    @Field({ description: 'This row’s place, for `after`.' })
    cursor!: string;

    @Field(() => row)
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  @NothingPersonal('A page of a list; what stands on it is classified there.')
  class ConnectionOf implements Connection<T> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [row], { description: 'The same rows without their cursors.' })
    nodes!: T[];

    @Field()
    pageInfo!: PageInfo;
  }
  return ConnectionOf;
}

/** A page of rows, in the shape that Relay specifies. */
export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
}
