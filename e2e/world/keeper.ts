import { expect } from '@playwright/test';
import { Onlooker } from './onlooker.ts';

type Named = { email: string };

/** Somebody who does something with one seat of a table. */
export class Keeper extends Onlooker {
  async sendsNewLinkTo({ email }: Named): Promise<void> {
    await this.presses(`Send a new link to ${email}`);
    await this.isTold(`A new link is on its way to ${email}. The old one no longer works.`);
  }

  /** Sends a new link from the seat's page, in a language that is chosen for it. */
  async sendsNewLinkIn(language: string, { email }: Named): Promise<void> {
    await this.opensHistoryOf({ email });
    const part = this.main.getByRole('region', { name: 'Send a new link' });
    await part.getByRole('combobox', { name: 'Language of the email' }).selectOption(language);
    await this.sendsNewLinkTo({ email });
  }

  /** Takes a claimed seat back, having read what that means. */
  async revokesSeatOf({ email }: Named): Promise<void> {
    await this.presses(`Revoke ${email}’s seat`);
    await this.agreesToDeed(
      `${email} loses access now, and the seat is free again`,
      `Revoke ${email}’s seat`,
    );
    await this.isTold(`${email}’s seat is free again. Their access has ended.`);
  }

  /** Takes a seat back that nobody has claimed. */
  async uninvites({ email }: Named): Promise<void> {
    await this.opensMenuOf(email);
    if (this.town.hasScripts) await this.presses(`Revoke ${email}’s seat`);
    await this.agreesToDeed(
      `${email}’s link stops working, and the seat is free again`,
      `Revoke ${email}’s seat`,
    );
    await this.isTold(`${email}’s seat is free again. The link no longer works.`);
  }

  /** Presses what stands beside the sentence about a deed, for as long as it does. */
  async undoes(sentence: string): Promise<void> {
    await this.presses('Undo');
    await this.isTold(sentence);
  }

  async correctsAddressOf({ email }: Named, right: Named): Promise<void> {
    await this.choosesForSeat(email, `Correct the address of ${email}`);
    await this.writes(right.email, 'The right address');
    await this.presses('Correct it and send the link there');
  }

  async transfersSeatOf({ email }: Named, to: Named): Promise<void> {
    await this.choosesForSeat(email, `Give to somebody else: ${email}’s seat`);
    await this.writes(to.email, 'Email address of the new holder');
    await this.presses(`Give ${email}’s seat away`);
  }

  /** Makes a link for somebody whom letters don't reach, and hands it over. */
  async makesLinkFor({ email }: Named): Promise<string> {
    await this.choosesForSeat(email, `Copy a link for ${email}`);
    await this.presses('Make a link to copy');
    const field = this.page.getByLabel(`The link for ${email}`);
    await expect(field).toHaveValue(/\/claim\//);
    return field.inputValue();
  }

  async opensHistoryOf({ email }: Named, called = email): Promise<void> {
    await this.choosesForSeat(called, `History of ${called}’s seat`);
    await this.seesPage(`${called}’s seat`);
  }

  /** Goes to where the last day of somebody's seat is set. */
  async goesToLastDayOf({ email }: Named): Promise<void> {
    await this.choosesForSeat(email, `Set a last day for ${email}`);
    await this.seesPage(`${email}’s seat`);
  }

  async writesNameOf({ email }: Named, name: string): Promise<void> {
    await this.choosesForSeat(email, `Edit the name of ${email}`);
    await this.page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await this.presses('Save the name');
  }

  /** Chooses what is to be done with somebody's seat: from the row's menu, or else on the seat's page. */
  private async choosesForSeat(called: string, deed: string): Promise<void> {
    await this.opensMenuOf(called);
    if (this.town.hasScripts) await this.follows(deed);
  }

  /** Opens the less likely deeds of a row; where no script runs, the page of the seat. */
  private async opensMenuOf(called: string): Promise<void> {
    await this.presses(`More for ${called}`);
    if (!this.town.hasScripts) await this.seesPage(`${called}’s seat`);
  }
}
