import type { AccessPolicy, DecidedField } from '../../decision/index.js';
import type { Vocabulary } from '../../vocabulary/index.js';
import type { PersonalData } from './annotation.js';
import { audienceSentences } from './description.audience.js';
import { enumerated, titleOf } from './description.words.js';

/** What the schema says of a personal field, for the person whose data it is. */
export interface Description {
  /** What it holds, what for, how long, and who sees it. */
  readonly served: string;
  /** The same without who sees it, which can change while a published schema stays as it is. */
  readonly published: string;
}

/**
 * Describes a personal field after whatever was said of it before. It follows the words of the annotation and of the
 * access policy, and decides nothing. A field of an interface is not `decided`: those of its types are.
 */
export function describe(
  said: string | null | undefined,
  annotation: PersonalData,
  decided: DecidedField | null,
  vocabulary: Vocabulary,
  policy: AccessPolicy,
): Description {
  const facts = factsOf(annotation, vocabulary);
  const audience =
    decided === null ? ['Who sees it, each type says for itself.'] : audienceSentences(decided, vocabulary, policy);
  const before = paragraphs(said).filter((paragraph) => !paragraph.startsWith(opening(annotation)));
  const describedBy = (sentences: readonly string[]) => [...before, inOneLine(sentences.join(' '))].join('\n\n');
  return { served: describedBy([...facts, ...audience]), published: describedBy(facts) };
}

function factsOf(annotation: PersonalData, vocabulary: Vocabulary): readonly string[] {
  const { category, purposes, source, requirement, retention, derivedFrom = [] } = annotation;
  const known = [
    titleOf(vocabulary.categories, category),
    titleOf(vocabulary.sources, source),
    titleOf(vocabulary.requirements, requirement),
  ];
  return [
    `${opening(annotation)}${known.join('; ')}).`,
    `Used ${purposes.map((purpose) => titleOf(vocabulary.purposes, purpose)).join('; ')}.`,
    `Kept ${titleOf(vocabulary.retentions, retention)}.`,
    ...(derivedFrom.length === 0 ? [] : [origin(derivedFrom)]),
  ];
}

/** How its paragraph begins, by which one that was printed and is read again is known. */
function opening({ holds }: PersonalData): string {
  return inOneLine(`Personal data: ${holds} (`);
}

function origin(sources: readonly string[]): string {
  return `Made from ${enumerated(sources)}, and shown no further than ${sources.length === 1 ? 'that is' : 'they are'}.`;
}

/** Without line breaks, which would end the paragraph. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function paragraphs(text: string | null | undefined): readonly string[] {
  return text == null || text === '' ? [] : text.split('\n\n');
}
