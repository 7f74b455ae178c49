import { withMessages, type Catalog, type Translate } from '@candor/core';

/** A catalog with the host's own words: some messages laid over it, and a translator that is asked before all of them. */
export function withOwnWords(catalog: Catalog, { messages, t }: { messages?: Partial<Catalog['messages']> | undefined; t?: Translate | undefined }): Catalog {
  const words = messages ? withMessages(catalog, catalog.locale, messages) : catalog;
  return t ? { ...words, t } : words;
}
