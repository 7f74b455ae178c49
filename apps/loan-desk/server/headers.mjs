/**
 * What the page may do: run its own scripts and worker, draw its own styles, talk to itself and to the
 * endpoints for answers. No eval, and no WebAssembly: linear and tree models need none.
 */
export function securityHeaders(endpoints) {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'worker-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': ["'self'", ...new Set(endpoints.map((endpoint) => new URL(endpoint, 'http://localhost').origin))].join(' '),
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  };
  return {
    'Content-Security-Policy': Object.entries(policy).map(([name, value]) => `${name} ${value}`).join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
