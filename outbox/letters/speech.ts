import { languageNear } from '#domain/language/languages.ts';
import type { Facts, Person } from './facts.ts';
import { type Speech, speechIn } from './words.ts';

/** A person's own language, else the organization's. */
export function speechTo({ language }: Person, { organization }: Facts): Speech {
  return speechIn(language, organization?.language);
}

/** The language of an invitation, to a seat or a team: whoever invites has the say, else the invited person. */
export function speechOfInvitation(
  { language }: Person,
  { letterLanguage, organization }: Facts,
): Speech {
  return speechIn(letterLanguage, language, organization?.language);
}

/** The language of whoever holds or held the seat: their own, else that of their invitation. */
export function speechToHolder({ letterLanguage, holder, organization }: Facts): Speech {
  return speechIn(holder?.language, letterLanguage, organization?.language);
}

/** The language of one of those who manage a purchase, else what the merchant knows of them all. */
export function speechToReader({ reader, customerLocale, organization }: Facts): Speech {
  const told = customerLocale && languageNear(customerLocale);
  return speechIn(reader?.language, told, organization?.language);
}

/** The language of the owner of the purchase: their own, else what the merchant knows of them. */
export function speechToPurchaser({ purchaser, customerLocale, organization }: Facts): Speech {
  const told = customerLocale && languageNear(customerLocale);
  return speechIn(purchaser?.language, told, organization?.language);
}

/** The language of whoever asked for a link themselves: that of the page on which they did. */
export function speechToVisitor({ signIn, join, organization }: Facts): Speech {
  const asked = signIn?.language ?? join?.language;
  return speechIn(asked, join?.person.language, organization?.language);
}
