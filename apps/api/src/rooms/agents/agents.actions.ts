import { randomUUID } from 'node:crypto';
import { AgentAction, Mandate } from './agents.entity.js';
import type { AgentDeed } from './agents.words.js';

/** Upon what an agent acted: under a mandate, which has its own permission if any, or on a permission alone. */
type Ground = Mandate | (Pick<AgentAction, 'personId' | 'agentEmail'> & { readonly permission: string });

/** What an agent did, as it goes into the person's history: in the unit of work in which it is done. */
export function actionOf(ground: Ground, agentId: string, deed: AgentDeed, doneAt: Date): AgentAction {
  const { personId, agentEmail } = ground;
  const permission = ground instanceof Mandate ? null : ground.permission;
  const action = new AgentAction();
  return Object.assign(action, { id: randomUUID(), personId, agentId, agentEmail, permission, deed, doneAt });
}
