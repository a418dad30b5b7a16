import { describe, expect, it } from '@jest/globals';
import { testsOnEachStore } from './store.preset.ts';

describe('a package tested on each store', () => {
  it('runs on the embedded store alone when no other is named', () => {
    expect(storesOf('')).toEqual(['pglite']);
  });

  it('runs on PostgreSQL too when it is named', () => {
    expect(storesOf('pglite,postgresql')).toEqual(['pglite', 'postgresql']);
  });

  it('does not take another word that contains the name for the name', () => {
    expect(storesOf('no-postgresql')).toEqual(['pglite']);
  });
});

function storesOf(databases: string): unknown[] {
  const { projects = [] } = testsOnEachStore(import.meta.dirname, databases);
  return projects.map((project) => (typeof project === 'string' ? project : project.displayName));
}
