import type { BenchReport } from './bench.report.js';

const width = 760;
const labelWidth = 250;
const rowHeight = 20;
const headHeight = 34;
const barWidth = width - labelWidth - 130;

/** The report as a picture: for each work a bar for everybody, by what they do in the time in which the fastest does one. */
export function chartOf({ works }: Pick<BenchReport, 'works'>): string {
  const parts: string[] = [];
  let top = 10;
  for (const { work, figures } of works) {
    parts.push(text(10, top + 20, work, 'font-weight="bold"'));
    top += headHeight;
    const most = Math.max(...figures.map(({ requestsPerSecond }) => requestsPerSecond));
    for (const { letter, name, requestsPerSecond } of figures) {
      const long = Math.max(1, (barWidth * requestsPerSecond) / most);
      const colour = ['a', 'b', 'n'].includes(letter) ? '#1f6f8b' : '#b8b8b8';
      parts.push(
        text(10, top + 14, `${letter}  ${name}`),
        `<rect x="${String(labelWidth)}" y="${String(top + 3)}" width="${long.toFixed(1)}" height="14" fill="${colour}"/>`,
        text(labelWidth + long + 6, top + 14, `${(requestsPerSecond / most).toFixed(2)} of the fastest`),
      );
      top += rowHeight;
    }
    top += 10;
  }
  const size = `width="${String(width)}" height="${String(top + 10)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="12">\n${parts.join('\n')}\n</svg>\n`;
}

function text(x: number, y: number, content: string, more = ''): string {
  const escaped = content.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<text x="${x.toFixed(1)}" y="${String(y)}"${more === '' ? '' : ` ${more}`}>${escaped}</text>`;
}
