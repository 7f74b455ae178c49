import type { Catalog } from './catalog.js';
import type { Message } from './message.js';
import { messageKeys } from './messageKeys.js';

/** Messages by key: a compiled catalog holds them in the order of `messageKeys`, so that a second language brings words alone. */
export const inOrder = (messages: readonly Message[]): Catalog['messages'] =>
  Object.fromEntries(messageKeys.map((key, position) => [key, messages[position]!])) as Catalog['messages'];
