import type { DataMap } from './data.map.js';
import { layOut, type Node, type Ribbon } from './flow.layout.js';
import { element, lines, verbatim, type Markup } from './markup.js';
import { counted } from './wording.js';

const width = 1180;
const top = 78;
const bottom = 50;
/** Where the boxes of each column begin; between the columns is room for their labels. */
const columnsAt = [250, 530, 900] as const;
const boxWidth = 12;
const longestLabel = 38;
/** Before the first column is less room. */
const longestLeft = 30;

/** One colour per category, told apart by the colour-blind too; after the last it begins anew. */
export const hues = ['#0f766e', '#4f46e5', '#b45309', '#be123c', '#0369a1', '#7e22ce', '#4d7c0f', '#475569'] as const;
const darkHues = ['#2dd4bf', '#a5b4fc', '#fbbf24', '#fda4af', '#7dd3fc', '#d8b4fe', '#bef264', '#cbd5e1'] as const;

/** What a viewer of the picture prefers; without it, or where a program heeds no style, it is light. */
export const flowStyle = [
  '.band:hover { fill-opacity: 0.95; }',
  '@media (prefers-color-scheme: dark) {',
  '.paper { fill: #12151c; } .ink { fill: #e7eaf0; } .faint { fill: #a3adbd; } .box { fill: #8b97a8; }',
  '.halo { stroke: #12151c; }',
  ...darkHues.map((hue, index) => `.hue${String(index)} { fill: ${hue}; }`),
  '}',
  '@media print { .paper { fill: #ffffff; } .ink, .faint { fill: #000000; } .halo { stroke: #ffffff; } }',
].join('\n');

/** The picture of what flows where: categories, the purposes they are collected for, and who sees them for each. */
export function printFlowSvg(map: DataMap): string {
  return `${drawing(map, {}).markup}\n`;
}

/** The same picture for the inside of a page. */
export function drawing(map: DataMap, attributes: Readonly<Record<string, string>>): Markup {
  const { columns, ribbons, height } = layOut(map);
  const whole = top + height + bottom;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(width)} ${rounded(whole)}`,
      width,
      height: rounded(whole),
      role: 'img',
      'aria-labelledby': 'flow-title flow-description',
      'font-family': 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
      ...attributes,
    },
    lines(
      '',
      element('title', { id: 'flow-title' }, `What ${map.system.name} holds, what for, and who sees it`),
      element(
        'desc',
        { id: 'flow-description' },
        'From left to right: the categories of personal data, the purposes they are collected for, and those who see ' +
          'them for each purpose. The wider a band, the more fields it stands for.',
      ),
      element('style', {}, verbatim(flowStyle)),
      element('rect', { class: 'paper', width, height: rounded(whole), fill: '#ffffff' }),
      ...['What is held', 'What it is used for', 'Who else sees it'].map((heading, index) => headingOf(heading, index)),
      ...ribbons.map(band),
      ...columns[0].map((node) => box(node, 0)),
      ...columns[1].map((node) => box(node, 1)),
      ...columns[2].map((node) => box(node, 2)),
      legend(top + height + 34),
      '',
    ),
  );
}

function headingOf(heading: string, index: number): Markup {
  const place = [
    { x: columnsAt[0] + boxWidth, 'text-anchor': 'end' },
    { x: columnsAt[1], 'text-anchor': 'start' },
    { x: columnsAt[2], 'text-anchor': 'start' },
  ][index];
  const attributes = { class: 'ink', y: 40, fill: '#1d2430', 'font-size': 15, 'font-weight': 650 };
  return element('text', { ...attributes, ...place }, heading);
}

function band({ hue, from, to, thickness, isMasked, says }: Ribbon): Markup {
  const [start, end] = [columnsAt[from.column] + boxWidth, columnsAt[to.column]];
  const [y0, y1, y2, y3] = [from.y, to.y, to.y + thickness, from.y + thickness].map((y) => rounded(top + y));
  const middle = rounded((start + end) / 2);
  const path =
    `M${String(start)} ${y0 ?? ''}C${middle} ${y0 ?? ''} ${middle} ${y1 ?? ''} ${String(end)} ${y1 ?? ''}` +
    `L${String(end)} ${y2 ?? ''}C${middle} ${y2 ?? ''} ${middle} ${y3 ?? ''} ${String(start)} ${y3 ?? ''}Z`;
  return element(
    'path',
    {
      class: `band ${hueClass(hue)}`,
      d: path,
      fill: colour(hue),
      stroke: 'none',
      'fill-opacity': isMasked ? 0.22 : 0.5,
    },
    element('title', {}, says),
  );
}

function box({ label, y, height, hue, fields }: Node, column: 0 | 1 | 2): Markup {
  const x = columnsAt[column];
  const isLeft = column === 0;
  const place = {
    x: isLeft ? x - 10 : x + boxWidth + 8,
    y: rounded(top + y + height / 2 + 4.5),
    'text-anchor': isLeft ? 'end' : 'start',
  };
  return element(
    'g',
    {},
    element('title', {}, isLeft ? `${label}: ${counted(fields, 'field')}` : label),
    element('rect', {
      class: hue === null ? 'box' : hueClass(hue),
      x,
      y: rounded(top + y),
      width: boxWidth,
      height: rounded(height),
      rx: 3,
      fill: hue === null ? '#5b6676' : colour(hue),
      stroke: 'none',
    }),
    element(
      'text',
      {
        ...place,
        class: 'ink halo',
        fill: '#1d2430',
        stroke: '#ffffff',
        'stroke-width': 3.5,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
        'font-size': 13,
      },
      shortened(label, isLeft ? longestLeft : longestLabel),
      isLeft ? element('tspan', { class: 'faint', fill: '#5b6676', dx: 6 }, String(fields)) : [],
    ),
  );
}

function legend(y: number): Markup {
  const swatch = (x: number, opacity: number) =>
    element('rect', { class: 'box', x, y: y - 10, width: 22, height: 11, fill: '#5b6676', 'fill-opacity': opacity });
  const text = (x: number, says: string) =>
    element('text', { class: 'faint', x, y, fill: '#5b6676', 'font-size': 12 }, says);
  return element(
    'g',
    {},
    swatch(columnsAt[1], 0.6),
    text(columnsAt[1] + 30, 'in clear'),
    swatch(columnsAt[1] + 100, 0.25),
    text(columnsAt[1] + 130, 'in part'),
    text(columnsAt[1] + 200, 'What people see of themselves is not drawn.'),
  );
}

function hueClass(hue: number): string {
  return `hue${String(hue % hues.length)}`;
}

function colour(hue: number): string {
  return hues[hue % hues.length] ?? hues[0];
}

function shortened(label: string, most: number): string {
  const characters = Array.from(new Intl.Segmenter('en').segment(label), ({ segment }) => segment);
  return characters.length <= longestLabel
    ? label
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** To a tenth of a pixel, so that the same map gives the same text everywhere. */
function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
