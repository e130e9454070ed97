ALTER TABLE "benefit_grants" DROP CONSTRAINT "benefit_grants_benefit_id_benefits_id_fk";
--> statement-breakpoint
ALTER TABLE "benefit_grants" DROP CONSTRAINT "benefit_grants_customer_id_customers_id_fk";
--> statement-breakpoint
ALTER TABLE "benefit_grants" DROP CONSTRAINT "benefit_grants_member_id_members_id_fk";
--> statement-breakpoint
ALTER TABLE "product_benefits" DROP CONSTRAINT "product_benefits_product_id_products_id_fk";
--> statement-breakpoint
ALTER TABLE "product_benefits" DROP CONSTRAINT "product_benefits_benefit_id_benefits_id_fk";
--> statement-breakpoint
DROP INDEX "benefit_grants_by_member";--> statement-breakpoint
DROP INDEX "benefit_grants_by_customer";--> statement-breakpoint
DROP INDEX "benefit_grants_by_benefit";--> statement-breakpoint
DROP INDEX "benefits_by_organization";--> statement-breakpoint
ALTER TABLE "benefit_grants" ADD COLUMN "organization_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "benefit_grants" ADD COLUMN "key_id" uuid;--> statement-breakpoint
ALTER TABLE "benefit_grants" ADD COLUMN "key_pattern" text;--> statement-breakpoint
ALTER TABLE "benefits" ADD COLUMN "sealed_seed" text;--> statement-breakpoint
ALTER TABLE "product_benefits" ADD COLUMN "organization_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "benefits" ADD CONSTRAINT "benefits_organization_and_id" UNIQUE("organization_id","id");--> statement-breakpoint
ALTER TABLE "benefit_grants" ADD CONSTRAINT "benefit_grants_benefit_of_organization" FOREIGN KEY ("organization_id","benefit_id") REFERENCES "public"."benefits"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_benefits" ADD CONSTRAINT "product_benefits_product_of_organization" FOREIGN KEY ("organization_id","product_id") REFERENCES "public"."products"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_benefits" ADD CONSTRAINT "product_benefits_benefit_of_organization" FOREIGN KEY ("organization_id","benefit_id") REFERENCES "public"."benefits"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "benefit_grants_by_organization" ON "benefit_grants" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "benefit_grants_by_key" ON "benefit_grants" USING btree ("key_id") WHERE "benefit_grants"."key_id" is not null;--> statement-breakpoint
CREATE INDEX "benefit_grants_by_customer" ON "benefit_grants" USING btree ("customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "benefit_grants_by_benefit" ON "benefit_grants" USING btree ("benefit_id","created_at","id");--> statement-breakpoint
CREATE INDEX "benefits_by_organization" ON "benefits" USING btree ("organization_id","created_at","id");--> statement-breakpoint
ALTER TABLE "benefit_grants" DROP COLUMN "member_id";--> statement-breakpoint
ALTER TABLE "benefit_grants" DROP COLUMN "granted_at";--> statement-breakpoint
ALTER TABLE "benefit_grants" DROP COLUMN "sealed_key";--> statement-breakpoint
ALTER TABLE "benefit_grants" ADD CONSTRAINT "benefit_grants_key_whole" CHECK (num_nulls("benefit_grants"."key_id", "benefit_grants"."key_pattern") in (0, 2));--> statement-breakpoint
ALTER TABLE "benefit_grants" ADD CONSTRAINT "benefit_grants_stamps_agree" CHECK ("benefit_grants"."created_at" <= "benefit_grants"."revoked_at");--> statement-breakpoint
ALTER TABLE "benefits" ADD CONSTRAINT "benefits_licence_keys_have_a_seed" CHECK (("benefits"."type" = 'license_keys') = ("benefits"."sealed_seed" is not null));--> statement-breakpoint

-- A claimed seat has exactly the grants of its product's benefits, and no other seat has any --------
-- docs/decisions/grants-follow-seats.md tells why this is kept here, and how the races go.

-- Tells of grants: by whom is said, or it is whoever made the last fact of the seat.
create function tell_of_grants(grants uuid[], fact text, former jsonb, by_kind text, by_id text, by_channel text)
returns void language plpgsql as $$
begin
  insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                      member_id, actor_kind, actor_id, channel, before, after)
  select fact, g.organization_id, m.customer_id, s.subscription_id, s.order_id, s.id, m.id,
         coalesce(by_kind, maker.actor_kind, 'system'),
         case when by_kind is null then maker.actor_id else by_id end,
         coalesce(by_channel, maker.channel, 'system'), former,
         to_jsonb(g) || jsonb_build_object(
           'subscription_id', s.subscription_id, 'order_id', s.order_id, 'member_id', m.id,
           'customer', to_jsonb(c), 'member', to_jsonb(m), 'benefit', to_jsonb(b) - 'sealed_seed')
    from benefit_grants g
    join benefits b on b.id = g.benefit_id
    join customer_seats s on s.id = g.seat_id
    join members m on m.id = s.member_id
    join customers c on c.id = g.customer_id
    left join lateral (
      select e.actor_kind, e.actor_id, e.channel from events e
       where e.seat_id = s.id and by_kind is null
       order by e.id desc limit 1) maker on true
   where g.id = any (grants)
   order by g.created_at, g.seat_id, g.id;
end $$;
--> statement-breakpoint

-- Gives seats what they are to have and takes back the rest, as of this moment. Set-based: for one
-- seat and for 10,000.
create function settle_benefit_grants(seats uuid[], by_kind text default null, by_id text default null, by_channel text default null)
returns void language plpgsql as $$
declare
  changed uuid[];
begin
  with taken as (
    update benefit_grants g
       set revoked_at = greatest(now(), g.created_at), modified_at = now()
     where g.seat_id = any (seats) and g.revoked_at is null
       and not exists (
         select 1
           from customer_seats s
           cross join lateral (
             select product_id from subscriptions where id = s.subscription_id
             union all
             select product_id from orders where id = s.order_id) p
           join product_benefits pb on pb.product_id = p.product_id
          where s.id = g.seat_id and s.status = 'claimed' and pb.benefit_id = g.benefit_id)
    returning g.id
  )
  select array_agg(id) into changed from taken;
  if changed is not null then
    perform tell_of_grants(changed, 'benefit_grant.revoked', null, by_kind, by_id, by_channel);
  end if;
  with given as (
    insert into benefit_grants (organization_id, benefit_id, seat_id, customer_id, key_id, key_pattern)
    select b.organization_id, b.id, s.id, s.customer_id,
           case when b.type = 'license_keys' then coalesce(former.key_id, gen_random_uuid()) end,
           coalesce(former.key_pattern, b.properties ->> 'pattern')
      from customer_seats s
      cross join lateral (
        select product_id from subscriptions where id = s.subscription_id
        union all
        select product_id from orders where id = s.order_id) p
      join product_benefits pb on pb.product_id = p.product_id
      join benefits b on b.id = pb.benefit_id
      -- Who had a key by this seat, or by the one that it continues, goes on with it.
      left join lateral (
        select f.key_id, f.key_pattern
          from benefit_grants f join customer_seats theirs on theirs.id = f.seat_id
         where f.seat_id in (s.id, s.predecessor_id) and f.benefit_id = b.id
           and f.key_id is not null and theirs.member_id = s.member_id
         order by f.created_at desc, f.id limit 1) former on true
     where s.id = any (seats) and s.status = 'claimed'
       and not exists (select 1 from benefit_grants g
                        where g.seat_id = s.id and g.benefit_id = b.id and g.revoked_at is null)
     order by s.created_at, s.id, pb.position
    returning id
  )
  select array_agg(id) into changed from given;
  if changed is not null then
    perform tell_of_grants(changed, 'benefit_grant.created', null, by_kind, by_id, by_channel);
  end if;
end $$;
--> statement-breakpoint

-- What claims and takes back of seats in one statement means for grants.
create function settle_claims() returns trigger language plpgsql as $$
declare
  touched uuid[];
  purchases uuid[];
begin
  -- Who is seated, and who was until now: a revoked seat never changes again.
  select array_agg(id), array_agg(distinct coalesce(subscription_id, order_id))
    into touched, purchases
    from new_seats where status = 'claimed' or (status = 'revoked' and claimed_at is not null);
  if touched is null then
    return null;
  end if;
  -- Whoever changes what products give holds this lock for itself alone. What is read next is read
  -- anew, and so after any such change that had to be waited for.
  perform pg_advisory_xact_lock_shared(hashtext('benefits'), hashtext(organization_id::text))
     from (select organization_id from subscriptions where id = any (purchases)
           union all
           select organization_id from orders where id = any (purchases)) as sellers;
  if exists (
    select 1 from product_benefits
     where product_id in (select product_id from subscriptions where id = any (purchases)
                          union all
                          select product_id from orders where id = any (purchases))) then
    perform settle_benefit_grants(touched);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Nobody unclaims a seat, so that the rows after a statement tell all that it can mean for grants.
create trigger customer_seats_stay_claimed before update on customer_seats for each row
  when (old.status = 'claimed' and new.status = 'pending')
  execute function refuse_change('customer_seats_stay_claimed');
--> statement-breakpoint
create trigger customer_seats_settle_inserted after insert on customer_seats
  referencing new table as new_seats for each statement execute function settle_claims();
--> statement-breakpoint
create trigger customer_seats_settle_updated after update on customer_seats
  referencing new table as new_seats for each statement execute function settle_claims();
