export interface RequestOptions {
  /** Further headers, or a function that is asked for each try: a token may have been renewed. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** Default "same-origin". */
  credentials?: RequestCredentials;
  /** A try that takes longer is given up, in milliseconds. Default 30,000. */
  timeout?: number;
  fetch?: typeof globalThis.fetch;
}

interface Ask extends Omit<RequestInit, 'headers' | 'credentials' | 'signal'> {
  /** Ours; they win over the host's. */
  headers: Readonly<Record<string, string>>;
  signal: AbortSignal | undefined;
}

/**
 * One request with the host's headers, given up when its asker leaves or when it takes too long.
 *
 * `read` takes the answer in time too: its body may stop coming.
 * @throws What the asker's signal carries; else a DOMException `TimeoutError` after `timeout`; else what the host's headers, `fetch` or `read` throw.
 */
export function createRequest({ headers: hosts, credentials = 'same-origin', timeout = 30_000, fetch = globalThis.fetch }: RequestOptions) {
  return async function request<T>(url: string | URL, { headers, signal, ...init }: Ask, read: (answer: Response) => T | Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    const giveUp = new AbortController();
    const follow = () => giveUp.abort(signal?.reason);
    signal?.addEventListener('abort', follow, { once: true });
    const timer = setTimeout(() => giveUp.abort(new DOMException(`no answer within ${timeout / 1000} s`, 'TimeoutError')), timeout);
    try {
      const all = new Headers(await (typeof hosts === 'function' ? hosts() : hosts));
      for (const [name, value] of Object.entries(headers)) all.set(name, value);
      return await read(await fetch(url, { ...init, headers: all, credentials, signal: giveUp.signal }));
    } catch (error) {
      // However `fetch` puts it: it was given up.
      giveUp.signal.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', follow);
    }
  };
}
