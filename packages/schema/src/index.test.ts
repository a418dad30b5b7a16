import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as registry from './index.js';

const manifest: unknown = JSON.parse(readFileSync(new URL('../privacy-manifest.json', import.meta.url), 'utf8'));

describe('the registry', () => {
  it('says what the manifest says, word for word', () => {
    expect({ ...registry }).toEqual(manifest);
  });

  it('names every kind of word in the README, and every entry of the package', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      exports: object;
    };
    for (const key of Object.keys(registry)) expect(readme).toContain(key);
    for (const entry of Object.keys(exports)) expect(readme).toContain(`\`@trackyourhours/schema${entry.slice(1)}\``);
  });

  it('types its words, so that a purpose or a field that does not exist is no program', () => {
    const purpose: registry.Purpose = 'COMPLY_WITH_LAW';
    const personal: registry.PersonalCoordinate = 'Contact.phone';
    // @ts-expect-error nobody collects for it
    const noPurpose: registry.Purpose = 'CURIOSITY';
    // @ts-expect-error an id is not personal
    const notPersonal: registry.PersonalCoordinate = 'Contact.id';
    expect(registry.purposes).toHaveProperty(purpose);
    expect(registry.purposes).not.toHaveProperty(noPurpose);
    expect(registry.fields[personal].kind).toBe('PERSONAL');
    expect(registry.fields[notPersonal as registry.Coordinate].kind).toBe('NOT_PERSONAL');
  });
});
