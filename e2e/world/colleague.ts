import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { keepKeys } from './keys.ts';
import { Member } from './member.ts';
import { type Letter, linkIn } from './post.ts';

type Named = { email: string };

/** Somebody who belongs to a team, and may manage it. */
export class Colleague extends Member {
  async opensTeam(): Promise<void> {
    await this.opens('/');
    await this.page.getByRole('link', { name: 'See the team' }).first().click();
    await this.seesPage(/^The team of/);
  }

  /** Types somebody's address, chooses what they may do, and has a letter sent. */
  async bringsIn({ email }: Named, role: 'manager' | 'member'): Promise<void> {
    await this.writes(email, 'Email address');
    const choice = role === 'manager' ? /^Manage with you/ : /^See their own seats/;
    const choices = this.page.getByRole('group', { name: 'What they can do' });
    await choices.getByRole('radio', { name: choice }).check();
    await this.presses('Send the invitation');
  }

  async looksInTeamFor(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Name or address' }).fill(text);
    await this.presses('Find');
  }

  /** Finds somebody in the table, with that in the row. */
  async seesInTeam({ email }: Named, ...texts: string[]): Promise<void> {
    const row = this.page.getByRole('row').filter({ hasText: email });
    for (const text of texts) await expect(row).toContainText(text);
  }

  async seesNobodyOf({ email }: Named): Promise<void> {
    await expect(this.page.getByRole('row').filter({ hasText: email })).toHaveCount(0);
  }

  async changesRoleOf({ email }: Named, to: 'billing manager' | 'regular member'): Promise<void> {
    await this.opensDeedsOf(email);
    await this.presses(`Make a ${to} of ${email}`);
  }

  /** Takes somebody out, having read what ends with it. */
  async removes({ email }: Named, ...consequences: string[]): Promise<void> {
    await this.opensDeedsOf(email);
    if (this.town.hasScripts) {
      await this.presses(`Remove ${email} from the team`);
      const dialog = this.page.getByRole('dialog', { name: `${email} leaves the team` });
      for (const consequence of consequences) await expect(dialog).toContainText(consequence);
      await dialog.getByRole('button', { name: `Remove ${email} from the team` }).click();
    } else {
      await this.sees(...consequences);
      await this.presses(`Remove ${email} from the team`);
    }
    await this.isTold(`${email} is no longer in the team, and their seats are free again.`);
  }

  async offersOwnershipTo({ email }: Named): Promise<void> {
    const deed = `Offer the ownership to ${email}`;
    await this.opensDeedsOf(email);
    if (this.town.hasScripts) await this.presses(deed);
    await this.agreesToDeed(
      `${email} becomes the owner as soon as they accept, and you become a billing manager`,
      deed,
    );
    await this.isTold(`An email with the offer is on its way to ${email}.`);
  }

  /** Goes back to the table, where no script runs and a deed is done on the page of a row. */
  async goesBackToTeam(): Promise<void> {
    if (!this.town.hasScripts) await this.follows('The whole team');
  }

  /** Opens the menu of a row; where no script runs, the page of the person. */
  private async opensDeedsOf(email: string): Promise<void> {
    await this.presses(`More for ${email}`);
    if (!this.town.hasScripts) await this.seesPage(email);
  }

  /** Reads what a deed means, where it is asked, and has it done. */
  protected async agreesToDeed(question: string, button: string): Promise<void> {
    if (this.town.hasScripts) return this.agrees(question, button);
    await this.sees(question);
    await this.presses(button);
  }

  /** Asks for a seat from home, with a reason. */
  async asksForSeat(product: { name: string }, reason: string): Promise<void> {
    await this.opens('/');
    await this.writes(reason, `What do you need ${product.name} for?`);
    await this.presses(`Ask for a seat in ${product.name}`);
    await this.isTold('Your request is on its way to whoever manages the seats.');
  }

  /** Chooses people among those who ask. */
  async chooses(...people: Named[]): Promise<void> {
    for (const { email } of people) {
      await this.page.getByRole('checkbox', { name: `Select ${email}` }).check();
    }
  }

  /** Still finds these people chosen, and nobody else. */
  async findsChosen(...people: Named[]): Promise<void> {
    await expect(this.page.getByRole('checkbox', { name: /^Select /, checked: true })).toHaveCount(
      people.length,
    );
    for (const { email } of people) {
      await expect(this.page.getByRole('checkbox', { name: `Select ${email}` })).toBeChecked();
    }
  }

  /** Finds somebody's request in the table, with that in the row. */
  async seesRequestOf(person: Named, ...texts: string[]): Promise<void> {
    await this.seesInTeam(person, ...texts);
  }

  /** Makes a shared link on its page, and answers what is to be passed on. */
  async makesLink({ most = '' }: { most?: string } = {}): Promise<string> {
    await this.writes(most, 'Maximum number of people');
    await this.presses('Make the link');
    await this.isTold('The link is ready.');
    return this.page.getByRole('textbox', { name: 'Link to pass on' }).inputValue();
  }

  /** Opens a shared link, and has the letter sent that proves the address. */
  async asksByLink(link: string, email = this.email): Promise<void> {
    await this.opens(link);
    await this.writes(email, 'Your email address');
    await this.presses('Send me the email');
  }

  /** Takes the seat to which the letter of a shared link leads. */
  async takesSeatBy(letter: Letter): Promise<void> {
    await this.opens(linkIn(letter));
    await this.presses('Take your seat');
    await this.seesPage('The seat is yours');
    await keepKeys(this.page);
  }

  /** Follows a letter to a page that wants to know who comes, and signs in for it. */
  async followsAfterSignIn(letter: Letter): Promise<void> {
    await this.opens(linkIn(letter));
    await this.asksForLink();
    await this.entersBy(await this.getsLetter('Your link to sign in'));
  }

  /** Asks for what was done by somebody, or about somebody. */
  async narrowsDeeds({
    doneBy = '',
    about = '',
  }: {
    doneBy?: string;
    about?: string;
  }): Promise<void> {
    await this.page.getByRole('searchbox', { name: /: name or address$/ }).fill(about);
    await this.page.getByRole('combobox', { name: 'Done by' }).selectOption(doneBy);
    await this.presses('Find');
  }

  /** Sees these deeds in the table, in this order, and no others. */
  async seesDeeds(...sentences: string[]): Promise<void> {
    const rows = this.page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell') });
    await expect(rows).toHaveCount(sentences.length);
    await expect(rows).toContainText(sentences);
  }

  /** Picks the last of what a field offers. */
  async picksLast(field: string): Promise<void> {
    const choice = this.main.getByRole('combobox', { name: field });
    const last = (await choice.getByRole('option').count()) - 1;
    await choice.selectOption({ index: last });
  }

  /** The field says the day that it is there. */
  async findsToday(field: string, timeZone: string): Promise<void> {
    const today = new Date().toLocaleDateString('sv-SE', { timeZone });
    await expect(this.main.getByLabel(field, { exact: true })).toHaveValue(today);
  }

  async choosesDay(day: string): Promise<void> {
    await this.page.getByLabel('Day', { exact: true }).fill(day);
    await this.presses('Show this day');
  }

  /** Saves what the page shows as a file, and reads it. */
  async savesFile(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.follows('Save as a CSV file');
    return readFile(await (await download).path(), 'utf8');
  }
}
