const development = process.env.NODE_ENV === 'development';

/** What a page may load and run. Nothing inline runs without the nonce of this one request. */
export function contentSecurityPolicy(nonce: string, pathname: string): string {
  return [
    "default-src 'self'",
    // React rebuilds server stacks with eval while one develops, and only then.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:${showsForeignLogos(pathname) ? ' https:' : ''}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

// Pages that people reach from a letter talk to nobody but us, so that no third party learns who opened it.
function showsForeignLogos(pathname: string): boolean {
  return !/^\/(claim|sign-in)(\/|$)/.test(pathname);
}
