/** The same entries without a prototype: a column may be called "constructor" or "__proto__", and nothing else answers to its name. */
export const bare = <T>(record: Readonly<Record<string, T>>): Record<string, T> => Object.assign(Object.create(null) as Record<string, T>, record);
