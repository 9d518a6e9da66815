import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that lead back into the house: a webhook there could reach what only the desk's machine may. */
const privateAddresses = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateAddresses.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  privateAddresses.addSubnet(network, bits, 'ipv6');

/** Of an IP address. What is mapped from IPv4 into IPv6 counts as IPv4. */
export function isPrivateAddress(address: string): boolean {
  return privateAddresses.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** What can be told from the address alone; a name is looked at once more when it is resolved. */
export function isPrivateTarget(url: string): boolean {
  const host =
    URL.parse(url)
      ?.hostname.replace(/^\[|\]$|\.$/g, '')
      .toLowerCase() ?? '';
  if (isIP(host) !== 0) return isPrivateAddress(host);
  return /^localhost$|\.(localhost|local|internal|home\.arpa)$/.test(host);
}

export class PrivateTarget extends Error {
  override readonly name = 'PrivateTarget';
}

/**
 * Resolves a name and refuses it where any of its addresses is private. The connection is made to what was looked at here,
 * so that a name can't lead elsewhere a moment later.
 */
export const lookUpPublic: LookupFunction = (host, options, done) => {
  lookUp(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error || !first) return done(error ?? new Error('ENOTFOUND'), '', 0);
    if (addresses.some(({ address }) => isPrivateAddress(address))) return done(new PrivateTarget(), '', 0);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};
