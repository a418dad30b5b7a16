import type { Viewer } from '../decision/index.js';

/**
 * A viewer of one kind with the facts that matter to a test. What is not given is absent: no subject, no mandate,
 * no role, no purpose, no gate, no grant. Its id is its kind in small letters, so that it is somebody.
 */
export function aViewer(kind: string, facts: Partial<Omit<Viewer, 'kind'>> = {}): Viewer {
  return {
    kind,
    id: kind.toLowerCase(),
    subject: null,
    mandates: new Map(),
    roles: [],
    purpose: null,
    gate: null,
    grant: null,
    ...facts,
  };
}
