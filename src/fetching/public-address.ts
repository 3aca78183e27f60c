import ipaddr from 'ipaddr.js';

/** Decides whether an IP address may be connected to. */
export type AddressRule = (address: string) => boolean;

// 2000::/3 is all that is given out for the public network (RFC 4291, IANA's registry of IPv6 global unicast).
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** Public by its number, but the way from a virtual machine to the platform that it runs on (Azure's "wire server"). */
const PLATFORMS: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an IP address, in any spelling, is one of the public network: not private, loopback, link-local,
 * unique-local, shared (CGNAT), multicast, reserved or a tunnel to one of these. An IPv4 address within an IPv6 one is
 * judged by itself. False for what is no IP address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (PLATFORMS.has(parsed.toString()) || parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
