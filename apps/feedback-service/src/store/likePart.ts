/** A pattern for `like` that finds the text anywhere, as it stands: nothing in it is a wildcard. */
export const likePart = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
