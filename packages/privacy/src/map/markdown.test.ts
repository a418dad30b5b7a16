import { describe, expect, it } from '@jest/globals';
import { code, mermaidLabel, plain } from './markdown.js';

describe('text', () => {
  it.each([
    ['- no list', '&#45; no list'],
    ['1. no list either', '1&#46; no list either'],
    ['--- no rule', '&#45;&#45;&#45; no rule'],
    ['# no heading', '&#35; no heading'],
    ['a | b', 'a &#124; b'],
    ['*a* _b_ ~c~', '&#42;a&#42; &#95;b&#95; &#126;c&#126;'],
    ['<b>a</b> &amp;', '&#60;b&#62;a&#60;/b&#62; &#38;amp;'],
    ['[a](b) ![c](d)', '&#91;a&#93;(b) &#33;&#91;c&#93;(d)'],
    ['https://example.com www.example.com', 'https&#58;//example.com www&#46;example.com'],
    ['two\n\nlines', 'two lines'],
  ])('"%s" stands for itself in Markdown', (text, written) => {
    expect(plain(text)).toBe(written);
  });

  it('that is harmless stays readable', () => {
    expect(plain('your e-mail address, item 1 (see below).')).toBe('your e-mail address, item 1 (see below).');
  });

  it('in the type of code ends neither the code nor its cell', () => {
    expect(code('a`b|c\nd')).toBe("`a'b c d`");
  });

  it('in a box of Mermaid ends neither the box nor its quotes', () => {
    expect(mermaidLabel('a"] --> b["<b>;%%\n#x')).toBe('"a#34;#93; #45;#45;#62; b#91;#34;#60;b#62;#59;#37;#37; #35;x"');
  });
});
