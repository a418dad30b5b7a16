import { isIPv4, isIPv6 } from 'node:net';
import { textMask } from './text.mask.js';

/**
 * Shows the network of an address and not the device: `203.0.113.0` for IPv4 (/24), `2001:db8:7::` for IPv6 (/48).
 * An IPv4 address that travels inside an IPv6 one is truncated as IPv4, since /48 would show it whole.
 */
export const ipNetworkMask = textMask({
  name: 'IP_NETWORK',
  accepts: ['String'],
  produces: 'only its network',
  longest: 64,
  show(text) {
    if (isIPv4(text)) return ipv4Network(text);
    const [address = ''] = text.split('%', 1); // The zone after the sign names a network card.
    return isIPv6(address) ? ipv6Network(groupsOf(address)) : undefined;
  },
});

function ipv4Network(address: string): string {
  return `${address.slice(0, address.lastIndexOf('.'))}.0`;
}

function ipv6Network(groups: readonly number[]): string {
  const [first = 0, second = 0, third = 0, , , sixth = 0, seventh = 0] = groups;
  if (sixth === 0xffff && groups.slice(0, 5).every((group) => group === 0)) {
    return `${seventh >> 8}.${seventh & 0xff}.${(groups[7] ?? 0) >> 8}.0`;
  }
  // 6to4 (RFC 3056) holds the IPv4 address in the very groups that /48 keeps.
  const kept = [first, second, first === 0x2002 ? third & 0xff00 : third];
  while (kept.at(-1) === 0) kept.pop();
  return `${kept.map((group) => group.toString(16)).join(':')}::`;
}

/** Gives the eight groups of a valid address, its `::` filled and its dotted end read. */
function groupsOf(address: string): readonly number[] {
  const [head = '', tail = ''] = dotless(address).split('::');
  const front = groupsIn(head);
  const back = groupsIn(tail);
  return [...front, ...Array<number>(8 - front.length - back.length).fill(0), ...back];
}

function groupsIn(part: string): readonly number[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
}

function dotless(address: string): string {
  return address.replace(/([0-9]+)\.([0-9]+)\.([0-9]+)\.([0-9]+)$/, (_, a: string, b: string, c: string, d: string) => {
    return `${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`;
  });
}
