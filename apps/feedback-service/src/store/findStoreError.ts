/** SQLSTATE of a failed statement, and the constraint it broke; `undefined` when the error is of another kind. */
export function findStoreError(error: unknown): { code: string; constraint: string | undefined } | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !/^[0-9A-Z]{5}$/.test(error.code)) return undefined;
  return { code: error.code, constraint: 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined };
}
