import { isolated } from '#messages/isolated.ts';
import type { ShownPerson } from './shown-person.ts';

/** Whom a sentence names: the name, else the address. */
export function calledOf({ name, email }: Pick<ShownPerson, 'name' | 'email'>): string {
  return isolated(name ?? email);
}
