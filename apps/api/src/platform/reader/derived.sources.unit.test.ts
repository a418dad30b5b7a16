import { describe, expect, it } from '@jest/globals';
import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';
import { nameSources } from './derived.sources.js';
import type { ReadDeclaration } from './read.declaration.js';

const personal = {
  kind: 'PERSONAL',
  holds: 'your datum',
  category: 'OPEN',
  purposes: ['SERVE'],
  source: 'GIVEN',
  requirement: 'OPTIONAL',
  retention: 'FOREVER',
} as const;
const notPersonal = { kind: 'NOT_PERSONAL', reason: 'It is about a shelf.' } as const;

class Tag {
  declare readonly text: string;
}

const label: ReadDeclaration = { value: { kind: 'DERIVED', from: ['title', 'shelf'], derive: () => null } };
const mainTag: ReadDeclaration = {
  value: { kind: 'THROUGH', relation: { kind: 'TO_ONE', entity: () => Tag, by: 'personId' }, property: 'text' },
};

describe('a field that the reader makes', () => {
  it('from other fields is derived from those of them that are personal, without saying so again', () => {
    expect(sourcesOf(cards({ label: { privacy: personal, read: label } }), 'label')).toEqual(['Card.title']);
  });

  it('from another row is derived from what is read there', () => {
    expect(sourcesOf(cards({ label: { privacy: personal, read: mainTag } }), 'label')).toEqual(['Tag.text']);
  });

  it('keeps the sources that it names beside', () => {
    const more = { ...personal, derivedFrom: ['Tag.text', 'Card.title'] };
    expect(sourcesOf(cards({ label: { privacy: more, read: label } }), 'label')).toEqual(['Tag.text', 'Card.title']);
  });

  it('cannot pass for harmless when what it is made from is personal', () => {
    expect(() => nameSources(cards({ label: { privacy: notPersonal, read: label } }))).toThrow(
      'Card.label is made from Card.title: annotate it as personal.',
    );
  });

  it('cannot be made from what nothing classifies', () => {
    const hidden: ReadDeclaration = { value: { kind: 'DERIVED', from: ['secret'], derive: () => null } };
    expect(() => nameSources(cards({ label: { privacy: personal, read: hidden } }))).toThrow(
      'Card.label is made from Card.secret, which is no field of the schema: classify it there.',
    );
  });

  it('has no sources when it holds nothing of what is personal', () => {
    const shelf: ReadDeclaration = { value: { kind: 'DERIVED', from: ['shelf'], derive: () => null } };
    const schema = nameSources(cards({ label: { privacy: notPersonal, read: shelf } }));
    expect(saidOf(schema, 'label')).toBe(notPersonal);
  });
});

function cards(extensions: Readonly<Record<string, Readonly<Record<string, unknown>>>>): GraphQLSchema {
  const schema = buildSchema(`
    type Query { card: Card tag: Tag }
    type Card { title: String shelf: String label: String }
    type Tag { text: String }
  `);
  const all: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    title: { privacy: personal },
    shelf: { privacy: notPersonal },
    text: { privacy: personal },
    ...extensions,
  };
  for (const type of [schema.getType('Card'), schema.getType('Tag')]) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) field.extensions = all[field.name] ?? {};
  }
  return schema;
}

function sourcesOf(schema: GraphQLSchema, field: string): unknown {
  const said = saidOf(nameSources(schema), field);
  return typeof said === 'object' && said !== null && 'derivedFrom' in said ? said.derivedFrom : undefined;
}

function saidOf(schema: GraphQLSchema, field: string): unknown {
  const type = schema.getType('Card');
  return isObjectType(type) ? type.getFields()[field]?.extensions['privacy'] : undefined;
}
