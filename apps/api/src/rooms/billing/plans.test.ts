import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, startApi, type TestApi } from '../../testing/api.testing.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('the plans', () => {
  it('are there for everybody, priced in whole numbers of a currency’s smallest unit', async () => {
    const answer = await api
      .as(anonymous)
      .query('query Plans { plans { key title amountMinor currency months trialDays } }');
    expect(answer.at('plans')).toEqual([
      expect.objectContaining({ key: 'MONTHLY', months: 1, trialDays: 30, currency: 'USD' }),
      expect.objectContaining({ key: 'YEARLY', months: 12, trialDays: 30, currency: 'USD' }),
    ]);
    for (const { amountMinor } of answer.at('plans') as { readonly amountMinor: number }[]) {
      expect(Number.isInteger(amountMinor) && amountMinor > 0).toBe(true);
    }
    expect(answer.notices).toEqual([]);
  });
});
