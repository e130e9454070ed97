import { z } from 'zod';
import type { BenefitGiven } from '#domain/benefit/parse.ts';
import { id, metadataInput, optional } from '#wire/values.ts';

const never = z.null('A key lasts as long as its seat, and is not counted').optional();

const properties = {
  custom: z.object({ note: z.string().nullish() }),
  license_keys: z.object({
    prefix: z.string().nullish(),
    pattern: z.string().nullish().describe('Instead of a prefix; an addition'),
    expires: never,
    activations: never,
    limit_usage: never,
  }),
  downloadables: z.object({
    files: z.array(z.string()).describe('Where the files are: https addresses'),
    archived: optional(z.record(z.string(), z.boolean())),
  }),
};

const common = {
  metadata: optional(metadataInput),
  visibility: optional(z.literal('public')),
};

/** A new benefit, of one of the types that Usher gives by itself. */
export const BenefitCreate = z.discriminatedUnion('type', [
  create('custom', properties.custom),
  create('license_keys', properties.license_keys),
  create('downloadables', properties.downloadables),
]);

function create<Type extends keyof typeof properties>(
  type: Type,
  given: (typeof properties)[Type],
) {
  return z
    .object({
      ...common,
      type: z.literal(type),
      description: z.string(),
      organization_id: optional(id),
      properties: given,
    })
    .meta({ id: nameOf(type, 'Create') });
}

/** What is to change of a benefit; its type, which programs repeat, stays. */
export const BenefitUpdate = z.discriminatedUnion('type', [
  update('custom', properties.custom),
  update('license_keys', properties.license_keys),
  update('downloadables', properties.downloadables),
]);

function update<Type extends keyof typeof properties>(
  type: Type,
  given: (typeof properties)[Type],
) {
  return z
    .object({
      ...common,
      type: z.literal(type),
      description: optional(z.string()),
      properties: optional(given),
    })
    .meta({ id: nameOf(type, 'Update') });
}

function nameOf(type: string, deed: string): string {
  const name = type.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `Benefit${name}${deed}`;
}

/** A body's type and properties, as the verbs take them. */
export function kindOf({
  type,
  properties,
}: Pick<z.output<typeof BenefitUpdate>, 'type' | 'properties'>): BenefitGiven {
  return { type, properties } as BenefitGiven;
}
