import { describe, expect, it } from 'vitest';
import { createPost, isPrivate } from './postSafely.js';

describe('a webhook’s address', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', '::', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1', '::ffff:a00:1'])('%s is of the own network', (address) => {
    expect(isPrivate(address)).toBe(true);
  });

  it.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1', '::ffff:93.184.216.34'])('%s is public', (address) => {
    expect(isPrivate(address)).toBe(false);
  });

  it.each([['http://example.org/', 'not https'], ['https://127.0.0.1/', 'a private address'], ['https://[::1]/', 'a private address'], ['https://localhost/', 'only private addresses']])('%s is not called: %s', async (url, why) => {
    await expect(createPost(false)(url, {}, '{}')).rejects.toThrow(why);
  });
});
