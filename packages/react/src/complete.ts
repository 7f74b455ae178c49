import type { Catalog } from '@candor/core';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const told = new WeakSet<object>();

/** A catalog in which every message of the display says something. */
export function complete(catalog: Catalog, english: Catalog['messages']): Catalog {
  const messages = filled(catalog.locale, catalog.messages, english);
  return messages === catalog.messages ? catalog : { ...catalog, messages };
}

/** Messages that say everything: English where they say nothing, which a developer is told once. */
export function filled<Messages extends object>(locale: string, messages: Messages, english: Messages): Messages {
  const lacking = Object.keys(english).filter((key) => !Object.hasOwn(messages, key));
  if (lacking.length === 0) return messages;
  if (process.env.NODE_ENV !== 'production' && !told.has(messages)) {
    told.add(messages);
    console.warn(`Candor: the catalog "${locale}" lacks ${lacking.length} messages, said in English: ${lacking.slice(0, 5).join(', ')}${lacking.length > 5 ? ', …' : ''}`);
  }
  return { ...english, ...messages };
}
