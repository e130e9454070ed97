import { HttpRefusal } from './answers.ts';

/** The versions that a program may ask for; they differ in nothing that Usher serves. */
export const versions = ['2026-04', '2026-10', '2027-01'] as const;

export type Version = (typeof versions)[number];

/** The version that a request asks for, the oldest if none; an unknown one is not there (404). */
export function versionOf(request: Request): Version {
  const asked = request.headers.get('polar-version') ?? versions[0];
  const version = versions.find((known) => known === asked);
  if (!version) throw new HttpRefusal(404, { detail: 'Not Found' });
  return version;
}
