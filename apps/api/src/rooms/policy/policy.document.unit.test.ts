import { describe, expect, it } from '@jest/globals';
import { dataMapOf } from '@trackyourhours/privacy/graphql';
import { system } from '../../app.data.map.js';
import { documentOf } from '../../app.policy.js';
import { buildSchema, guardSchema } from '../../app.schema.js';
import { compileDocument, digestOf } from './policy.document.js';
import { policyStatements } from './policy.statements.js';

const privacy = guardSchema(buildSchema());
const map = dataMapOf(privacy, { system });
const document = documentOf(privacy);

const categoryOf = (word: string, from = document) => from.categories.find((each) => each.word === word);

describe('what is published', () => {
  it('names everything that is collected, in the words of its annotation', () => {
    expect(map.fields.length).toBeGreaterThan(50);
    for (const { category, holds } of map.fields) {
      expect(categoryOf(category)?.collected.map((each) => each.holds)).toContain(holds);
    }
    const told = document.categories.flatMap(({ collected }) => collected);
    expect(told).toHaveLength(map.fields.length);
  });

  it('says of each thing from where it comes, whether it is needed, and how long it is kept', () => {
    const phone = categoryOf('IDENTIFIERS_AND_CONTACT')?.collected.find(
      ({ holds }) => holds === 'your telephone number',
    );
    expect(phone).toEqual({
      holds: 'your telephone number',
      source: 'given by you',
      requirement: 'optional',
      retention: 'while you have an account',
    });
  });

  it('tells who of us sees something, and what leaves by which gate and what for, as the rules have it', () => {
    const contact = categoryOf('IDENTIFIERS_AND_CONTACT');
    expect(contact?.seenBy.find(({ who }) => who === 'our support staff')).toMatchObject({
      inClear: expect.arrayContaining(['your given name']),
      inPart: expect.arrayContaining(['your telephone number']),
    });
    expect(contact?.leavesBy.map(({ gate }) => gate).sort()).toEqual([
      'AFFILIATE',
      'DIRECTION_OR_CONSENT',
      'SERVICE_PROVIDER',
    ]);
    const exit = contact?.leavesBy.find(({ gate }) => gate === 'SERVICE_PROVIDER');
    expect(exit).toMatchObject({
      gate: 'SERVICE_PROVIDER',
      place: 'To whom we disclose, paragraph 1',
      inClear: expect.arrayContaining(['your given name']),
      inPart: expect.arrayContaining(['your telephone number']),
    });
    expect(exit?.purposes.length).toBeGreaterThan(0);
    // To the supervisor alone whom one asks to sign.
    expect(categoryOf('EDUCATION_AND_TRAINING')?.leavesBy).toMatchObject([{ gate: 'DIRECTION_OR_CONSENT' }]);
    expect(categoryOf('DEVICE_AND_USAGE')).toMatchObject({ leavesBy: [] });
  });

  it('changes with the rules: where they are taken away, nothing is told to be seen or to leave', () => {
    const closed = { ...map, fields: map.fields.map((field) => ({ ...field, seenBy: [] })) };
    const { categories, gates } = compileDocument(closed, policyStatements);
    expect(categories.flatMap(({ seenBy, leavesBy }) => [...seenBy, ...leavesBy])).toEqual([]);
    expect(gates.some(({ isOpen }) => isOpen)).toBe(false);
    expect(document.gates.some(({ isOpen }) => isOpen)).toBe(true);
  });

  it('knows all eleven purposes, and for which of them anything is collected', () => {
    expect(document.purposes).toHaveLength(11);
    expect(document.purposes.find(({ word }) => word === 'ADMINISTER_ACCOUNTS_AND_PAYMENTS')?.isUsed).toBe(true);
    for (const { word, isUsed } of document.purposes) {
      expect([word, isUsed]).toEqual([word, map.fields.some(({ purposes }) => purposes.includes(word))]);
    }
  });

  it('says that nothing is sold, for as long as no open gate is one of sale', () => {
    expect(document.isSold).toBe(false);
    expect(compileDocument(map, policyStatements, new Set(['SERVICE_PROVIDER'])).isSold).toBe(true);
    expect(compileDocument(map, policyStatements, new Set(['CORPORATE_TRANSACTION'])).isSold).toBe(false);
  });

  it('ties each sentence of ours to its place, and claims nothing that is only planned', () => {
    expect(document.statements.length).toBeGreaterThan(20);
    for (const { id, place, section } of document.statements) {
      const statement = policyStatements.find((each) => each.id === id);
      expect(place).toBe(`${section}, ${statement?.item ?? ''}`);
      expect(statement?.carriedBy.every(({ kind }) => kind === 'PLANNED')).toBe(false);
    }
  });

  it('has one name by its content: the same at every compilation, another after a change', () => {
    expect(digestOf(documentOf(guardSchema(buildSchema())))).toBe(digestOf(document));
    const [first, ...rest] = map.fields;
    if (first === undefined) throw new TypeError('Nothing is collected.');
    const other = { ...map, fields: [{ ...first, holds: 'something else' }, ...rest] };
    expect(digestOf(compileDocument(other, policyStatements))).not.toBe(digestOf(document));
  });

  it('does not change with a new version of the access policy that opens nothing else', () => {
    expect(digestOf(compileDocument({ ...map, policyVersion: 'another' }, policyStatements))).toBe(digestOf(document));
  });
});
