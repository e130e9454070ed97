// While one develops, React rebuilds server stacks with eval, and Next styles its error overlay inline.
const development = process.env.NODE_ENV === 'development';

/** What a page may load and run. Nothing inline runs without the nonce of this one request. */
export function contentSecurityPolicy(nonce: string, pathname: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data:${showsForeignLogos(pathname) ? ' https:' : ''}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}

// Pages that people reach by a link of theirs, and the one that a claim leads to, talk to nobody but us, so that no third party learns of it.
function showsForeignLogos(pathname: string): boolean {
  return !/^\/(claim|join|ownership|portal|sign-in|welcome)(\/|$)/.test(pathname);
}
