-- What no code path, and no hand at a SQL prompt, may break. docs/promises.md lists each promise
-- with the test that shows it.

-- Never more live seats than bought -------------------------------------------------------------
-- Three statement-level triggers feed one function, so that 10,000 seats are one pass over them.
-- The CHECK constraints `…_never_overfilled` refuse what does not fit; while a subscription is
-- tolerated above its limit, each revoke lowers what is tolerated and nothing raises it.

create function move_assigned(subscription uuid, purchase_order uuid, delta bigint) returns void
language plpgsql as $$
begin
  if subscription is not null then
    update subscriptions
       set assigned = assigned + delta,
           tolerated = case when assigned + delta > seats and tolerated is not null
                            then least(tolerated, assigned + delta) end
     where id = subscription;
  else
    update orders set assigned = assigned + delta where id = purchase_order;
  end if;
end $$;
--> statement-breakpoint
create function count_live_seats() returns trigger language plpgsql as $$
declare
  moved record;
begin
  -- Sources in the order of their ids, so that two statements that touch several cannot dead-lock.
  if tg_op = 'INSERT' then
    for moved in
      select subscription_id, order_id, count(*) as delta
        from new_seats where revoked_at is null
       group by 1, 2 order by 1, 2
    loop
      perform move_assigned(moved.subscription_id, moved.order_id, moved.delta);
    end loop;
  elsif tg_op = 'DELETE' then
    for moved in
      select subscription_id, order_id, -count(*) as delta
        from old_seats where revoked_at is null
       group by 1, 2 order by 1, 2
    loop
      perform move_assigned(moved.subscription_id, moved.order_id, moved.delta);
    end loop;
  else
    for moved in
      select subscription_id, order_id, sum(change)::bigint as delta
        from (select subscription_id, order_id, -1 as change from old_seats where revoked_at is null
              union all
              select subscription_id, order_id, 1 from new_seats where revoked_at is null) as changes
       group by 1, 2 having sum(change) <> 0 order by 1, 2
    loop
      perform move_assigned(moved.subscription_id, moved.order_id, moved.delta);
    end loop;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger customer_seats_count_inserted after insert on customer_seats
  referencing new table as new_seats for each statement execute function count_live_seats();
--> statement-breakpoint
create trigger customer_seats_count_updated after update on customer_seats
  referencing old table as old_seats new table as new_seats
  for each statement execute function count_live_seats();
--> statement-breakpoint
create trigger customer_seats_count_deleted after delete on customer_seats
  referencing old table as old_seats for each statement execute function count_live_seats();
--> statement-breakpoint

-- A refusal that names its promise, as the built-in constraints do --------------------------------
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'refused by %', tg_argv[0]
    using errcode = 'integrity_constraint_violation', constraint = tg_argv[0], table = tg_table_name;
end $$;
--> statement-breakpoint

-- An id never changes its owner, and a revoked seat never changes at all --------------------------
create trigger customer_seats_keep_their_owner before update on customer_seats for each row
  when (old.revoked_at is not null
        or new.id <> old.id
        or new.member_id <> old.member_id
        or new.customer_id <> old.customer_id
        or new.subscription_id is distinct from old.subscription_id
        or new.order_id is distinct from old.order_id)
  execute function refuse_change('customer_seats_keep_their_owner');
--> statement-breakpoint

-- The count belongs to the triggers ----------------------------------------------------------------
create trigger subscriptions_count_is_kept before update of assigned on subscriptions for each row
  when (pg_trigger_depth() = 0 and new.assigned <> old.assigned)
  execute function refuse_change('subscriptions_count_is_kept');
--> statement-breakpoint
create trigger orders_count_is_kept before update of assigned on orders for each row
  when (pg_trigger_depth() = 0 and new.assigned <> old.assigned)
  execute function refuse_change('orders_count_is_kept');
--> statement-breakpoint

-- History is only ever added to ----------------------------------------------------------------------
-- The worker numbers a row once; that is the only change an event ever sees.
create trigger events_are_append_only before update on events for each row
  when (old.number is not null
        or (new.id, new.created_at, new.type, new.actor_kind, new.channel)
           is distinct from (old.id, old.created_at, old.type, old.actor_kind, old.channel)
        or (new.organization_id, new.customer_id, new.subscription_id, new.order_id, new.seat_id, new.member_id)
           is distinct from (old.organization_id, old.customer_id, old.subscription_id, old.order_id, old.seat_id, old.member_id)
        or (new.actor_id, new.before, new.after) is distinct from (old.actor_id, old.before, old.after))
  execute function refuse_change('events_are_append_only');
--> statement-breakpoint
create trigger events_are_not_deleted before delete on events for each row
  execute function refuse_change('events_are_append_only');
--> statement-breakpoint
create trigger events_are_not_truncated before truncate on events for each statement
  execute function refuse_change('events_are_append_only');
--> statement-breakpoint

-- Room on each page, so that a claim rewrites its row in place instead of touching every index.
alter table customer_seats set (fillfactor = 80);
--> statement-breakpoint
alter table subscriptions set (fillfactor = 70);
--> statement-breakpoint
alter table orders set (fillfactor = 70);
