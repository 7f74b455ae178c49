/**
 * What the page may do: run its own scripts and worker, draw its own styles, talk to itself and to the
 * endpoints for answers. No eval.
 *
 * @param webAssembly - For the script of a worker that runs a graph. Linear and tree models need none, and the page never does.
 */
export function securityHeaders(endpoints, { webAssembly = false } = {}) {
  const policy = {
    'default-src': "'none'",
    'script-src': webAssembly ? "'self' 'wasm-unsafe-eval'" : "'self'",
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
