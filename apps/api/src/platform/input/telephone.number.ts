import { textLine } from './text.line.js';

/** A telephone number with its country code; empty text means "remove it", like null. */
export function telephoneNumber() {
  return textLine('A telephone number', 40).refine(
    (phone) => phone == null || /^\+[1-9](?:[ ().-]?\d){6,14}$/.test(phone),
    'A telephone number begins with + and its country code: +1 415 555 0100.',
  );
}
