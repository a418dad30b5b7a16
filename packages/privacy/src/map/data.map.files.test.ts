import { describe, expect, it } from '@jest/globals';
import { dataMapFiles, type DataMap } from './index.js';
import { aMap, hostile } from './map.testing.js';
import { elementsOf, faultsOfMarkup } from './markup.testing.js';

const forms = [
  'README.md',
  'data-map.html',
  'data-map.svg',
  'data-map.json',
  'fides-dataset.yml',
  'fides-system.yml',
  'dpv.jsonld',
] as const;

/** What is drawn, or declared of a system, is counted and not named. */
const named = forms.filter((form) => form !== 'data-map.svg' && form !== 'fides-system.yml');

describe('a map', () => {
  it('is printed in every form, the same each time', () => {
    const { files } = dataMapFiles(aMap(200));
    expect([...files.keys()]).toEqual(forms);
    expect(dataMapFiles(aMap(200)).files).toEqual(files);
  });

  it.each(named)('names every one of 200 fields in %s', (form) => {
    const map = aMap(200);
    const text = textOf(map, form);
    expect(map.fields.filter(({ type, field }) => !new RegExp(`${type}[\\s\\S]*\\b${field}\\b`).test(text))).toEqual(
      [],
    );
  });

  it.each(forms)('is another in %s when another category, recipient and retention are said of one field', (form) => {
    const map = aMap(20);
    const [first, ...rest] = map.fields;
    if (first === undefined) throw new Error('The map has fields.');
    const changed = {
      ...map,
      retentions: [...map.retentions, { word: 'EVER', title: 'for ever', source: null, taxonomy: {}, period: null }],
      fields: [
        { ...first, category: 'MONEY', purposes: ['ASKED_FOR'], retention: 'EVER', seenBy: first.seenBy.slice(0, 1) },
        ...rest,
      ],
    };
    expect(textOf(changed, form)).not.toBe(textOf(map, form));
  });

  it('is printed when there is nothing in it', () => {
    const { files } = dataMapFiles(aMap(0));
    expect(faultsOfMarkup(files.get('data-map.html') ?? '')).toEqual([]);
    expect(faultsOfMarkup(files.get('data-map.svg') ?? '')).toEqual([]);
    expect(files.get('fides-dataset.yml')).toContain('collections: []');
  });
});

describe('words that would break out', () => {
  const map = aMap(30, (harmless) => `${harmless} ${hostile}`);

  it.each(['data-map.html', 'data-map.svg'] as const)('stay words in %s, which is well-formed', (form) => {
    const text = textOf(map, form);
    expect(faultsOfMarkup(text)).toEqual([]);
    expect(elementsOf(text)).toEqual(elementsOf(textOf(aMap(30), form)));
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('\u0000');
  });

  it('stay words in Markdown: no line, cell, code, tag, link or emphasis more', () => {
    const [text, harmless] = [textOf(map, 'README.md'), textOf(aMap(30), 'README.md')];
    const shape = (markdown: string) =>
      ['\n', '|', '```', '<', '[', '*'].map((mark) => [
        mark,
        markdown.replace(/`[^`\n]+`/g, '``').split(mark).length - 1,
      ]);
    expect(shape(text)).toEqual(shape(harmless));
  });

  it.each(['data-map.json', 'dpv.jsonld'] as const)('stay words in %s', (form) => {
    expect(keysOf(JSON.parse(textOf(map, form)))).toEqual(keysOf(JSON.parse(textOf(aMap(30), form))));
  });

  it.each(['fides-dataset.yml', 'fides-system.yml'] as const)('stay in one quoted line in %s', (form) => {
    const shape = (text: string) =>
      text
        .replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
        .split('\n')
        .sort();
    // Collections are called by their tables, which are hostile too.
    expect(shape(textOf(map, form))).toEqual(shape(textOf(aMap(30), form)));
    expect(shape(textOf(map, form)).join('\n')).not.toContain('alert');
  });
});

describe('the page', () => {
  const page = textOf(aMap(30), 'data-map.html');

  it('asks nothing of the network and runs nothing but its own', () => {
    expect(page).toMatch(/http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src/);
    expect(page).not.toMatch(/unsafe|\b(src|srcset|action|style|on[a-z]+)="/);
    expect([...page.matchAll(/href="([^"]*)"/g)].filter(([, target = '']) => !target.startsWith('#'))).toEqual([]);
    expect(page.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:/);
  });

  it('leads only to places that are there, and has no place twice', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/ (?:href="#|for="|aria-labelledby=")([^"]*)"/g)].flatMap(([, target = '']) =>
      target.split(' '),
    );
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('can be heard and read by keyboard: landmarks, captions, heads of rows and columns, frames that scroll', () => {
    for (const landmark of ['header', 'nav', 'main', 'footer']) expect(page).toContain(`<${landmark}`);
    const count = (what: RegExp) => [...page.matchAll(what)].length;
    expect(count(/<table>/g)).toBeGreaterThan(3);
    expect(count(/<table><caption>/g)).toBe(count(/<table>/g));
    expect(count(/<th(?! scope="(?:row|col)")[ >]/g)).toBe(0);
    expect(count(/class="[^"]*scroller[^"]*" tabindex="0" role="region" aria-label=/g)).toBe(count(/<table>/g) + 1);
    expect(page).toContain('<html lang="en">');
  });
});

function textOf(map: DataMap, form: (typeof forms)[number]): string {
  const text = dataMapFiles(map).files.get(form);
  if (text === undefined) throw new Error(`There is no ${form}.`);
  return text;
}

/** The keys of a document, at all depths. */
function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...keysOf(member)]);
}
