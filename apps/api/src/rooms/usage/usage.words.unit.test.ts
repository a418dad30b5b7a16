import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deviceFamilies } from './usage.device.js';
import { smallestGroup, withoutSmallGroups, type UsageFigure } from './usage.figures.js';
import { otherPage, pageOf } from './usage.pages.js';
import { directReferrer, domainOf, otherReferrer, referrerOf } from './usage.referrer.js';

describe('a page', () => {
  it.each([
    ['/', '/'],
    ['/hours', '/hours'],
    ['/hours/', '/hours'],
    ['//hours', '/hours'],
    ['/hours?name=Ada#top', '/hours'],
    ['/hours#x?y', '/hours'],
    ['/hours/new', '/hours/new'],
    ['/hours/1b2c', '/hours/:id'],
    ['/hours/ada@example.org', '/hours/:id'],
    ['/hours/1b2c/more', otherPage],
    ['/ada-lovelace', otherPage],
    ['/Hours', otherPage],
    ['/%68ours', otherPage],
    ['/blog/:id', '/blog/:id'],
  ])('%s is %s', (path, page) => {
    expect(pageOf(path)).toBe(page);
  });

  it('is always one of our own list, whatever the path', () => {
    const known = new Set<string>();
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        known.add(pageOf(`${path}?${query}`));
      }),
    );
    for (const page of known) expect(page === otherPage || pageOf(page) === page).toBe(true);
  });
});

describe('where a visit came from', () => {
  it.each([
    ['https://www.google.com/search?q=ada', 'www.google.com'],
    ['http://user:secret@Example.ORG:8080/ada', 'example.org'],
    ['https://example.org./', 'example.org'],
    ['https://bücher.example/ada', 'xn--bcher-kva.example'],
    ['https://192.168.1.7/ada', null],
    ['https://[2001:db8::1]/', null],
    ['http://adas-laptop/', null],
    ['android-app://com.example/', null],
    ['mailto:ada@example.org', null],
    ['no address', null],
    ['', null],
  ])('of %j no more is kept than %j', (address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });

  it.each([
    ['www.google.com', 'Google'],
    ['m.facebook.com', 'Facebook'],
    ['notgoogle.com', otherReferrer],
    ['adas-blog.example', otherReferrer],
    [null, directReferrer],
  ])('%s is to figures %s', (domain, name) => {
    expect(referrerOf(domain)).toBe(name);
  });
});

describe('a browser', () => {
  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      { browser: 'Safari', operatingSystem: 'iOS' },
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
      { browser: 'Microsoft Edge', operatingSystem: 'Windows' },
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
      { browser: 'Firefox', operatingSystem: 'Linux' },
    ],
    ['AdasOwnProgram/1.0 (ada@example.org)', { browser: 'Other', operatingSystem: 'Other' }],
    ['', { browser: 'Other', operatingSystem: 'Other' }],
    [null, { browser: 'Other', operatingSystem: 'Other' }],
  ])('%s is told by its family alone', (userAgent, families) => {
    expect(deviceFamilies(userAgent)).toEqual(families);
  });
});

describe('figures without small groups', () => {
  const figure = fc.record({ day: fc.constantFrom('2026-01-01', '2026-01-02'), visitors: fc.nat(40) });

  it('show no small one, and hide on each day nothing or enough together', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 12 }), (given) => {
        const figures = given.map((each, at): UsageFigure => {
          return { ...each, value: String(at), visits: 0, pageViews: null, averageVisitSeconds: null };
        });
        const shown = withoutSmallGroups(figures);
        expect(shown.every(({ visitors }) => visitors >= smallestGroup)).toBe(true);
        for (const day of new Set(shown.map((each) => each.day))) {
          const hidden = figures.filter((each) => each.day === day && !shown.includes(each));
          const together = hidden.reduce((sum, { visitors }) => sum + visitors, 0);
          expect(together === 0 || together >= smallestGroup).toBe(true);
        }
      }),
    );
  });
});
