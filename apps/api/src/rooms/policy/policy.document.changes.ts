import type { PolicyDocument, PublishedSight } from './policy.document.js';

/** What differs between two documents, in sentences for those who read neither; never empty for two that differ. */
export function changesBetween(before: PolicyDocument, after: PolicyDocument): readonly string[] {
  const found = [
    ...told('We now keep', 'We no longer keep', collectedIn(before), collectedIn(after)),
    ...told('We now use something', 'We no longer use anything', usedIn(before), usedIn(after)),
    ...told('Seen from now on by', 'No longer seen by', seenIn(before), seenIn(after)),
    ...told('Something may now leave to', 'Nothing may leave any longer to', opensIn(before), opensIn(after)),
    ...told('Kept from now on:', 'No longer kept so:', keptIn(before), keptIn(after)),
    ...(before.isSold === after.isSold ? [] : [after.isSold ? 'Data is now sold.' : 'Data is no longer sold.']),
    ...told('We now say:', 'We no longer say:', saidIn(before), saidIn(after), ' '),
  ];
  return found.length > 0 ? found : ['Some things are put in other words.'];
}

/** One sentence for all that was added, one for all that is gone. */
function told(
  added: string,
  gone: string,
  before: readonly string[],
  after: readonly string[],
  between = '; ',
): readonly string[] {
  const news = after.filter((each) => !before.includes(each));
  const olds = before.filter((each) => !after.includes(each));
  return [...sentence(added, news, between), ...sentence(gone, olds, between)];
}

function sentence(beginning: string, parts: readonly string[], between: string): readonly string[] {
  if (parts.length === 0) return [];
  const text = `${beginning} ${parts.join(between)}`;
  return [text.endsWith('.') ? text : `${text}.`];
}

function collectedIn({ categories }: PolicyDocument): readonly string[] {
  return categories.flatMap(({ collected }) => collected.map(({ holds }) => holds));
}

/** How it comes to us and how long it stays, of what is kept before and after alike. */
function keptIn({ categories }: PolicyDocument): readonly string[] {
  return [
    ...new Set(
      categories.flatMap(({ title, collected }) =>
        collected.map(({ source, requirement, retention }) => `${title}, ${source}, ${requirement}, ${retention}`),
      ),
    ),
  ];
}

function usedIn({ purposes }: PolicyDocument): readonly string[] {
  return purposes.flatMap(({ isUsed, title }) => (isUsed ? [title] : []));
}

function seenIn({ categories }: PolicyDocument): readonly string[] {
  return categories.flatMap(({ seenBy, leavesBy }) => [...seenBy, ...leavesBy].flatMap(sightsIn));
}

function sightsIn({ who, inClear, inPart }: PublishedSight): readonly string[] {
  return [...inClear.map((holds) => `${who}, ${holds}`), ...inPart.map((holds) => `${who}, ${holds}, in part`)];
}

function opensIn({ gates }: PolicyDocument): readonly string[] {
  return gates.flatMap(({ isOpen, title }) => (isOpen ? [title] : []));
}

function saidIn({ statements }: PolicyDocument): readonly string[] {
  return statements.map(({ text }) => text);
}
