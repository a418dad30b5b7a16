/**
 * The rooms of the server in the one order in which they may import each other: a room imports rooms of
 * earlier rows only. A new room is one folder and one word here.
 */
export const roomOrder: readonly (readonly string[])[] = [
  ['policy'],
  ['accounts'],
  ['contact', 'messages', 'billing', 'training', 'usage', 'notices'],
  ['hours'],
  ['consent'],
  ['agents'],
  ['recipients'],
  ['disclosures'],
  ['requests'],
];
