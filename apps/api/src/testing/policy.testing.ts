import { versionFreshMs, type PolicyDocument, type PublishedVersion } from '../rooms/policy/index.js';
import type { TestApi } from './api.testing.js';

/** A document that says one thing more; `text` names it. */
export function sayingMore(document: PolicyDocument, text: string): PolicyDocument {
  const more = { id: 'said-more', section: 'Opening', place: 'Opening, paragraph 1', text };
  return { ...document, statements: [...document.statements, more] };
}

/** Publishes another version, as a server does that starts with other software, and lets the others find it. */
export async function publishChange(api: TestApi, text: string): Promise<PublishedVersion> {
  const { document } = await api.app.policyVersions.inForceNow();
  api.clock.advance(versionFreshMs);
  const published = await api.app.policyVersions.publish(sayingMore(document, text));
  await api.app.notices.tellEverybody();
  return published;
}
