import { describe, expect, it } from '@jest/globals';
import { isInterfaceType, isObjectType } from 'graphql';
import type { Override, Rule } from '../../decision/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { houseRules, notPersonal, personal, policyOf, schemaOf } from '../graphql.testing.js';
import {
  compilePrivacy,
  publishedSchema,
  type ClassifiedField,
  type CompiledPrivacy,
  type PersonalData,
} from '../index.js';

const text = `
  type Query { person: Person }
  interface Named { name: String }
  type Person implements Named {
    "What you are called."
    name: String
    born: Int
    home: Place
    initials: String
  }
  type Place { street: String }
`;

describe("a field's description says", () => {
  it('what it holds, what for, how long, and who sees it, after what it said before', () => {
    expect(described('name', { holds: 'your name', mask: 'INITIAL' })).toBe(
      'What you are called.\n\n' +
        'Personal data: your name (how you are reached; given by you; optional). ' +
        'Used to bring you parcels; to send you bills. Kept until a year after the parcel. ' +
        'Shown to you and the chief; shown in part to the desk (only its first letter); withheld from everybody else, and for any other purpose.',
    );
  });

  it('that nobody sees it, where no rule opens it', () => {
    expect(described('name', {}, [])).toContain('Shown to nobody.');
  });

  it('in part, where nobody sees it in clear', () => {
    const [, desk] = houseRules;
    if (desk === undefined) throw new Error("The second rule is the desk's.");
    expect(described('name', {}, [desk])).toContain(
      'parcel. Shown in part to the desk (only that there is a value); withheld',
    );
  });

  it('once of those who see it in clear by one rule and in part by another', () => {
    const inClear: Rule = {
      id: 'clear',
      effect: 'SHOW',
      anyOf: [{ viewer: 'STAFF', relation: 'NONE', roles: ['DESK'] }],
    };
    expect(described('name', {}, [...houseRules, inClear])).toContain('Shown to you, the chief and the desk; withheld');
  });

  it('nothing of those for whom no mask fits it', () => {
    expect(described('born')).toContain(
      'Shown to you and the chief; withheld from everybody else, and for any other purpose.',
    );
  });

  it('of a whole, who is led to its parts', () => {
    expect(described('home')).toContain(
      'Shown to you and the chief; shown in part to the desk; withheld from everybody else, and for any other purpose.',
    );
  });

  it('nothing of those who may only come for purposes it is not collected for', () => {
    const forBills: Rule = {
      id: 'bills',
      effect: 'SHOW',
      anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE', gates: ['CARRIER'], purposes: ['BILL'] }],
    };
    expect(described('name', {}, [forBills])).toContain('Shown to carriers;');
    expect(described('name', { purposes: ['DELIVER'] }, [forBills])).toContain('Shown to nobody.');
    const byConsent = {
      ...forBills,
      anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE', purposes: ['WHAT_YOU_ALLOW'] } as const],
    };
    expect(described('name', {}, [byConsent])).toContain('Shown to others;');
  });

  it('of agents, that they are authorized', () => {
    const agent: Rule = { id: 'agent', effect: 'SHOW', anyOf: [{ viewer: 'PERSON', relation: 'AGENT_OF' }] };
    expect(described('name', {}, [agent])).toContain('Shown to an agent whom you have authorized;');
  });

  it('of a derived field, what it is made from', () => {
    expect(described('initials')).toMatch(/Made from Person\.name, and shown no further than that is\. Shown to you/);
  });

  it("of an interface's field, that each type decides", () => {
    expect(fieldOf(publish(), 'Named', 'name').description).toMatch(/Who sees it, each type says for itself\.$/);
  });

  it('nothing more of a field that is not personal', () => {
    expect(fieldOf(publish(), 'Query', 'person').description).toBeUndefined();
  });

  function described(name: string, facts: Partial<Omit<PersonalData, 'kind'>> = {}, rules?: readonly Rule[]): string {
    return fieldOf(publish(facts, rules), 'Person', name).description ?? '';
  }
});

describe("a field's description says of a rule", () => {
  it('that it asks for a consent', () => {
    const consented = opening({ viewer: 'STAFF', relation: 'NONE', consents: ['NEWS_WANTED'] });
    expect(described(consented)).toContain('Shown to our staff (where you consent: they want our news); withheld');
  });

  it('from when it holds, and until when', () => {
    const from = '2026-01-01T00:00:00Z';
    const until = '2027-01-01T00:00:00Z';
    const passing = opening({ viewer: 'STAFF', relation: 'NONE', from, until });
    expect(described(passing)).toContain('Shown to our staff (from 2026-01-01; until 2027-01-01); withheld');
    expect(described(opening({ viewer: 'STAFF', relation: 'NONE', until }))).toContain('our staff (until 2027-01-01);');
  });

  function opening(clause: Rule['anyOf'][number]): readonly Rule[] {
    return [{ id: 'one', effect: 'SHOW', anyOf: [clause] }];
  }

  function described(rules: readonly Rule[]): string {
    return fieldOf(publish({}, rules), 'Person', 'name').description ?? '';
  }
});

describe("a field's description says of an override", () => {
  const staff = { viewer: 'STAFF', relation: 'NONE' } as const;

  it.each<[string, Partial<Override>, string]>([
    [
      'an objection',
      { on: 'NOT_FOR_CARRIERS' },
      'Withheld from the desk and the chief if you object: they keep it from carriers.',
    ],
    [
      'a consent',
      { on: 'NEWS_WANTED' },
      'Withheld from the desk and the chief unless you consent: they want our news.',
    ],
    [
      'a restriction',
      { on: 'IN_DISPUTE' },
      'Withheld from the desk and the chief while this holds: a court has it frozen.',
    ],
    [
      'a mask',
      { on: 'NOT_FOR_CARRIERS', effect: 'MASK' },
      'Shown at most in part to the desk and the chief if you object: they keep it from carriers.',
    ],
    [
      'its own viewers',
      { on: 'IN_DISPUTE', anyOf: [{ viewer: 'PERSON', relation: 'SELF' }] },
      'Withheld from you while this holds',
    ],
  ])('%s: when it closes, and to whom', (_what, override, sentence) => {
    expect(described(override)).toContain(`for any other purpose. ${sentence}`);
  });

  it('nothing, where it closes what nobody sees, or another field', () => {
    const plain = described({ on: 'IN_DISPUTE', fields: { categories: ['MONEY'] } });
    expect(plain).toMatch(/for any other purpose\.$/);
    expect(described({ on: 'IN_DISPUTE', anyOf: [{ viewer: 'RECIPIENT', relation: 'NONE' }] })).toBe(plain);
    const forBills = { ...staff, purposes: ['BILL'] } as const;
    const rules: readonly Rule[] = [{ id: 'one', effect: 'SHOW', anyOf: [{ ...staff, purposes: ['DELIVER'] }] }];
    expect(described({ on: 'IN_DISPUTE', anyOf: [forBills] }, rules)).toMatch(/for any other purpose\.$/);
  });

  function described(override: Partial<Override>, rules?: readonly Rule[]): string {
    const overrides: readonly Override[] = [{ id: 'lowered', effect: 'WITHHOLD', on: 'IN_DISPUTE', ...override }];
    return fieldOf(publish({}, rules, overrides), 'Person', 'name').description ?? '';
  }
});

describe('a published description', () => {
  it('stays as it is, whatever becomes of the access policy', () => {
    const strict = publish({}, []);
    const open = publish({}, houseRules, [{ id: 'one', effect: 'MASK', on: 'IN_DISPUTE' }]);
    for (const privacy of [strict, open]) {
      expect(publishedIn(privacy, 'Person', 'name')).toBe(
        'What you are called.\n\n' +
          'Personal data: where you live (how you are reached; given by you; optional). ' +
          'Used to bring you parcels; to send you bills. Kept until a year after the parcel.',
      );
      expect(publishedIn(privacy, 'Person', 'initials')).toMatch(/shown no further than that is\.$/);
      expect(publishedIn(privacy, 'Named', 'name')).not.toContain('Who sees it');
    }
    expect(fieldOf(strict, 'Person', 'name').description).toContain('Shown to nobody.');
  });

  function publishedIn(privacy: CompiledPrivacy, typeName: string, fieldName: string): string | null | undefined {
    return fieldOf({ schema: publishedSchema(privacy) }, typeName, fieldName).description;
  }
});

function publish(
  name: Partial<Omit<PersonalData, 'kind'>> = {},
  rules?: readonly Rule[],
  overrides: readonly Override[] = [],
): CompiledPrivacy {
  const schema = schemaOf(text, {
    Query: { fields: notPersonal },
    'Named.name': personal(),
    'Person.name': personal(name),
    'Person.born': personal(),
    'Person.home': personal(),
    'Person.initials': personal({ purposes: ['DELIVER'], derivedFrom: ['Person.name'] }),
    'Place.street': personal(),
  });
  return compilePrivacy(schema, { vocabulary, accessPolicy: { ...policyOf(rules), overrides } });
}

function fieldOf(
  { schema }: Pick<CompiledPrivacy, 'schema'>,
  typeName: string,
  fieldName: string,
): ClassifiedField['field'] {
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (field === undefined) throw new Error(`There is no field ${typeName}.${fieldName}.`);
  return field;
}
