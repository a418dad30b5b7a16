import { describe, expect, it } from '@jest/globals';
import { printYaml } from './yaml.js';

describe('plain data', () => {
  it('is written in blocks, every text in quotes', () => {
    const data = {
      name: 'no',
      count: 2,
      is_open: false,
      nothing: null,
      left_out: undefined,
      none: [],
      empty: {},
      list: ['- a', { name: 'b: c', parts: ['#d'] }, []],
      'odd key': '"e"\n\u2028 \\',
      deep: { deeper: { deepest: [1] } },
    };
    expect(printYaml(data)).toBe(
      [
        'name: "no"',
        'count: 2',
        'is_open: false',
        'nothing: null',
        'none: []',
        'empty: {}',
        'list:',
        '  - "- a"',
        '  - name: "b: c"',
        '    parts:',
        '      - "#d"',
        '  - []',
        '"odd key": "\\"e\\"\\n\u2028 \\\\"',
        'deep:',
        '  deeper:',
        '    deepest:',
        '      - 1',
        '',
      ].join('\n'),
    );
  });
});
