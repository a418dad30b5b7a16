import { afterEach, describe, expect, it } from '@jest/globals';
import { sendUsage } from './index.js';

const url = 'https://api.example.org/collect';
const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');

afterEach(() => {
  if (before !== undefined) Object.defineProperty(globalThis, 'navigator', before);
});

describe('telling of usage', () => {
  it('hands all events to the browser in one text, and says whether it took them', () => {
    const sent: unknown[] = [];
    for (const isTaken of [true, false]) {
      browse({ sendBeacon: (...all: unknown[]) => [sent.push(all), isTaken].at(1) });
      expect(sendUsage(url, [{ type: 'page', path: '/hours', ageMs: 5 }, { type: 'leave' }])).toBe(isTaken);
    }
    const text = '{"events":[{"type":"page","path":"/hours","ageMs":5},{"type":"leave"}]}';
    expect(sent).toEqual([
      [url, text],
      [url, text],
    ]);
  });

  it.each([
    ['no navigator', undefined],
    ['a navigator without beacons', {}],
  ])('says that nothing was sent where there is %s', (_what, navigator) => {
    browse(navigator);
    expect(sendUsage(url, [{ type: 'leave' }])).toBe(false);
  });
});

function browse(navigator: object | undefined): void {
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
}
