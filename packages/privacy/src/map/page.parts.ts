import { element as h, lines, type Content, type Markup } from './markup.js';

/** A part of the page with its heading, by which it is named to those who hear the page. */
export function section(id: string, heading: string, ...content: readonly Content[]): Markup {
  return h(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    lines('', h('h2', { id: `${id}-heading` }, heading), ...content, ''),
  );
}

/** A table whose first cells name their rows. It scrolls in its own frame, by keyboard too. */
export function dataTable(caption: string, head: readonly string[], rows: readonly (readonly Content[])[]): Markup {
  return h(
    'div',
    { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        lines(
          '',
          ...rows.map(([first = '', ...cells]) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, first),
              cells.map((cell) => h('td', {}, cell)),
            ),
          ),
          '',
        ),
      ),
    ),
  );
}
