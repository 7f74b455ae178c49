/**
 * Whether a request comes from the page that this server gave out, and reached it under its own name.
 *
 * A foreign page can make a browser send the cookie along with a form, and a name that somebody else owns can be
 * pointed at this machine: neither gets through.
 * @param origins - The page's own origins.
 */
export function isOwnPage({ method, headers }, origins) {
  if (!origins.some((origin) => new URL(origin).host === headers.host)) return false;
  if (method === 'GET' || method === 'HEAD') return true;
  return headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : origins.includes(headers.origin);
}
