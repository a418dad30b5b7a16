import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PrivacyCompileError } from '../index.js';
import { importExample } from './example.testing.js';

const ledger = new URL('../../../test-results/example.ledger.jsonl', import.meta.url);

let example: string;
let url: string;
let stop: () => Promise<void>;
beforeAll(async () => {
  example = await readFile(new URL('../../../examples/apollo/server.ts', import.meta.url), 'utf8');
  await rm(ledger, { force: true });
  ({ url, stop } = await start('apollo.example.ts', example));
});
afterAll(async () => {
  await stop();
  await rm(ledger, { force: true });
});

describe('the example for Apollo Server', () => {
  it('is at most sixty lines, and needs no framework and no database', () => {
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    expect(example).not.toMatch(/type-graphql|mikro-orm|pglite|postgres/i);
  });

  it('shows people what is their own, and records nothing of it', async () => {
    const { data, notices } = await ask('ada');
    expect(data).toEqual({ people: [{ id: 'ada', email: 'ada@example.com', street: '12 Engine Row' }] });
    expect(notices).toEqual([]);
    expect(await disclosures()).toEqual([]);
  });

  it('masks it for a clerk who delivers, says so, and records it before it answers', async () => {
    const { data, notices } = await ask('clerk');
    expect(data).toEqual({ people: [{ id: 'ada', email: 'a•••@•••', street: '•••' }] });
    expect(notices).toMatchObject([
      { coordinate: 'Person.email', effect: 'MASK', reason: 'MASKED_FOR_VIEWER' },
      { coordinate: 'Person.street', effect: 'MASK', reason: 'MASKED_FOR_VIEWER' },
    ]);
    expect(await disclosures()).toMatchObject([
      { recipientId: 'clerk', personIds: ['ada'], purpose: 'DELIVER', masked: ['Person.email', 'Person.street'] },
    ]);
  });

  it('withholds it from an advertiser, and says why of each field', async () => {
    const before = await disclosures();
    const { data, notices } = await ask('adman');
    expect(data).toEqual({ people: [{ id: 'ada', email: null, street: null }] });
    expect(notices).toMatchObject([
      { coordinate: 'Person.email', effect: 'WITHHOLD', reason: 'NO_RULE' },
      { coordinate: 'Person.street', effect: 'WITHHOLD', reason: 'PURPOSE_NOT_COLLECTED_FOR' },
    ]);
    expect(await disclosures()).toEqual(before);
  });

  it('withholds it from whoever is nobody in particular', async () => {
    const { data } = await ask(undefined);
    expect(data).toEqual({ people: [{ id: 'ada', email: null, street: null }] });
  });

  it('does not start once its SDL has a field of which nothing is said', async () => {
    const edited = example.replace('street: String', 'telephone: String\n    street: String');
    expect(edited).not.toBe(example);
    const started = start('apollo.edited.ts', edited);
    await expect(started).rejects.toBeInstanceOf(PrivacyCompileError);
    await expect(started).rejects.toMatchObject({
      faults: [{ coordinate: 'Person.telephone', problem: 'nothing says whether it holds personal data' }],
    });
  });
});

/** Starts an example on a free port, with a ledger of this test. */
async function start(
  name: string,
  text: string,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const log = jest.spyOn(console, 'log').mockReturnValue();
  const port = jest.replaceProperty(process, 'env', { ...process.env, PORT: '0' });
  try {
    const started = await importExample(name, text.replace("'ledger.jsonl'", `'${ledger.pathname}'`));
    const { server } = started as { readonly server: { stop(): Promise<void> } };
    const [, found] = /Ask at (\S+)/.exec(String(log.mock.lastCall?.[0])) ?? [];
    return { url: found ?? '', stop: () => server.stop() };
  } finally {
    port.restore();
    log.mockRestore();
  }
}

async function ask(viewer: string | undefined) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(viewer === undefined ? {} : { viewer }) },
    body: JSON.stringify({ query: '{ people { id email street } }' }),
  });
  const { data, extensions } = (await answer.json()) as {
    readonly data: unknown;
    readonly extensions: { readonly privacy: { readonly notices: readonly unknown[] } };
  };
  return { data, notices: extensions.privacy.notices };
}

/** What the example has recorded so far. */
async function disclosures(): Promise<readonly unknown[]> {
  try {
    const lines = (await readFile(ledger, 'utf8')).trimEnd().split('\n');
    return lines.flatMap((line) => JSON.parse(line) as readonly unknown[]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
