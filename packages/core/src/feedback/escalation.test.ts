import { describe, it } from 'vitest';

describe('an escalation', () => {
  it.todo('from every state that is not final an end can be reached');
  it.todo('no sequence of acts by any number of people opens a case twice or gives it two holders');
  it.todo('an act that its state or role does not allow changes nothing and says what is allowed');
});
describe('a free text', () => {
  it.todo('an e-mail address, a phone number, a card, an IBAN and an identity number are found where they stand');
  it.todo('a number that fails its check digits is not reported');
});
describe('the policy of a desk', () => {
  it.todo('offers or requires a person for a case out of context, a close call or a disagreement');
});
describe('the published JSON Schema', () => {
  it.todo('accepts and refuses the same events as the code');
});
describe('an audit chain', () => {
  it.todo('an entry that was altered, dropped, repeated or moved is noticed');
});
