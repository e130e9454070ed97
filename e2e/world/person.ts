import { expect, type Locator } from '@playwright/test';
import { Keeper } from './keeper.ts';

type Named = { email: string };

/** Somebody who may hand out the seats of a purchase as well. */
export class Person extends Keeper {
  /** Goes to the purchase from home. */
  async opensPurchase(product: { name: string }): Promise<void> {
    await this.opens('/');
    await this.follows(`Manage the seats of ${product.name}`);
    await this.seesPage(product.name);
  }

  async assignsSeatTo(...people: Named[]): Promise<void> {
    await this.assignsSeatsTo(people.map(({ email }) => email).join('\n'));
  }

  /** Names the last day of the seats that are to be handed out. */
  async namesLastDay(day: string): Promise<void> {
    await this.page.getByLabel('Last day', { exact: true }).fill(day);
  }

  /** Pastes a text with addresses, and assigns. */
  async assignsSeatsTo(text: string): Promise<void> {
    await this.writes(text, 'Email addresses');
    await this.presses(/^Assign( \d+)? seats?$/);
  }

  /** Pastes a list that needs a plan, and sees it. */
  async plansSeatsFor(text: string): Promise<void> {
    await this.writes(text, 'Email addresses');
    await this.presses(/^(Assign( \d+)? seats?|See the plan.*)$/);
    await this.seesPage(/^A plan for/);
  }

  /** Shortens what was refused. Where no script runs, a refusal at the door has no field. */
  async writesLess(): Promise<void> {
    if (this.town.hasScripts) await this.writes('x', 'Email addresses');
  }

  /** Chooses a file with a list. */
  async sendsFile(name: string, content: string | Buffer): Promise<void> {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
    await this.page.getByLabel('Or choose a file').setInputFiles(file);
    await this.presses(/^(Assign seats|See the plan)$/);
  }

  /** Drops a file on the field for addresses. */
  async dropsFile(name: string, content: Buffer): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([name, base64]) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: 'text/csv' }));
        return transfer;
      },
      [name, content.toString('base64')] as const,
    );
    const field = this.page.getByRole('textbox', { name: 'Email addresses' });
    await field.dispatchEvent('dragover', { dataTransfer });
    await field.dispatchEvent('drop', { dataTransfer });
  }

  /** Writes something else in a row of a list. */
  async mends(row: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: row }).fill(text);
  }

  async decides(option: string): Promise<void> {
    await this.page.getByRole('radio', { name: option }).check();
  }

  /** Still finds chosen what was chosen. */
  async standsBy(option: string): Promise<void> {
    await expect(this.page.getByRole('radio', { name: option })).toBeChecked();
  }

  /** Still finds a column taken for what was said. */
  async findsColumn(head: string, use: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: head, exact: true });
    await expect(field).toBeVisible();
    await expect(field.locator('option:checked')).toHaveText(use);
  }

  /** Still has the file chosen that was; where no script puts it back, is told to choose it again. */
  async findsFile(name: string): Promise<void> {
    const field = this.page.getByLabel('Or choose a file');
    await expect(field).toHaveValue(this.town.hasScripts ? new RegExp(`${name}$`) : '');
    if (this.town.hasScripts) return;
    // It is said only where no script runs, which a locator's text leaves out.
    const sentence = `Your browser has let go of ${name}. Choose it again.`;
    await expect.poll(() => this.main.textContent()).toContain(sentence);
  }

  /** Takes a column of a list for something else. */
  async takesColumn(head: string, use: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: head, exact: true });
    await this.unfolds('What the columns mean');
    await field.selectOption(use);
    await this.presses('Read the columns this way');
  }

  /** Looks at how things stand: where scripts run, the page shows it by itself. */
  async looksAgain(): Promise<void> {
    if (!this.town.hasScripts) await this.reloads();
  }

  async choosesLetterLanguage(language: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: 'Language of the email' });
    await field.selectOption(language);
  }

  async cannotAssign(): Promise<void> {
    await expect(this.page.getByRole('button', { name: /^Assign/ })).toHaveCount(0);
  }

  /** Asks what another number of seats would mean. */
  async asksForSeats(count: string): Promise<void> {
    await this.page.getByRole('spinbutton', { name: 'How many seats' }).fill(count);
    await this.presses('See what changes');
  }

  /** Asks what it means to do something to all that fit, or to those that were chosen. */
  async asksForChosen(deed: 'Send new links' | 'Label' | 'Revoke'): Promise<void> {
    await this.presses(deed);
  }

  /** Chooses all seats that fit what the table shows, on whatever page they are. */
  async choosesAllThatFit(): Promise<void> {
    await this.page.getByRole('checkbox', { name: /^All that match/ }).check();
  }

  /** Reads what a deed means for the chosen seats, on whatever asks, and has it done. */
  async agreesForChosen(question: string, button: string): Promise<void> {
    const asking = this.page.getByRole('heading', { name: question, exact: true });
    await expect(asking).toBeVisible();
    await this.presses(button);
  }

  /** Reads in the report of a deed what became of somebody's seat. */
  async seesInReport({ email }: Named, outcome: string): Promise<void> {
    await this.seesPage('What happened to the seats');
    await expect(this.seatOf(email)).toContainText(outcome);
  }

  /** Sets the last day of somebody's seat, on the seat's page; an empty one takes it away. */
  async setsLastDay(day: string): Promise<void> {
    await this.page.getByLabel('Last day', { exact: true }).fill(day);
    await this.presses('Save the last day');
  }

  async searchesFor(text: string): Promise<void> {
    await this.page
      .getByRole('searchbox', { name: 'Name, address, external id or note' })
      .fill(text);
    await this.presses('Find');
    await expect(this.page).toHaveURL(({ searchParams }) => searchParams.get('search') === text);
  }

  /** Puts the table into another order. */
  async ordersSeats(order: string): Promise<void> {
    await this.presses(/^Order: /);
    await this.follows(order);
  }

  /** Shows the seats that were added on some days. */
  async showsDays({ from = '', to = '' }: { from?: string; to?: string }): Promise<void> {
    await this.presses(/^Added /);
    await this.page.getByLabel('From', { exact: true }).fill(from);
    await this.page.getByLabel('To', { exact: true }).fill(to);
    await this.presses('Show these days');
  }

  /** Sees these people in the table, in this order, and nobody else. */
  async seesSeatsOf(...people: Named[]): Promise<void> {
    const rows = this.page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell') });
    await expect(rows).toHaveCount(people.length);
    await expect(rows).toContainText(people.map(({ email }) => email));
  }

  /** Sees somebody's seat in the table, and how it stands. */
  async seesSeatOf({ email }: Named, status: string | RegExp): Promise<void> {
    await expect(this.seatOf(email)).toContainText(status);
  }

  async seesNoSeatOf({ email }: Named): Promise<void> {
    await expect(this.seatOf(email)).toHaveCount(0);
  }

  private seatOf(email: string): Locator {
    return this.page.getByRole('row').filter({ hasText: email });
  }
}
