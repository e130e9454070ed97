import { parseAddress } from '#domain/address/parse.ts';
import { checkCustomerMetadata } from '#domain/metadata/check.ts';
import { Refusal } from '#domain/refusal.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import type { Customer } from './facts.ts';

/** For the merchant's invoices; the country as two capital letters. */
export type BillingAddress = { country: string } & {
  [Line in 'line1' | 'line2' | 'postal_code' | 'city' | 'state']?: string | null | undefined;
};

/** What a merchant tells of a customer; null and blank clear. */
export type CustomerFields = {
  email?: string | null | undefined;
  name?: string | null | undefined;
  externalId?: string | null | undefined;
  locale?: string | null | undefined;
  billingAddress?: BillingAddress | null | undefined;
  taxId?: string | null | undefined;
  metadata?: Record<string, unknown> | undefined;
};

export type ParsedFields = Partial<Pick<Customer, keyof CustomerFields>>;

/** Reads what was given, each strictly; `InvalidRequest` names the field that can't be read. */
export function parseFields(given: CustomerFields): ParsedFields {
  const { email, name, externalId, locale, billingAddress, taxId, metadata } = given;
  if (metadata) checkCustomerMetadata(metadata);
  return {
    ...(email !== undefined && { email: email === null ? null : parseAddress(email) }),
    ...(name !== undefined && { name: read('name', name) }),
    ...(externalId !== undefined && { externalId: read('externalId', externalId) }),
    ...(locale !== undefined && { locale: read('locale', locale, 35) }),
    ...(billingAddress !== undefined && { billingAddress: parseBillingAddress(billingAddress) }),
    ...(taxId !== undefined && { taxId: parseTaxId(taxId) }),
    ...(metadata && { metadata }),
  };
}

function read(field: keyof CustomerFields, text: string | null, longest = 256): string | null {
  return parseOptionalText(text, { field, longest });
}

function parseBillingAddress(address: BillingAddress | null): Record<string, string | null> | null {
  if (address === null) return null;
  const { country, line1, line2, postal_code, city, state } = address;
  if (!/^[A-Z]{2}$/.test(country)) {
    throw refuse('billingAddress', 'country', 'A country is two capital letters, such as AT');
  }
  const lines = { line1, line2, postal_code, city, state };
  const parsed = Object.entries(lines).map(
    ([line, text]) => [line, read('billingAddress', text ?? null)] as const,
  );
  return { country, ...Object.fromEntries(parsed) };
}

/** Kept as it is told: no register is asked, so its format stays unknown. */
function parseTaxId(taxId: string | null): [string, null] | null {
  const text = read('taxId', taxId, 64);
  return text === null ? null : [text, null];
}

/** Refuses a tax id without the country that it is of. */
export function checkTaxCountry({ taxId, billingAddress }: ParsedFields): void {
  if (!taxId || billingAddress) return;
  throw refuse('taxId', 'no_country', 'A billing country is required for a tax id.');
}

/** The refusal of one of a customer's fields. */
export function refuse(field: string, because: string, message: string): Refusal {
  return new Refusal('InvalidRequest', message, { because, field });
}
