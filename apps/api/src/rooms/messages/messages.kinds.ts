import type { Viewer } from '@trackyourhours/privacy';
import { registerPlainEnum } from '../../platform/privacy/index.js';
import type { Purpose, Role } from '../policy/index.js';

/** What a message is for. */
export const messageKinds = {
  QUESTION: 'QUESTION',
  PRIVACY_REQUEST: 'PRIVACY_REQUEST',
  SUPPORT: 'SUPPORT',
} as const;

export type MessageKind = keyof typeof messageKinds;

registerPlainEnum(messageKinds, {
  name: 'MessageKind',
  description: 'What a message is for.',
  valuesConfig: {
    QUESTION: { description: 'A question, about the product or about the privacy policy.' },
    PRIVACY_REQUEST: {
      description: 'A request about your personal data: to know it, to have it deleted, and the like.',
    },
    SUPPORT: { description: 'Something does not work as it should.' },
  },
  reason: 'It names a kind of message, and nobody who wrote one.',
});

const allKinds = Object.keys(messageKinds) as MessageKind[];

/** A desk of ours: who answers which messages, and for which purpose. */
interface Desk {
  readonly role: Role;
  readonly purpose: Purpose;
  readonly kinds: readonly MessageKind[];
}

const desks: readonly Desk[] = [
  { role: 'SUPPORT', purpose: 'UNDERSTAND_AND_RESPOND', kinds: allKinds },
  // Policy, "Your California Privacy Rights": such requests come by the contact form, and the law has them answered.
  { role: 'PRIVACY_OFFICER', purpose: 'COMPLY_WITH_LAW', kinds: ['PRIVACY_REQUEST'] },
];

/** The kinds of message that a viewer answers; none for whoever is no desk of ours, or does not come for its purpose. */
export function answeredBy({ kind, roles, purpose, grant }: Viewer): readonly MessageKind[] {
  if (kind !== 'STAFF' || purpose === null || grant?.purposes.includes(purpose) !== true) return [];
  const own = desks.filter((desk) => desk.purpose === purpose && roles.includes(desk.role));
  return allKinds.filter((each) => own.some(({ kinds }) => kinds.includes(each)));
}

/** The kinds of message that a viewer comes upon: desks what they answer; people, and their agents, whatever is theirs. */
export function foundBy(viewer: Viewer): readonly MessageKind[] {
  return viewer.kind === 'PERSON' || viewer.kind === 'AGENT' ? allKinds : answeredBy(viewer);
}
