import createNextIntlPlugin from 'next-intl/plugin';
import { directionOf, messagesIn, spoken } from './messages/languages.ts';

// What the page says when even the layout broke, in each language.
const ofGlobalError = spoken.map((language) => {
  const { broken, common } = messagesIn(language);
  const { usher, servedBy } = common;
  const direction = directionOf(language);
  return [language, { direction, messages: { broken, common: { usher, servedBy } } }];
});

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Not `no-referrer`: Chromium would then send forms with `Origin: null`, which actions refuse.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

// The bench measures pages against one that has its rows in memory, which no other build has.
const forBench = process.env.USHER_BENCH
  ? { pageExtensions: ['tsx', 'ts', 'bench.tsx'], distDir: '.next-bench' }
  : { pageExtensions: ['tsx', 'ts'] };

/** @type {import('next').NextConfig} */
const config = {
  ...forBench,
  typedRoutes: true,
  agentRules: false,
  poweredByHeader: false,
  images: { unoptimized: true },
  // Loads its database's own library by a name that a bundler can't see.
  serverExternalPackages: ['rate-limiter-flexible'],
  // Each page comes with its title in its head: a screen reader says it, whatever else still loads.
  htmlLimitedBots: /.*/,
  // The API's paths are served with and without a slash at the end.
  skipTrailingSlashRedirect: true,
  env: { SENTENCES_OF_GLOBAL_ERROR: JSON.stringify(Object.fromEntries(ofGlobalError)) },
  // A list of 10,000 people, as a file or pasted; what is longer, and where, says `proxy.ts`.
  experimental: { serverActions: { bodySizeLimit: '5mb' } },
  // Where no page names the icon, as beside a file, browsers ask for it by the name of old.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [{ source: '/:path*', headers: everywhere }],
};

export default createNextIntlPlugin('./app/_language/request.ts')(config);
