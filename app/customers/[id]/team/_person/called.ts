import type { TeamMember } from '#domain/member/team-of.ts';

/** Whom a sentence names: the name, else the address. */
export function calledOf({ name, email }: Pick<TeamMember, 'name' | 'email'>): string {
  return name ?? email;
}
