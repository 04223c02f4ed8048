const IPV4_IN_IPV6 = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;
const GROUPS = 8;
const GROUPS_OF_NETWORK = 4;

/**
 * What a limit by network address counts as one caller: an IPv4 address, even if it is written as IPv6, and the /64
 * of an IPv6 address, as whoever has one address there has all of them. Any other text stands for itself.
 */
export function networkOf(address: string): string {
  const [, ipv4] = IPV4_IN_IPV6.exec(address) ?? [];
  if (ipv4 !== undefined || !address.includes(':')) return ipv4 ?? address;
  const [head = '', tail] = (address.split('%', 1)[0] ?? '').split('::').map((part) => part.split(':').filter(Boolean));
  const first = head as readonly string[];
  // An IPv4 address at the end stands for two groups, which lie outside the /64.
  const last = (tail ?? []).flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
  const zeros = Array<string>(Math.max(0, GROUPS - first.length - last.length)).fill('0');
  const network = [...first, ...zeros, ...last].slice(0, GROUPS_OF_NETWORK);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
