import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { buildSchemaSync } from 'type-graphql';
import { Card, LibraryResolver, Member, Tag } from './library.schema.testing.js';
import { maxRows } from './read.declaration.js';
import { rowCountsOf } from './row.counts.js';

describe('the counts of rows', () => {
  const schema = buildSchemaSync({ resolvers: [LibraryResolver], orphanedTypes: [Card, Tag], validate: false });
  const { listSizes, samePerson } = rowCountsOf(schema, [Member, Card, Tag]);

  it('are those that the reader keeps to: a page’s, and of the rows under one row', () => {
    expect(listSizes).toEqual({
      'Member.tags': { maximum: maxRows },
      'Member.tagsByEnd': { maximum: maxRows },
      'Query.members': { maximum: maxRows, slicingArguments: ['first'], sizedFields: ['edges', 'nodes'] },
    });
  });

  it('stay with the person where rows are found by whose they are, and where a row holds them', () => {
    expect([...samePerson].sort()).toEqual(['Card.place', 'Member.card', 'Member.tags', 'Member.tagsByEnd']);
  });
});
