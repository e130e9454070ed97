import type { Seat } from '#domain/seat/seat.ts';
import { isolated } from '#messages/isolated.ts';

/** Whom a sentence names: the holder's name, else the address. */
export function personOf({ member, email }: Pick<Seat, 'member' | 'email'>): string {
  return isolated(member.name ?? email);
}
