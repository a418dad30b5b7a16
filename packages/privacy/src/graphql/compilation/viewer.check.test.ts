import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Viewer } from '../../decision/index.js';
import { aViewer } from '../../testing/index.js';
import { vocabulary } from '../../vocabulary/vocabulary.testing.js';
import { ask, noon, operation } from '../graphql.testing.js';
import { explain } from '../index.js';
import { ada, parcels } from '../parcels.testing.js';

const chief = aViewer('STAFF', { roles: ['CHIEF'], purpose: 'DELIVER' });

/** A viewer as an application without types could give it. */
function untyped(facts: unknown): Viewer {
  return facts as Viewer;
}

describe('a viewer that is not established', () => {
  it.each<[string, unknown, string]>([
    ['there is none', undefined, 'there is none'],
    ['none at all', null, 'there is none'],
    ['a name', 'ada-canary', 'there is none'],
    ['no mandates', { ...chief, mandates: undefined }, 'mandates is not a Map'],
    ['mandates in an object', { ...chief, mandates: { 'p-ada': {} } }, 'mandates is not a Map'],
    ['no purpose, not even null', { ...chief, purpose: undefined }, 'purpose is not a text or null'],
    ['no kind', { ...chief, kind: undefined }, 'kind is not a text'],
    ['an id that is a number', { ...chief, id: 4711 }, 'id is not a text or null'],
    ['one role instead of a list', { ...chief, roles: 'CHIEF' }, 'roles is not a list of texts'],
    ['a grant without purposes', { ...chief, grant: {} }, 'grant is not null, or an object with purposes'],
    [
      'a grant until a text',
      { ...chief, grant: { purposes: [], until: '2026-01-01' } },
      'grant is not null, or an object with purposes',
    ],
    ['nothing but its kind', { kind: 'STAFF' }, 'id is not a text or null; subject is not'],
  ])('is refused by name: %s', async (_what, facts, problem) => {
    const privacy = parcels([ada]);
    const viewer = untyped(facts);
    const asked = ask(privacy, viewer, '{ people { name } }');
    await expect(asked).rejects.toThrow(TypeError);
    await expect(asked).rejects.toThrow(`The viewer is not established: ${problem}`);
    await expect(asked).rejects.not.toThrow(/canary|4711/);
    const question = operation('{ people { name } }', viewer);
    expect(() => privacy.begin(question)).toThrow('The viewer is not established');
    expect(() => explain(privacy, { document: question.document, viewer, now: noon })).toThrow(
      'The viewer is not established',
    );
  });

  it('is another thing than one whose facts come from a class of its own', async () => {
    class Chief implements Viewer {
      readonly kind = 'STAFF';
      readonly subject = null;
      readonly mandates = new Map();
      readonly roles = ['CHIEF'];
      readonly purpose = 'DELIVER';
      readonly gate = null;
      readonly grant = null;
      get id() {
        return 'chief';
      }
    }
    const { data } = await ask(parcels([ada]), new Chief(), '{ people { name } }');
    expect(data).toEqual({ people: [{ name: 'Ada Lovelace' }] });
  });
});

describe('a viewer of a kind that nobody knows', () => {
  const emitted = jest.spyOn(process, 'emitWarning');
  beforeEach(() => {
    emitted.mockClear();
  });

  it.each([
    ['STAF', 'is of the kind "STAF", which is not among'],
    ['ada@example.com', 'is of a kind that is no word, which is not among'],
  ])('sees nothing, and one warning says so: %s', async (kind, problem) => {
    const privacy = parcels([ada], { vocabulary: { ...vocabulary, viewers: { ...vocabulary.viewers } } });
    for (const document of ['{ people { name } }', '{ people { name } } # again']) {
      const { data, privacy: report } = await ask(privacy, { ...chief, kind }, document);
      expect(data).toEqual({ people: [{ name: null }] });
      expect(report?.notices).toMatchObject([{ reason: 'NOT_IDENTIFIED' }]);
    }
    expect(emitted.mock.calls).toEqual([
      [expect.stringContaining(problem), { type: 'PrivacyWarning', code: 'PRIVACY_VIEWER_KIND_UNKNOWN' }],
    ]);
    expect(JSON.stringify(emitted.mock.calls)).not.toContain('example.com');
  });

  it('is not what any word of the vocabulary is', async () => {
    for (const kind of Object.keys(vocabulary.viewers)) await ask(parcels([ada]), aViewer(kind), '{ people { name } }');
    expect(emitted).not.toHaveBeenCalled();
  });
});
