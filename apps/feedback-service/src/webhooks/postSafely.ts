import { lookup as lookUp } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Posts a body; resolves with the status, or rejects when nothing was answered. Redirects are not followed. */
export type Post = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<number>;

/**
 * A sender that reaches only public addresses by https: a tenant must not read this network through us.
 *
 * The address is checked where the connection is made, so that a name cannot change its meaning in between.
 * @param anywhere - True where the receivers stand in the own network.
 */
export const createPost = (anywhere: boolean): Post => async (url, headers, body) => {
  const { protocol, hostname } = new URL(url);
  const address = hostname.replace(/^\[|\]$/g, '');
  if (!anywhere && protocol !== 'https:') throw new Error('not https');
  if (!anywhere && isIP(address) !== 0 && isPrivate(address)) throw new Error('a private address');
  return new Promise((resolve, reject) => {
    const request = (protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), 'User-Agent': 'candor-feedback-service' },
      ...(anywhere ? {} : { lookup: publicOnly }),
      signal: AbortSignal.timeout(15_000),
    }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
};

const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const open = addresses.filter(({ address }) => !isPrivate(address));
    if (open.length === 0) return callback(new Error('only private addresses'), '', 0);
    return options.all ? callback(null, open) : callback(null, open[0]!.address, open[0]!.family);
  });
};

const blocked = new BlockList();
for (const [net, prefix] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3]] as const) blocked.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [['::', 127], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8], ['64:ff9b::', 96]] as const) blocked.addSubnet(net, prefix, 'ipv6');

/** Loopback, link-local, private, shared, benchmark, multicast; an IPv4 address inside an IPv6 one counts as itself. */
export function isPrivate(address: string): boolean {
  return blocked.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
