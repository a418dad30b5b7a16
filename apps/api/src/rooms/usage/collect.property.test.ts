import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';
import { aPage, TestBrowser } from '../../testing/browser.testing.js';
import { asOwner } from '../../testing/owner.testing.js';
import { aPerson, signedIn, type SignedInPerson } from '../../testing/people.testing.js';
import { rowsHeld } from './usage.testing.js';

let api: TestApi;
let person: SignedInPerson;
beforeAll(async () => {
  api = await startApi({ limits: 'NONE' });
  person = await aPerson(api).verified().signedIn();
});
afterAll(() => api.close());

/** What a browser does, in any order: it chooses, visits, joins somebody, or has everything forgotten. */
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('CHOOSE' as const), analytics: fc.boolean(), advertising: fc.boolean() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('VISIT' as const),
      events: fc.array(
        fc.oneof(
          fc.record({ type: fc.constant('leave'), ageMs: fc.nat(20_000) }),
          fc
            .record({
              path: fc.webPath(),
              referrer: fc.option(fc.webUrl(), { nil: undefined }),
              ageMs: fc.nat(20_000),
            })
            .map(({ path, ...more }) => aPage(`/${path}`, more)),
        ),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('IDENTIFY' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('FORGET' as const) }) },
);

describe('what is recorded', () => {
  it('is never more than the browser’s choice allows, whatever it does and in whatever order', async () => {
    const recorded = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(undefined, '1', '0'),
        fc.boolean(),
        async (steps, gpc, isSignedIn) => {
          // A new session each time: an access token does not outlive all of them.
          const viewer = isSignedIn ? await signedIn(api, person) : anonymous;
          const browser = new TestBrowser(api, gpc === undefined ? {} : { gpc });
          let agreed = { analytics: false, advertising: false };
          for (const each of steps) {
            api.clock.advance(10_000);
            const before = await rowsHeld(api);
            switch (each.does) {
              case 'CHOOSE':
                agreed = { analytics: each.analytics, advertising: each.advertising && gpc !== '1' };
                await browser.choose(each.analytics, each.advertising, viewer);
                break;
              case 'VISIT': {
                const { status } = await browser.beacon(each.events);
                expect(status).toBe(204);
                const after = await rowsHeld(api);
                if (!agreed.analytics) expect(after).toEqual(before);
                else recorded.add((after['pageViews'] ?? 0) > (before['pageViews'] ?? 0));
                break;
              }
              case 'IDENTIFY':
                if (isSignedIn) await browser.identify(viewer);
                break;
              case 'FORGET':
                agreed = { analytics: false, advertising: false };
                await browser.query(viewer, 'mutation F { forgetUsage { removedVisits } }');
                break;
            }
            // A number there is only for those who agreed to something.
            expect(browser.cookies.has('visitor')).toBe(agreed.analytics || agreed.advertising);
            if (gpc !== '1') continue;
            const stored = await api.app.database.query('select 1 from "visitor" where "advertising"', []);
            expect(stored).toEqual([]);
          }
          await asOwner(api.app.database, 'delete from "visitor"');
        },
      ),
      { numRuns: 40 },
    );
    // Or nothing would have been tried.
    expect(recorded.has(true)).toBe(true);
  }, 120_000);
});
