import { createHash } from 'node:crypto';
import {
  dataTable,
  element as h,
  lines,
  section,
  verbatim,
  type Content,
  type Markup,
} from '@trackyourhours/privacy/map';
import type { PolicyDocument, PublishedCategory, PublishedSight, PublishedWord } from './policy.document.js';
import type { DisclosureFigures } from './policy.figures.js';
import { policyPageStyle } from './policy.page.style.js';
import { policySections } from './policy.statement.js';
import type { VersionFacts } from './policy.version.service.js';

/** What the page tells besides the document; null where it is printed and not served. */
export interface PagePublication {
  readonly version: VersionFacts;
  readonly figures: DisclosureFigures;
}

/** Sections of the policy that stand above the tables; the others follow them. */
const before: readonly string[] = ['Opening'];

/** The policy as a page for people. It has no script, and loads nothing. */
export function printPolicyPage(document: PolicyDocument, publication: PagePublication | null): string {
  const parts = [
    collected(document),
    purposes(document),
    disclosed(document, publication?.figures ?? null),
    ...policySections.flatMap((name) => (before.includes(name) ? [] : saidIn(document, name))),
    versions(publication),
  ];
  const page = h(
    'html',
    { lang: 'en' },
    lines(
      '',
      h(
        'head',
        {},
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', {}, 'Privacy policy of Track Your Hours'),
        h('style', {}, verbatim(policyPageStyle)),
      ),
      h(
        'body',
        {},
        lines(
          '',
          h('a', { class: 'skip', href: '#main' }, 'Skip to the policy'),
          h('header', {}, h('p', {}, 'Track Your Hours')),
          h(
            'main',
            { id: 'main' },
            lines(
              '',
              h('h1', {}, 'Privacy policy'),
              updated(publication),
              ...paragraphs(document, before),
              contents(parts),
              ...parts.map(({ content }) => content),
              '',
            ),
          ),
          h(
            'footer',
            {},
            h('p', {}, 'The same for programs: ', h('a', { href: '/.well-known/privacy-policy.json' }, 'JSON'), '.'),
          ),
          '',
        ),
      ),
      '',
    ),
  );
  return `<!DOCTYPE html>\n${page.markup}\n`;
}

/** The sources that the page may load: its own style, known by its hash, and nothing else. */
export const policyPageSources = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(policyPageStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A section of the page and how it is named in its table of contents. */
interface Part {
  readonly id: string;
  readonly heading: string;
  readonly content: Markup;
}

function part(id: string, heading: string, ...content: readonly Content[]): Part {
  return { id, heading, content: section(id, heading, ...content) };
}

function contents(parts: readonly Part[]): Markup {
  const items = parts.map(({ id, heading }) => h('li', {}, h('a', { href: `#${id}` }, heading)));
  return h('nav', { 'aria-label': 'Contents' }, h('ul', {}, items));
}

function updated(publication: PagePublication | null): Markup {
  if (publication === null) return h('p', { class: 'faint' }, 'As it would be served.');
  const { version, effectiveAt } = publication.version;
  return h('p', {}, 'Last updated: ', day(effectiveAt), `. Version ${version}.`);
}

function collected({ categories }: PolicyDocument): Part {
  return part(
    'what-we-collect-of-you',
    'What we collect, of each kind',
    ...categories.flatMap((category) => [
      h('h3', { id: idOf(category.word) }, sentenceCase(category.title)),
      placed(category),
      dataTable(
        `What we collect: ${category.title}`,
        ['What', 'From where', 'Whether we need it', 'How long we keep it'],
        category.collected.map(({ holds, source, requirement, retention }) => [holds, source, requirement, retention]),
      ),
      dataTable(
        `Why we collect it: ${category.title}`,
        ['Why', 'Where the policy says so'],
        category.purposes.map(({ title, place }) => [title, place ?? '']),
      ),
      ...seenWithin(category),
      ...leaving(category),
    ]),
  );
}

function seenWithin({ title, seenBy }: PublishedCategory): readonly Markup[] {
  if (seenBy.length === 0) return [h('p', {}, 'Of us, nobody sees any of this: it is for you alone.')];
  return [
    dataTable(
      `Who of us sees it: ${title}`,
      ['Who', 'As it is', 'In part'],
      seenBy.map((sight) => [sight.who, ...seen(sight)]),
    ),
  ];
}

function leaving({ title, leavesBy }: PublishedCategory): readonly Markup[] {
  if (leavesBy.length === 0) return [h('p', {}, 'None of this can leave us.')];
  return [
    dataTable(
      `To whom it can be disclosed: ${title}`,
      ['To whom', 'What for', 'As it is', 'In part', 'Where the policy says so'],
      leavesBy.map((exit) => [exit.who, list(exit.purposes), ...seen(exit), exit.place ?? '']),
    ),
  ];
}

function seen({ inClear, inPart }: PublishedSight): readonly [Content, Content] {
  return [list(inClear), list(inPart)];
}

function purposes(document: PolicyDocument): Part {
  return part(
    'what-we-use-it-for',
    'What we use it for',
    dataTable(
      'Every purpose that the policy knows',
      ['Purpose', 'Whether we collect anything for it', 'Where the policy says so'],
      document.purposes.map(({ title, isUsed, place }) => [title, isUsed ? 'yes' : 'no', place ?? '']),
    ),
  );
}

function disclosed(document: PolicyDocument, figures: DisclosureFigures | null): Part {
  const { gates, categories, isSold } = document;
  return part(
    'to-whom-it-went',
    'To whom we disclose, and have disclosed',
    h(
      'p',
      {},
      isSold ? 'We sell personal information.' : 'We do not sell personal information, and have not sold any.',
    ),
    dataTable(
      'The ways by which personal information can leave us',
      ['To whom', 'Whether anything can', 'Where the policy says so'],
      gates.map(({ title, isOpen, place }) => [title, isOpen ? 'yes' : 'no', place ?? '']),
    ),
    h('h3', { id: 'the-last-twelve-months' }, 'The last twelve months'),
    ...(figures === null
      ? [h('p', {}, 'Read from the record of disclosures when the page is served.')]
      : ledger(figures)),
  );

  function ledger({ asOf, since, disclosures }: DisclosureFigures): readonly Markup[] {
    return [
      h(
        'p',
        {},
        'From ',
        day(since),
        ' to ',
        day(asOf),
        ', as our record of disclosures has it. What stands here is at most an hour old.',
      ),
      disclosures.length === 0
        ? h('p', {}, 'Nothing was disclosed to anybody.')
        : dataTable(
            'What was disclosed in the last twelve months',
            ['What', 'To whom', 'What for', 'How often at most'],
            disclosures.map(({ gate, category, purposes: stated, atMost }) => [
              titled(categories, category),
              titled(gates, gate),
              list(stated),
              atMost.toLocaleString('en'),
            ]),
          ),
    ];
  }
}

function saidIn(document: PolicyDocument, name: string): readonly Part[] {
  const said = paragraphs(document, [name]);
  return said.length === 0 ? [] : [part(idOf(name), name, ...said)];
}

function paragraphs({ statements }: PolicyDocument, names: readonly string[]): readonly Markup[] {
  return statements
    .filter(({ section: name }) => names.includes(name))
    .map(({ text, place }) => h('p', {}, text, ' ', h('span', { class: 'place' }, `(${place})`)));
}

function versions(publication: PagePublication | null): Part {
  return part(
    'what-changed',
    'What changed',
    ...(publication === null
      ? [h('p', {}, 'Told when the page is served.')]
      : [
          h('p', {}, 'In this version, in force since ', day(publication.version.effectiveAt), ':'),
          list(publication.version.summary),
        ]),
  );
}

function placed({ place }: PublishedWord): Markup {
  return h('p', { class: 'place' }, place === null ? 'The policy does not name it.' : `(${place})`);
}

function list(items: readonly string[]): Content {
  if (items.length === 0) return 'nothing';
  return h(
    'ul',
    {},
    items.map((item) => h('li', {}, item)),
  );
}

function titled(words: readonly PublishedWord[], word: string): string {
  return words.find((each) => each.word === word)?.title ?? word;
}

function day(moment: Date): Markup {
  const text = moment.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  return h('time', { datetime: moment.toISOString() }, text);
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}

function sentenceCase(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
