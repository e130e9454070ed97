import type { Actor } from '#domain/actor.ts';
import type { Source } from '#domain/purchase/source.ts';
import { revokeAllSeats } from '#domain/seat/revoke-all.ts';
import { answer } from './answer.ts';
import { operate } from './operate.ts';
import { operatorCommand } from './options.ts';

const actor: Actor = { kind: 'operator' };

/** A command that takes back all live seats of one sale, which goes on; alike for both kinds of sale. */
export function revokeSeats(sale: 'subscription' | 'order', sourceOf: (id: string) => Source) {
  const description = `Take back all seats of this ${sale}, which goes on; their holders are told.`;
  return operatorCommand('revoke-seats', description)
    .argument(`<${sale}>`, 'its id')
    .action(async (id: string, { json }: { json?: boolean }) => {
      const revoked = await operate((db) => revokeAllSeats(db, actor, { source: sourceOf(id) }));
      answer({ json }, { revoked }, `Seats taken back: ${revoked}.`);
    });
}
