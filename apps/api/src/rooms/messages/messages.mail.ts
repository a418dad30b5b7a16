import type { Mail } from '../../platform/mail/index.js';

/** The mails of this room. None says that a message has come: whoever gives another's address would have us write there. */
export const messageMails = {
  messageAnswered: (to: string, answer: string): Mail => ({
    to,
    kind: 'MESSAGE_ANSWERED',
    // What they wrote is not repeated: that the address is theirs nobody has proved.
    subject: 'Our answer to your message',
    text: answer,
  }),
} as const;
