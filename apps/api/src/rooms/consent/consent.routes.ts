import type { FormRoute } from '../../platform/http/index.js';
import type { ChoiceService } from './choice.service.js';
import type { UnsubscribeLinks } from './consent.links.js';
import { printUnsubscribedPage, printUnsubscribePage } from './consent.page.js';

/** The support resource of the Global Privacy Control, `/.well-known/gpc.json`: that the signal is honoured here. */
export const gpcSupport = JSON.stringify({ gpc: true, lastUpdate: '2026-11-24' });

/**
 * `/unsubscribe/…`: to look asks, and to post unsubscribes, without signing in, whether the page's button does it or a
 * mail program (RFC 8058). Who is gone gets no mail either, and is answered alike.
 */
export function unsubscribeRoute(links: UnsubscribeLinks, choices: ChoiceService): FormRoute {
  return {
    path: '/unsubscribe/:token',
    show: ({ token = '' }) => {
      const link = links.read(token);
      return link === null ? null : printUnsubscribePage(link.topic);
    },
    submit: async ({ token = '' }, fields) => {
      const link = links.read(token);
      if (link === null) return null;
      const isOneClick = fields.get('List-Unsubscribe') === 'One-Click';
      await choices.unsubscribe(link.personId, link.topic, isOneClick ? 'UNSUBSCRIBE_HEADER' : 'UNSUBSCRIBE_PAGE');
      return printUnsubscribedPage(link.topic);
    },
  };
}
