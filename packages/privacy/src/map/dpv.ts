import type { DataMap, MappedField, MappedRetention, MappedWord, Recipient } from './data.map.js';
import type { Export } from './fides.js';
import { inDpv } from './taxonomy.js';

/** The prefixes that the document explains itself, so that it is read without asking the network. */
const context = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Resource = { readonly '@id': string } & Readonly<Record<string, unknown>>;

/**
 * The map in the W3C's Data Privacy Vocabulary (2.x), as JSON-LD: the personal data handling of each group of fields
 * that are alike in all but what they hold. A word without a term there is still told, under the class of its kind.
 */
export function printDpv(map: DataMap): Export {
  const warnings = new Set<string>();
  const termOf = (word: Pick<MappedWord, 'word' | 'taxonomy'>): string | null => {
    const translation = inDpv(word);
    if ('key' in translation) return translation.key;
    warnings.add(translation.warning);
    return null;
  };
  const concept = (id: string, type: string, word: Pick<MappedWord, 'word' | 'title' | 'taxonomy'>): Resource => {
    const broader = termOf(word);
    return {
      '@id': id,
      '@type': type,
      'skos:prefLabel': word.title,
      'dct:identifier': word.word,
      ...(broader === null ? {} : { 'skos:broader': { '@id': broader } }),
    };
  };
  const groups = handlings(map);
  const graph: readonly Resource[] = [
    {
      '@id': map.system.iri,
      '@type': 'dpv:Process',
      'dct:title': map.system.name,
      'dct:description': map.system.description,
      'dct:hasVersion': map.policyVersion,
      'dpv:hasDataSubject': map.dataSubjects.map(({ word }) => ({ '@id': idOf(map, 'subject', word) })),
      'dpv:hasPersonalDataHandling': groups.map((group) => ({ '@id': group['@id'] })),
    },
    ...groups,
    ...map.dataSubjects.map((word) => concept(idOf(map, 'subject', word.word), 'dpv:DataSubject', word)),
    ...usedIn(map, map.categories, 'category').map((word) =>
      concept(idOf(map, 'category', word.word), 'dpv:PersonalData', word),
    ),
    ...map.fields.map((field) => dataOf(map, field)),
    ...map.purposes
      .filter(({ word }) => map.fields.some(({ purposes }) => purposes.includes(word)))
      .map((word) => concept(idOf(map, 'purpose', word.word), 'dpv:Purpose', word)),
    ...usedIn(map, map.sources, 'source').map((word) =>
      concept(idOf(map, 'source', word.word), 'dpv:DataSource', word),
    ),
    ...usedIn(map, map.requirements, 'requirement').map((word) =>
      concept(idOf(map, 'requirement', word.word), 'dpv:Necessity', word),
    ),
    ...usedIn(map, map.retentions, 'retention').map((retention) => storageOf(map, retention)),
    ...others(map).map(({ key, title, gate, role, viewer, taxonomy }) =>
      concept(idOf(map, 'recipient', key), gate === null ? 'dpv:Entity' : 'dpv:Recipient', {
        word: gate ?? role ?? viewer,
        title,
        taxonomy,
      }),
    ),
    ...map.knownRecipients.map(({ name, gate }, index) => ({
      '@id': idOf(map, 'organisation', String(index + 1)),
      '@type': ['dpv:Organisation', 'dpv:Recipient'],
      'dct:title': name,
      'dct:subject': gate,
    })),
  ];
  const document = { '@context': context, '@graph': graph };
  return { text: `${JSON.stringify(document, null, 2)}\n`, warnings: [...warnings] };
}

/** Fields that are alike in all that is said of them, but for what they hold and where they are. */
function handlings(map: DataMap): readonly Resource[] {
  const groups = new Map<string, MappedField[]>();
  for (const field of map.fields) {
    const { category, purposes, source, requirement, retention } = field;
    const key = JSON.stringify([category, purposes, source, requirement, retention, [...seersOf(field)].sort()]);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()].flatMap((fields, index) => {
    const [first] = fields;
    return first === undefined ? [] : [handlingOf(map, String(index + 1), first, fields)];
  });
}

function handlingOf(map: DataMap, name: string, first: MappedField, fields: readonly MappedField[]): Resource {
  const seers = seersOf(first);
  const reference = (kind: string, word: string) => ({ '@id': idOf(map, kind, word) });
  const seeing = others(map).filter(({ key }) => seers.has(key));
  const restsOnConsent = map.purposes.some(({ word, needsConsent }) => needsConsent && first.purposes.includes(word));
  return {
    '@id': idOf(map, 'handling', name),
    '@type': 'dpv:PersonalDataHandling',
    'dpv:hasPersonalData': fields.map(({ coordinate }) => reference('data', coordinate)),
    'dpv:hasPurpose': first.purposes.map((purpose) => reference('purpose', purpose)),
    'dpv:hasDataSubject': map.dataSubjects.map(({ word }) => reference('subject', word)),
    'dpv:hasDataSource': reference('source', first.source),
    'dpv:hasNecessity': reference('requirement', first.requirement),
    'dpv:hasStorageCondition': reference('retention', first.retention),
    'dpv:hasRecipient': seeing.filter(({ gate }) => gate !== null).map(({ key }) => reference('recipient', key)),
    // Who stands within is no recipient in the sense of the law.
    'dpv:hasActiveEntity': seeing.filter(({ gate }) => gate === null).map(({ key }) => reference('recipient', key)),
    // The vocabulary knows of no other legal basis.
    ...(restsOnConsent ? { 'dpv:hasLegalBasis': { '@id': 'dpv:Consent' } } : {}),
  };
}

function dataOf(map: DataMap, { coordinate, holds, category, derivedFrom, storedIn }: MappedField): Resource {
  return {
    '@id': idOf(map, 'data', coordinate),
    '@type': derivedFrom.length === 0 ? 'dpv:PersonalData' : ['dpv:PersonalData', 'dpv:DerivedPersonalData'],
    'skos:prefLabel': holds,
    'dct:identifier': coordinate,
    'skos:broader': { '@id': idOf(map, 'category', category) },
    ...(derivedFrom.length === 0
      ? {}
      : { 'dct:source': derivedFrom.map((source) => ({ '@id': idOf(map, 'data', source) })) }),
    ...(storedIn?.isSealed === true ? { 'dpv:hasTechnicalMeasure': { '@id': 'dpv:EncryptionAtRest' } } : {}),
  };
}

function storageOf(map: DataMap, { word, title, period }: MappedRetention): Resource {
  const duration =
    period === null
      ? { '@type': 'dpv:UntilEventDuration', 'skos:prefLabel': title }
      : {
          '@type': 'dpv:TemporalDuration',
          'skos:prefLabel': title,
          'time:hasXSDDuration': { '@value': period, '@type': 'xsd:duration' },
        };
  return {
    '@id': idOf(map, 'retention', word),
    '@type': 'dpv:StorageCondition',
    'skos:prefLabel': title,
    'dct:identifier': word,
    'dpv:hasDuration': duration,
  };
}

/** Everybody who sees something, but for people themselves. */
function others({ recipients }: DataMap): readonly Recipient[] {
  return recipients.filter(({ relation }) => relation !== 'SELF');
}

function seersOf({ seenBy }: MappedField): ReadonlySet<string> {
  return new Set(seenBy.map(({ recipient }) => recipient));
}

function usedIn<T extends MappedWord>(
  { fields }: DataMap,
  words: readonly T[],
  kind: 'category' | 'source' | 'requirement' | 'retention',
): readonly T[] {
  return words.filter(({ word }) => fields.some((field) => field[kind] === word));
}

function idOf({ system }: DataMap, kind: string, name: string): string {
  return `${system.iri}#${kind}-${encodeURIComponent(name)}`;
}
