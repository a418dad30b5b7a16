import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../decision/index.js';
import { noon, policyOf } from '../graphql/graphql.testing.js';
import { leakHouse } from '../graphql/leaks.check.testing.js';
import { redactions } from '../redaction/index.js';
import { allowedCanaries, aViewer, Canaries, isPlanted, plantCanaries, type Canary } from './index.js';

const { privacy } = leakHouse(0);
const withoutMood = {
  valueFor: ({ coordinate }: { readonly coordinate: string }) => (coordinate === 'Person.mood' ? null : undefined),
};
const planted = plantCanaries(privacy.slots, ['ada', 'bob'], withoutMood);

describe('planted canaries', () => {
  it('stand in every personal field of everybody that holds a value of its own', () => {
    const fields = privacy.slots.filter(isPlanted).map(({ coordinate }) => coordinate);
    expect(fields).toContain('Person.email');
    expect(fields).not.toContain('Person.label');
    for (const coordinate of fields) {
      const many = ['Person.nicknames', 'Person.grid'].includes(coordinate) ? 3 : coordinate === 'Person.mood' ? 0 : 1;
      for (const person of ['ada', 'bob']) expect(planted.valuesOf(person, coordinate)).toHaveLength(many);
    }
  });

  it('are shown in part by the masks of their fields, and never whole', () => {
    for (const { coordinate, decided } of privacy.slots.filter(isPlanted)) {
      if (decided.mask === null) continue;
      const masked = redactions[decided.mask].apply(planted.valuesOf('ada', coordinate)[0]);
      expect([coordinate, decided.mask === 'CONSTANT' || masked !== '•••']).toEqual([coordinate, true]);
      expect(planted.foundIn(String(masked))).toEqual([]);
    }
  });

  it('are not planted where nobody knows what fits', () => {
    expect(() => plantCanaries(privacy.slots, ['ada'])).toThrow('Person.mood is of the type Mood');
  });

  it('are refused where two fields have the same', () => {
    const twice = ['a.b', 'a.c'].map((coordinate) => ({ person: 'ada', coordinate, value: 'zibbetka' }));
    expect(() => new Canaries(twice)).toThrow('a.c and a.b have one and the same canary.');
  });
});

describe('a canary is found', () => {
  const value = 'Zibbet O’Quorn+1@example.org';
  const canaries = new Canaries([
    { person: 'ada', coordinate: 'a.text', value },
    { person: 'ada', coordinate: 'a.phone', value: '+49 128 555 0173' },
    { person: 'ada', coordinate: 'a.moment', value: '1987-03-14T09:26:53.589Z' },
    { person: 'ada', coordinate: 'a.number', value: 1_234_567 },
    { person: 'ada', coordinate: 'a.isSo', value: true },
  ]);

  it.each([
    ['as it is', `so ${value} is`],
    ['in capitals', value.toUpperCase()],
    ['in JSON', JSON.stringify({ value })],
    ['with the signs of other languages escaped', 'zibbet o\\u2019quorn+1@example.org'],
    ['percent-encoded', `?to=${encodeURIComponent(value)}`],
    ['in base64, wherever it begins', Buffer.from(`12${value}3`).toString('base64')],
    ['in base64 for addresses', Buffer.from(`1${value}`).toString('base64url')],
    ['in hexadecimal', Buffer.from(value).toString('hex')],
    ['turned round', Array.from(value).reverse().join('')],
  ])('%s', (_, text) => {
    expect(canaries.foundIn(text).map(({ canary }) => canary.coordinate)).toEqual(['a.text']);
  });

  it.each([
    ['a.phone', '491285550173'],
    ['a.phone', 'tel:49128555xxxx'],
    ['a.moment', String(Date.parse('1987-03-14T09:26:53.589Z'))],
    ['a.moment', '1987-03-14 09:26:53+00'],
    ['a.moment', 'Sat, 14 Mar 1987 09:26:53 GMT'],
    ['a.number', '{"n":1234567}'],
  ])('in other forms of numbers and moments: %s in %s', (coordinate, text) => {
    const found = canaries.foundIn(text).map(({ canary }) => canary.coordinate);
    expect(found).toEqual([coordinate]);
  });

  it('nowhere else', () => {
    expect(canaries.foundIn('zibbet o’quorn, true, 123456, 1987')).toEqual([]);
  });
});

describe('the canaries that a viewer may see', () => {
  const house = leakHouse(0, { policy: () => policyOf() });
  const seenBy = (facts: Partial<Viewer> & { readonly kind: string }): readonly Canary[] => [
    ...allowedCanaries(house.privacy, planted, { viewer: { ...aViewer(facts.kind), ...facts }, now: noon }),
  ];

  it('are a person’s own, and nobody else’s', () => {
    const own = seenBy({ kind: 'PERSON', subject: 'ada' });
    expect(own).toEqual(planted.all.filter(({ person }) => person === 'ada'));
  });

  it('are those that were collected for the purpose, of whoever is shown all', () => {
    const chief = seenBy({ kind: 'STAFF', roles: ['CHIEF'], purpose: 'DELIVER' });
    expect(new Set(chief.map(({ person }) => person))).toEqual(new Set(['ada', 'bob']));
    const coordinates = chief.map(({ coordinate }) => coordinate);
    expect(coordinates).toContain('Person.telephone');
    expect(coordinates).not.toContain('Person.salary');
  });

  it('are none where all is masked, nobody in reach, or nobody in particular asks', () => {
    expect(seenBy({ kind: 'STAFF', roles: ['DESK'], purpose: 'DELIVER' })).toEqual([]);
    expect(seenBy({ kind: 'RECIPIENT', purpose: 'DELIVER' })).toEqual([]);
    expect(seenBy({ kind: 'PERSON', subject: 'ada', id: null })).toEqual([]);
  });
});
