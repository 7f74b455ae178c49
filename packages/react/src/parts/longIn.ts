/**
 * Where a label of the host may need more than three lines: anywhere, or only in a narrow place with large text. Style sheets hold it by this.
 */
export const longIn = ({ length }: string): 'anywhere' | 'narrow' | undefined => (length > 60 ? 'anywhere' : length > 24 ? 'narrow' : undefined);
