/**
 * Who acts for somebody else, how far, until when, and what they did: mandates, signed permissions, and the history of
 * both. It refuses to know what the data says that an agent sees: that is decided field by field, as for everybody.
 */
export { AgentChoiceService } from './agent-choice.service.js';
export { AgentAction, Mandate } from './agents.entity.js';
export { HeldMandatesSource } from './agents.held.js';
export { AgentsHolder } from './agents.holder.js';
export type { AgentReads } from './agents.reads.js';
export { AgentsResolver } from './agents.resolver.js';
export { MandateService } from './mandate.service.js';
