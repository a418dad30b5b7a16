import { describe, expect, it } from '@jest/globals';
import { groupedLedger, type Disclosure, type Ledger } from './index.js';
import { aDisclosure } from './ledger.testing.js';

describe('a grouped ledger', () => {
  it('writes at once what comes alone', async () => {
    const { ledger, writes } = aRecorder();
    await groupedLedger(ledger).record([named('a')]);
    expect(writes).toEqual([['a']]);
  });

  it('gathers what comes in one turn, and what comes while a write is under way, in order', async () => {
    const { ledger, writes, release } = aRecorder({ isHeld: true });
    const grouped = groupedLedger(ledger);
    const call = (name: string) => grouped.record([named(name), named(`${name}+`)]);
    const first = ['a', 'b'].map(call);
    await aTurn();
    const second = ['c', 'd'].map(call);
    release();
    await Promise.all([...first, ...second]);
    expect(writes).toEqual([
      ['a', 'a+', 'b', 'b+'],
      ['c', 'c+', 'd', 'd+'],
    ]);
  });

  it('answers nobody before their own entries are written', async () => {
    const { ledger, release } = aRecorder({ isHeld: true });
    const grouped = groupedLedger(ledger);
    let answered = 0;
    const calls = ['a', 'b'].map((name) => grouped.record([named(name)]).then(() => (answered += 1)));
    await aTurn();
    await aTurn();
    expect(answered).toBe(0);
    release();
    await Promise.all(calls);
    expect(answered).toBe(2);
  });

  it('fails the request that brought a bad entry, and no other', async () => {
    const { ledger, written } = aRecorder({ refuses: 'bad' });
    const grouped = groupedLedger(ledger);
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'bad', 'c'].map((name) => grouped.record([named(name), named(`${name}+`)])),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(written()).toEqual(['a', 'a+', 'b', 'b+', 'c', 'c+']);
    await expect(grouped.record([named('d')])).resolves.toBeUndefined();
  });

  it('never writes twice at a time', async () => {
    let [open, most] = [0, 0];
    const grouped = groupedLedger({
      record: async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setImmediate(resolve));
        open -= 1;
      },
    });
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        for (let turn = 0; turn < index % 4; turn += 1) await grouped.record([named('a')]);
      }),
    );
    expect(most).toBe(1);
  });

  it('bounds what one write holds, and divides no call', async () => {
    const { ledger, writes, release } = aRecorder({ isHeld: true });
    const grouped = groupedLedger(ledger, { mostPeople: 2 });
    const all = Promise.all(
      [['a'], ['b'], ['c', 'd', 'e'], ['f'], ['g'], ['h']].map((names) =>
        grouped.record(names.map((name) => named(name))),
      ),
    );
    release();
    await all;
    expect(writes).toEqual([['a', 'b'], ['c', 'd', 'e'], ['f', 'g'], ['h']]);
  });

  it('counts all the people whom an entry names', async () => {
    const { ledger, writes, release } = aRecorder({ isHeld: true });
    const grouped = groupedLedger(ledger, { mostPeople: 3 });
    const all = Promise.all(
      [named('a', 'b'), named('c'), named('d', 'e'), named('f', 'g')].map((each) => grouped.record([each])),
    );
    release();
    await all;
    expect(writes).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
      ['f', 'g'],
    ]);
  });

  it('writes nothing where there is nothing', async () => {
    const { ledger, writes } = aRecorder();
    await groupedLedger(ledger).record([]);
    expect(writes).toEqual([]);
  });

  it('is settled when all of it is written', async () => {
    const { ledger, written, release } = aRecorder({ isHeld: true });
    const grouped = groupedLedger(ledger);
    const calls = ['a', 'b', 'c'].map((name) => grouped.record([named(name)]));
    const settled = grouped.settled().then(() => written());
    release();
    expect(await settled).toEqual(['a', 'b', 'c']);
    await Promise.all(calls);
    await grouped.settled();
  });
});

/** Longer than a write is put off for. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

interface Recorder {
  readonly ledger: Ledger;
  /** The people of each write that was tried and made. */
  readonly writes: readonly (readonly string[])[];
  readonly written: () => readonly string[];
  readonly release: () => void;
}

function aRecorder({ isHeld = false, refuses }: { isHeld?: boolean; refuses?: string } = {}): Recorder {
  const held = Promise.withResolvers<undefined>();
  const writes: string[][] = [];
  if (!isHeld) held.resolve(undefined);
  return {
    ledger: {
      record: async (disclosures) => {
        await held.promise;
        const names = disclosures.flatMap(({ personIds }) => personIds);
        if (refuses !== undefined && names.includes(refuses)) throw new Error('Refused.');
        writes.push(names);
      },
    },
    writes,
    written: () => writes.flat(),
    release: () => {
      held.resolve(undefined);
    },
  };
}

function named(...personIds: readonly string[]): Disclosure {
  return aDisclosure({ personIds });
}
