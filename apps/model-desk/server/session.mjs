/**
 * The token of whoever is signed in, in a cookie that no script can read.
 *
 * @param name - Of the cookie. Cookies are shared by all ports of a host, so it holds the port.
 * @param secure - Whether the page is reached by https.
 */
export function createSession({ name, secure }) {
  const attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  return {
    tokenOf: (request) => cookies(request.headers.cookie).get(name) ?? null,
    keep: (token) => `${name}=${token}; Max-Age=${secondsLeft(token)}; ${attributes}`,
    forget: () => `${name}=; Max-Age=0; ${attributes}`,
  };
}

/** Three parts in base64url: what a signed token looks like. */
export const looksLikeToken = (text) => typeof text === 'string' && text.length < 4000 && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);

/** Who a token says it is for; only the service knows whether that is true. */
export function claimsOf(token) {
  try {
    const { sub, tenant, role, exp } = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString('utf8'));
    return { sub, tenant, role, expires: new Date(exp * 1000).toISOString() };
  } catch {
    return null; // not a token: the service would refuse it too
  }
}

function secondsLeft(token) {
  const claims = claimsOf(token);
  return claims === null ? 0 : Math.max(0, Math.floor((Date.parse(claims.expires) - Date.now()) / 1000));
}

function cookies(header = '') {
  return new Map(header.split(';').map((pair) => pair.trim().split('=', 2)).filter(([key]) => key !== ''));
}
