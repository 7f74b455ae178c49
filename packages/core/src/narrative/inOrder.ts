import type { Message } from './message.js';

/** Messages by key: a compiled module holds them in the order of their keys, so that a second language brings words alone. */
export const inOrder = <Key extends string>(keys: readonly Key[], messages: readonly Message[]): Readonly<Record<Key, Message>> =>
  Object.fromEntries(keys.map((key, position) => [key, messages[position]!])) as Readonly<Record<Key, Message>>;
