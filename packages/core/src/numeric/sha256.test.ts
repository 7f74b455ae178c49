import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from './sha256.js';

it('equals the platform at every length around a block', () => {
  for (let n = 0; n < 200; n++) {
    const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 37 + n) & 255);
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

it('takes a text as UTF-8', () => expect(sha256('Ærø €')).toBe(createHash('sha256').update('Ærø €', 'utf8').digest('hex')));
