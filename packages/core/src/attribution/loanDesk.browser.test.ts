import { it } from 'vitest';
import { expectEnumeration } from './testing/loanDesk.js';

const read = async (file: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(`/demo/loan-desk/${file}`)).arrayBuffer());

it('equals the stored enumeration of 20 loans on the margin, in a browser', () => expectEnumeration('margin', read));

it('equals the stored enumeration of 20 loans on the probability scale, in a browser', () => expectEnumeration('probability', read));
