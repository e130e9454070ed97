import { type SQL, sql } from 'drizzle-orm';
import { products } from '#db/schema/index.ts';

/** What so many seats of a row of `products` cost for a period, as `priceOf` counts it. */
export function amountOf(seats: SQL): SQL {
  const tiers = sql`jsonb_array_elements(${products.seatTiers}) with ordinality tiers(tier, place)`;
  return sql`case ${products.seatTierType} when 'volume' then ${seats}::bigint * coalesce(
      (select (tier->>'pricePerSeat')::int from ${tiers}
        where (tier->>'minSeats')::int <= ${seats} order by place desc limit 1),
      (${products.seatTiers}->0->>'pricePerSeat')::int, 0)
    else (
      select sum(greatest(least(${seats}, coalesce(top, ${seats})) - bottom, 0)::bigint * price)
        from (select (tier->>'maxSeats')::int as top, (tier->>'pricePerSeat')::int as price,
                     coalesce(lag((tier->>'maxSeats')::int) over (order by place), 0) as bottom
                from ${tiers}) ranges) end`;
}
