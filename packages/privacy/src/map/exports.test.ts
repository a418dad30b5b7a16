import { describe, expect, it } from '@jest/globals';
import { printDpv, printFidesDatasets, printFidesSystem, type DataMap } from './index.js';
import { aMap } from './map.testing.js';

interface Resource {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
}
interface Linked {
  readonly '@context': Readonly<Record<string, string>>;
  readonly '@graph': readonly Resource[];
}

describe('the export to Fides', () => {
  it('declares each purpose with its data use, categories, subjects, third parties and retention', () => {
    const { text } = printFidesSystem(aMap(4));
    expect(text).toContain('data_use: "essential.service"\n        data_categories:\n          - "user.contact"\n');
    expect(text).toContain('data_subjects:\n          - "customer"\n');
    expect(text).toContain('retention_period: "until a year after the parcel (P1Y)"');
    expect(text).toContain('data_shared_with_third_parties: true\n        third_parties: "carriers"\n');
  });

  it('names a legal basis only where a consent is one', () => {
    const declarations = printFidesSystem(aMap(4)).text.split('      - name: ').slice(1);
    expect(declarations.map((declaration) => declaration.includes('legal_basis_for_processing: "Consent"'))).toEqual([
      false,
      true,
    ]);
  });

  it('tells of the sealed column what stands in it', () => {
    const { text } = printFidesDatasets(aMap(2));
    expect(text).toContain('- name: "Type1"\n        fields:\n          - name: "sealed"\n');
    expect(text).toContain('            fields:\n              - name: "field1"\n');
  });

  it.each(['user.shoes', undefined])('leaves out a word that is %s there, and says so', (fides) => {
    const map = aMap(4);
    const taxonomy = fides === undefined ? {} : { fides };
    const strange: DataMap = {
      ...map,
      categories: map.categories.map((word) => ({ ...word, taxonomy })),
      purposes: map.purposes.map((purpose) => ({ ...purpose, taxonomy })),
    };
    const datasets = printFidesDatasets(strange);
    const system = printFidesSystem(strange);
    expect(`${datasets.text}${system.text}`).not.toMatch(/data_categories|data_use|shoes/);
    expect(datasets.warnings).toEqual([expect.stringMatching(/^CONTACT /), expect.stringMatching(/^MONEY /)]);
    expect(system.warnings).toEqual([expect.stringMatching(/^DELIVER /), expect.stringMatching(/^ASKED_FOR /)]);
  });
});

describe('the export to the Data Privacy Vocabulary', () => {
  it('explains every prefix it uses, and refers to nothing that is not there', () => {
    const { text } = printDpv(aMap(40));
    const { '@context': context, '@graph': graph } = JSON.parse(text) as Linked;
    const own = new Set(graph.map(({ '@id': id }) => id));
    expect(own.size).toBe(graph.length);
    for (const id of referencesIn(graph)) {
      const [prefix = ''] = id.split(':');
      if (id.startsWith('https:')) expect(own).toContain(id);
      else expect(Object.keys(context)).toContain(prefix);
    }
    for (const key of keysIn(graph)) {
      if (!key.startsWith('@')) expect(Object.keys(context)).toContain(key.split(':')[0]);
    }
  });

  it('holds every field in exactly one handling, with what it is for, who gets it and how long', () => {
    const map = aMap(40);
    const { '@graph': graph } = JSON.parse(printDpv(map).text) as Linked;
    const handlings = graph.filter(({ '@type': type }) => type === 'dpv:PersonalDataHandling');
    const held = handlings.flatMap((handling) => referencesIn(valueOf(handling, 'dpv:hasPersonalData')));
    expect(held.sort()).toEqual(
      map.fields.map(({ coordinate }) => `https://example.com/map#data-${coordinate}`).sort(),
    );
    for (const handling of handlings) {
      expect(referencesIn(valueOf(handling, 'dpv:hasPurpose'))).toContain('https://example.com/map#purpose-DELIVER');
      expect(referencesIn(valueOf(handling, 'dpv:hasRecipient'))).toHaveLength(1);
      expect(referencesIn(valueOf(handling, 'dpv:hasDataSubject'))).toEqual(['https://example.com/map#subject-PERSON']);
      expect(valueOf(handling, 'dpv:hasStorageCondition')).toBeDefined();
    }
    expect(printDpv(map).text).toContain('"@value": "P1Y"');
  });

  it('leaves out a term that is none, and says so', () => {
    const map = aMap(2);
    const strange = { ...map, categories: map.categories.map((word) => ({ ...word, taxonomy: { dpv: 'ex:Shoes' } })) };
    const { text, warnings } = printDpv(strange);
    expect(text).not.toContain('Shoes');
    expect(warnings).toContainEqual(expect.stringMatching(/^CONTACT is "ex:Shoes"/));
  });
});

function valueOf(resource: object, key: string): unknown {
  return (resource as Readonly<Record<string, unknown>>)[key];
}

/** Every `@id` and `@type` in a value, at all depths. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    key === '@id' || key === '@type' ? [member].flat().map(String) : referencesIn(member),
  );
}

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}
