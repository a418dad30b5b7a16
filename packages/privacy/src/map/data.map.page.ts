import { createHash } from 'node:crypto';
import type { DataMap, MappedWord } from './data.map.js';
import { flowStyle } from './flow.svg.js';
import { element as h, lines, verbatim, type Markup } from './markup.js';
import { categories } from './page.categories.js';
import { glossarySection } from './page.glossary.js';
import { flowSection, overviewSection } from './page.overview.js';
import { pageScript } from './page.script.js';
import { pageStyle } from './page.style.js';
import { sentence } from './wording.js';

/**
 * The map as one page that asks nothing of the network and lets nothing in: its policy names its own styles and its own
 * script by their hashes. Without the script it is the same page, but for the field to search by.
 */
export function printPage(map: DataMap): string {
  const policy = [
    "default-src 'none'",
    `style-src ${[pageStyle, flowStyle].map(hashed).join(' ')}`,
    `script-src ${hashed(pageScript)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const title = `Data map of ${map.system.name}`;
  const held = map.categories.filter(({ word }) => map.fields.some(({ category }) => category === word));
  const page = h(
    'html',
    { lang: 'en' },
    lines(
      '',
      h(
        'head',
        {},
        lines(
          '',
          h('meta', { charset: 'utf-8' }),
          h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('title', {}, title),
          h('style', {}, verbatim(pageStyle)),
          '',
        ),
      ),
      h(
        'body',
        {},
        lines(
          '',
          h('a', { class: 'skip', href: '#categories' }, 'Skip to the tables'),
          header(map, title, held),
          h(
            'main',
            {},
            lines('', flowSection(map), overviewSection(map, held), categories(map, held), glossarySection(map), ''),
          ),
          h('footer', {}, h('p', {}, `Generated from the schema under access policy ${map.policyVersion}.`)),
          h('script', {}, verbatim(pageScript)),
          '',
        ),
      ),
      '',
    ),
  );
  return `<!DOCTYPE html>\n${page.markup}\n`;
}

function header(map: DataMap, title: string, held: readonly MappedWord[]): Markup {
  const figure = (count: number, what: string) => h('li', {}, h('strong', {}, String(count)), ` ${what}`);
  const outside = map.recipients.filter(({ gate }) => gate !== null).length;
  return h(
    'header',
    {},
    lines(
      '',
      h('h1', {}, title),
      h('p', { class: 'lead' }, map.system.description),
      h(
        'ul',
        { class: 'figures' },
        figure(map.fields.length, 'personal fields'),
        figure(held.length, held.length === 1 ? 'category' : 'categories'),
        figure(
          map.purposes.filter(({ word }) => map.fields.some(({ purposes }) => purposes.includes(word))).length,
          'purposes',
        ),
        figure(outside, outside === 1 ? 'gate that data leaves by' : 'gates that data leaves by'),
      ),
      h(
        'nav',
        { 'aria-label': 'On this page' },
        h(
          'ul',
          {},
          [
            ['flow', 'What flows where'],
            ['overview', 'Who sees what'],
            ...held.map(({ word, title: name }) => [`category-${word}`, sentence(name)]),
            ['words', 'The words'],
          ].map(([id = '', name = '']) => h('li', {}, h('a', { href: `#${id}` }, name))),
        ),
      ),
      '',
    ),
  );
}

function hashed(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
