import { SeatMeter } from '#app/_design/seat-meter.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Plan as ImportPlan } from '#domain/import/plan.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { View } from '../_list/view.ts';
import { carryOut } from './actions.ts';
import { Beyond } from './beyond.tsx';
import { Columns } from './columns.tsx';
import { Counts } from './counts.tsx';
import { Deed } from './deed.tsx';
import { Discard } from './discard.tsx';
import { Group } from './group.tsx';
import { Problems } from './problems.tsx';

type Props = { plan: ImportPlan; purchase: Purchase } & Pick<View, 'mode'>;

/** What will happen, grouped by outcome, problems first, and the one button that does it. */
export function Plan({ plan, purchase, mode }: Props) {
  const { id, seats, claimed, pending } = purchase;
  const parts = { plan, purchaseId: id };
  return (
    <div className="flex flex-col gap-12">
      <div className="flex flex-col gap-6">
        <SeatMeter seats={seats} claimed={claimed} waiting={pending} planned={plan.counts.new} />
        <Counts counts={plan.counts} />
      </div>
      <Columns {...parts} />
      <Form action={carryOut} className="flex flex-col gap-12">
        <input type="hidden" name="purchase" value={id} />
        <input type="hidden" name="list" value={plan.list.id} />
        <Problems plan={plan} />
        <Deed plan={plan} purchase={purchase} mode={mode} />
      </Form>
      <Beyond plan={plan} purchase={purchase} />
      <Group {...parts} outcome="new" shown={10} />
      <Group {...parts} outcome="seated" shown={3} />
      <Group {...parts} outcome="twice" shown={3} />
      <Discard list={plan.list} purchaseId={id} />
    </div>
  );
}
