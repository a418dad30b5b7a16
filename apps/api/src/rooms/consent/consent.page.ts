import { element as h, lines, type Markup } from '@trackyourhours/privacy/map';
import type { MarketingTopic } from './consent.choices.js';
import { topicTitles } from './consent.mail.js';
import { industryProgrammes } from './consent.programmes.js';

/** Asks whether to unsubscribe: programs that look at links change nothing by looking. It has no script, and loads nothing. */
export function printUnsubscribePage(topic: MarketingTopic): string {
  return page(
    'Unsubscribe',
    h('p', {}, `Get no more ${topicTitles[topic]} by e-mail?`),
    h('form', { method: 'post' }, h('button', { type: 'submit' }, 'Unsubscribe')),
  );
}

/** Says that it is done. */
export function printUnsubscribedPage(topic: MarketingTopic): string {
  return page('Done', h('p', {}, `You get no more ${topicTitles[topic]} by e-mail. It holds from now on.`));
}

function page(title: string, ...content: readonly Markup[]): string {
  const others = industryProgrammes.map(({ name, url }) => h('li', {}, h('a', { href: url, rel: 'noreferrer' }, name)));
  const body = h(
    'main',
    {},
    lines(
      '',
      h('h1', {}, title),
      ...content,
      h('p', {}, 'Of tailored advertisements of others you can opt out at:'),
      h('ul', {}, ...others),
    ),
  );
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, `${title} · Track Your Hours`),
  );
  return `<!DOCTYPE html>\n${h('html', { lang: 'en' }, head, h('body', {}, body)).markup}\n`;
}
