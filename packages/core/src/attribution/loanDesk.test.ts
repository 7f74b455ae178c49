import { readFile } from 'node:fs/promises';
import { it } from 'vitest';
import { expectEnumeration } from './testing/loanDesk.js';

const read = async (file: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../../../../demo/loan-desk/${file}`, import.meta.url)));

it('equals the stored enumeration of 20 loans on the margin', () => expectEnumeration('margin', read));

it('equals the stored enumeration of 20 loans on the probability scale', () => expectEnumeration('probability', read));
