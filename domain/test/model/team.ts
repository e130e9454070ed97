import type { By } from './deed.ts';

export type Role = 'owner' | 'billing_manager' | 'member';
export type Person = { address: number; role: Role; removed: boolean };

/** The people of one customer. */
export class Team {
  people: Person[];

  constructor(owner: number) {
    this.people = [{ address: owner, role: 'owner', removed: false }];
  }

  find(address: number): Person | undefined {
    return this.people.find((person) => person.address === address && !person.removed);
  }

  findOrAdd(address: number, role: Role = 'member'): Person {
    const known = this.find(address);
    if (known) return known;
    const person = { address, role, removed: false };
    this.people.push(person);
    return person;
  }

  isManagedBy(by: By): boolean {
    return by === 'merchant' || ['owner', 'billing_manager'].includes(this.find(by)?.role ?? '');
  }

  /** Why this person can't be removed by this one; null where they can. */
  whyNotRemoved(by: By, person: Person): string | null {
    return person.address === by || person.role === 'owner' ? 'InvalidRequest' : null;
  }

  makeOwner(by: By, person: Person): string {
    const owner = this.people.find(({ role, removed }) => role === 'owner' && !removed);
    if (!owner || owner === person) return 'done';
    if (by !== 'merchant' && by !== owner.address) return 'InvalidRequest';
    owner.role = 'billing_manager';
    person.role = 'owner';
    return 'done';
  }

  changeAddress(by: By, person: Person, to: number): string {
    if (person.address === to) return 'done';
    if (by !== 'merchant') return 'NotPermitted';
    if (this.find(to)) return 'InvalidRequest';
    person.address = to;
    return 'done';
  }
}
