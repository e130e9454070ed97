import { open, seal } from '../_forms/seal.ts';
import type { Organization } from './organization.ts';

/** An organization's look, for the address of a page that says what was done with a link. */
export function carry(organization: Organization): string {
  return seal('organization', JSON.stringify(organization));
}

/** The look that such an address brought, if it was us who wrote it. */
export function carried(parameter: string | string[] | undefined): Organization | undefined {
  const text = open('organization', parameter);
  return text ? JSON.parse(text) : undefined;
}
