/**
 * What goes wrong with the next answers, one for each POST; after the last, nothing does.
 *
 * `500` keeps the event and then answers 500: the sender must come again and be recognised.
 * `503-first` answers before keeping anything. `503:2` adds Retry-After: 2. `cut` keeps the event and
 * closes the connection without an answer. `200` lets one pass.
 * @param {string} script - Comma-separated, e.g. `500,503:2,cut,200`.
 * @returns {{ keeps: boolean, status?: number, retryAfter?: string, cut?: true }[]}
 */
export function parseFaults(script) {
  return script.split(',').map((word) => word.trim()).filter(Boolean).map((word) => {
    if (word === 'cut') return { keeps: true, cut: true };
    const [, status, first, retryAfter] = /^(\d{3})(-first)?(?::(\d+))?$/.exec(word) ?? [];
    if (status === undefined) throw new Error(`--fail "${word}" is not known; use statuses such as 500, 503-first, 503:2 (Retry-After), or cut`);
    return { keeps: first === undefined, status: Number(status), ...(retryAfter === undefined ? {} : { retryAfter }) };
  });
}
