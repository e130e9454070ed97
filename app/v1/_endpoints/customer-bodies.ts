import { z } from 'zod';
import type { CustomerFields } from '#domain/customer/parse.ts';
import { id, metadataInput, optional } from '#wire/values.ts';

const AddressInput = z
  .object({
    country: z.string().describe('Two capital letters, ISO 3166'),
    line1: z.string().nullish(),
    line2: z.string().nullish(),
    postal_code: z.string().nullish(),
    city: z.string().nullish(),
    state: z.string().nullish(),
  })
  .meta({ id: 'AddressInput' });

/** What a body tells of a customer: what it leaves out stays, null clears. */
const told = {
  name: z.string().nullish(),
  external_id: z.string().nullish(),
  locale: z.string().nullish(),
  billing_address: AddressInput.nullish(),
  tax_id: z.string().nullish().describe('Needs a billing country; no register is asked'),
  metadata: optional(metadataInput),
};

/** A new customer; the owner is the customer itself unless told. */
export const CustomerCreate = z
  .object({
    ...told,
    type: optional(z.enum(['individual', 'team'])).describe('individual unless told'),
    email: optional(z.string()).describe('A team with an owner may be without'),
    organization_id: optional(id),
    owner: optional(
      z.object({
        email: z.string(),
        name: z.string().nullish(),
        external_id: z.string().nullish(),
      }),
    ),
  })
  .meta({ id: 'CustomerCreate' });

const updated = {
  ...told,
  email: z.string().nullish(),
  type: optional(z.enum(['individual', 'team'])).describe('A team stays one'),
};

export const CustomerUpdate = z.object(updated).meta({ id: 'CustomerUpdate' });

/** By its external id a customer keeps it. */
export const CustomerUpdateExternalID = CustomerUpdate.omit({ external_id: true }).meta({
  id: 'CustomerUpdateExternalID',
});

type Given = z.output<z.ZodObject<typeof told>> & { email?: string | null | undefined };

/** The same in the domain's words. */
export function fieldsOf(given: Given): CustomerFields {
  const { email, name, external_id, locale, billing_address, tax_id, metadata } = given;
  return {
    email,
    name,
    externalId: external_id,
    locale,
    billingAddress: billing_address,
    taxId: tax_id,
    metadata,
  };
}
