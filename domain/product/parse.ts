import type { SeatTier } from '#db/schema/index.ts';
import { checkPurchaseMetadata } from '#domain/metadata/check.ts';
import { Refusal } from '#domain/refusal.ts';
import { parseOptionalText, parseText } from '#domain/text/parse.ts';
import { parseUrl } from '#domain/url/parse.ts';
import { parseTiers } from './tiers.ts';

export type ProductFields = {
  name: string;
  description: string | null;
  priceCurrency: string;
  seatTierType: 'volume' | 'graduated';
  seatTiers: SeatTier[];
  accessUrl: string | null;
  purchaseUrl: string | null;
  recurringInterval: 'day' | 'week' | 'month' | 'year';
  recurringIntervalCount: number;
  metadata: Record<string, unknown>;
};

/** Reads the fields of a product that were given; `InvalidRequest` names the wrong one. */
export function parseProduct<Given extends Partial<ProductFields>>(given: Given): Given {
  const { name, description, priceCurrency, seatTiers, accessUrl, purchaseUrl } = given;
  const read: Partial<ProductFields> = { ...given };
  if (name !== undefined) read.name = parseText(name, { field: 'name', longest: 120 });
  if (description !== undefined) {
    read.description = parseOptionalText(description, {
      field: 'description',
      longest: 2_000,
      lines: true,
    });
  }
  if (priceCurrency !== undefined) read.priceCurrency = parseCurrency(priceCurrency);
  if (seatTiers !== undefined) read.seatTiers = parseTiers(seatTiers);
  if (accessUrl !== undefined) read.accessUrl = parseUrl(accessUrl, 'accessUrl');
  if (purchaseUrl !== undefined) read.purchaseUrl = parseUrl(purchaseUrl, 'purchaseUrl');
  if (given.metadata !== undefined) checkPurchaseMetadata(given.metadata);
  const { recurringIntervalCount: count } = given;
  if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= 999)) {
    throw new Refusal('InvalidRequest', 'recurringIntervalCount must be 1 to 999', {
      because: 'count',
      field: 'recurringIntervalCount',
    });
  }
  return read as Given;
}

function parseCurrency(code: string): string {
  if (/^[a-z]{3}$/i.test(code)) return code.toLowerCase();
  throw new Refusal('InvalidRequest', 'priceCurrency must be three letters like usd', {
    because: 'currency',
    field: 'priceCurrency',
  });
}
