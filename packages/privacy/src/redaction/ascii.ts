/** Whether a character code is one of 0 to 9. Masks run for every value of an answer, and regular expressions cost more than they. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a character code is one of A to Z or a to z. */
export function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** Whether a text is digits from one place up to another. */
export function isDigits(text: string, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) if (!isDigit(text.charCodeAt(place))) return false;
  return true;
}
