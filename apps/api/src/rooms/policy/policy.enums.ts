import { relations, type Relation } from '@trackyourhours/privacy';
import { registerPlainEnum } from '../../platform/privacy/index.js';
import { viewerTitles } from './policy.viewers.js';
import { vocabulary } from './policy.vocabulary.js';

/** The words of the policy, as the schema's enums. */
export const categories = wordsOf(vocabulary.categories);
export const purposes = wordsOf(vocabulary.purposes);
export const gates = wordsOf(vocabulary.gates);

/** The names of those who could send an operation. */
export const viewerNames = wordsOf(viewerTitles);

/** What can become of a field. */
export const effects = { SHOW: 'SHOW', MASK: 'MASK', WITHHOLD: 'WITHHOLD' } as const;

/** How a viewer stands to the person whose data it is. */
export const relationNames = Object.fromEntries(relations.map((relation) => [relation, relation]));

const aWord = 'A word of the privacy policy.';

registerPlainEnum(categories, {
  name: 'PrivacyCategory',
  description: 'The kinds of personal data.',
  valuesConfig: described(vocabulary.categories, ({ title }) => title),
  reason: aWord,
});

registerPlainEnum(purposes, {
  name: 'PrivacyPurpose',
  description: 'What personal data is used for.',
  valuesConfig: described(vocabulary.purposes, ({ title }) => title),
  reason: aWord,
});

registerPlainEnum(gates, {
  name: 'PrivacyGate',
  description: 'By which of the ways that our privacy policy names personal data leaves us.',
  valuesConfig: described(vocabulary.gates, ({ title }) => title),
  reason: aWord,
});

registerPlainEnum(viewerNames, {
  name: 'ExplainViewer',
  description:
    'Whoever could send an operation: a kind of viewer, a role of our staff, or a gate by which data leaves.',
  valuesConfig: described(viewerTitles, (title) => title),
  reason: 'It says of which kind somebody is, and not who.',
});

registerPlainEnum(effects, {
  name: 'PrivacyEffect',
  description: 'How a value leaves.',
  valuesConfig: {
    SHOW: { description: 'As it is.' },
    MASK: { description: 'In part.' },
    WITHHOLD: { description: 'Not at all.' },
  },
  reason: 'It speaks of a field, and of nobody’s value.',
});

registerPlainEnum(relationNames, {
  name: 'PrivacyRelation',
  description: 'How a viewer stands to the person whose data it is.',
  valuesConfig: described(
    {
      SELF: 'They are that person.',
      AGENT_OF: 'That person has authorized them.',
      NONE: 'They are somebody else.',
    } satisfies Readonly<Record<Relation, string>>,
    (sentence) => sentence,
  ),
  reason: 'It speaks of a relation, and not of those who stand in it.',
});

function wordsOf(terms: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(terms).map((word) => [word, word]));
}

function described<T>(
  terms: Readonly<Record<string, T>>,
  describe: (term: T) => string,
): Readonly<Record<string, { readonly description: string }>> {
  return Object.fromEntries(Object.entries(terms).map(([word, term]) => [word, { description: describe(term) }]));
}
