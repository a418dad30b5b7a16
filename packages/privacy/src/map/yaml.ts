/** What can be written as YAML: an absent member is left out. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/**
 * Plain data as YAML 1.2 in blocks. Every text is written in double quotes as JSON would, which YAML reads alike, so
 * that no title can be taken for anything else.
 */
export function printYaml(value: Plain): string {
  return `${linesOf(value).join('\n')}\n`;
}

function linesOf(value: Plain): readonly string[] {
  if (isList(value)) {
    if (value.length === 0) return ['[]'];
    return value.flatMap((item) => indented(linesOf(item), '- '));
  }
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  const members = Object.entries(value).flatMap(([key, member]) => {
    if (member === undefined) return [];
    const name = /^[A-Za-z][A-Za-z0-9_]*$/.test(key) ? key : JSON.stringify(key);
    const lines = linesOf(member);
    return isBlock(member) ? [`${name}:`, ...indented(lines, '  ')] : [`${name}: ${lines.join('')}`];
  });
  return members.length === 0 ? ['{}'] : members;
}

function isBlock(value: Plain): boolean {
  if (isList(value)) return value.length > 0;
  return typeof value === 'object' && value !== null && Object.values(value).some((member) => member !== undefined);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function indented(lines: readonly string[], first: string): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? first : '  '}${line}`);
}
