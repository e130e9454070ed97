import type { Seat } from '#domain/seat/seat.ts';

/** Whom a sentence names: the holder's name, else the address. */
export function personOf({ member, email }: Pick<Seat, 'member' | 'email'>): string {
  return member.name ?? email;
}
