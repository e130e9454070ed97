import { isolated } from '#messages/isolated.ts';
import type { ShownSeat } from './shown-seat.ts';

/** Whom a sentence names: the holder's name, else the address. */
export function personOf({ member, email }: Pick<ShownSeat, 'member' | 'email'>): string {
  return isolated(member.name ?? email);
}
