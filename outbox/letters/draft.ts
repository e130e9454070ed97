import type { Keys } from '#domain/invitation/keys.ts';
import type { Spoken } from '#messages/languages.ts';
import type { Facts, Person } from './facts.ts';

/** What is needed to write a letter, beside the facts. */
export type Desk = {
  keys: Keys;
  /** The portal's public address; all links begin with it. */
  appUrl: string;
  /** The address that all letters come from. */
  emailFrom: { name: string; address: string };
};

/** What a letter says. All of it is plain text; `Sheet` gives it its look. */
export type Draft = {
  language: Spoken;
  to: Person;
  replyTo: Person | null;
  subject: string;
  /** What mail programs show beside the subject. */
  preheader: string;
  title: string;
  paragraphs: string[];
  /** The one thing to do. */
  action: { label: string; address: string };
  /** Who sent it, and why this person gets it. */
  why: string;
};

/** Writes one kind of letter; null where there is nobody to tell, or nothing to say any more. */
export type Writer = (facts: Facts, desk: Desk) => Draft | null;

/** What somebody is called: by name, else by address. */
export function nameOf({ name, address }: Person): string {
  return name?.trim() || address;
}

/** Who answers for an organization, where nobody else does. */
export function supportOf({ organization }: Facts): Person | null {
  if (!organization?.supportEmail) return null;
  return { name: organization.name, address: organization.supportEmail };
}
