/** Writes one line of JSON. It gets routes and codes, never paths, tokens, names or what a person wrote. */
export type Log = (level: 'info' | 'warn' | 'error', message: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>) => void;

export const logToStderr: Log = (level, message, fields = {}) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`);
};

/** What of a failure may be logged: its kind and where in the code, not its message, which may quote a row. */
export function failureFields(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim().replace(/file:\/\/\S*\/(?=[^/]+\/[^/]+$)/, ''));
  return { error: error.name, code: 'code' in error ? String(error.code) : 'none', at: frames.join(' < ') };
}
