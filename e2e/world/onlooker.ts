import { expect } from '@playwright/test';
import { Colleague } from './colleague.ts';

/** Somebody who has a page open while others change what it shows, or while something breaks. */
export class Onlooker extends Colleague {
  /** Has somebody's row under the mouse; on a phone, in sight. */
  async pointsAt({ email }: { email: string }): Promise<void> {
    const row = this.page.getByRole('row').filter({ hasText: email });
    await row.scrollIntoViewIfNeeded();
    await row.getByText(email).first().hover();
  }

  /** Looks at the top of the page, and has nothing in hand. */
  async leansBack(): Promise<void> {
    await this.page.getByRole('main').focus();
    await this.page.evaluate(() => scrollTo(0, 0));
    await this.page.mouse.move(0, 0);
  }

  /** A line says that there is more to see than the page shows. */
  async hearsOfChanges(line: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: line })).toBeVisible();
  }

  /** Something that the page asks for by itself is lost on the way. */
  async missesAnAnswer(): Promise<void> {
    await this.page.waitForEvent('requestfailed');
  }

  async isStillTypingIn(field: string): Promise<void> {
    await expect(this.page.getByRole('textbox', { name: field })).toBeFocused();
  }

  /** Opens a page that breaks. */
  async opensBroken(address: string): Promise<void> {
    const page = await this.sitsDown();
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(500);
  }

  /** Reads that one is signed out, and finds what one wrote; where no script runs, on a page of its own. */
  async readsThatNothingWasDone(kept: { wrote: string; in: string }): Promise<void> {
    if (this.town.hasScripts) {
      await this.isRefused(/^You’re no longer signed in, so nothing was done\./);
      return this.findsWritten(kept.wrote, kept.in);
    }
    await this.seesPage('You’re no longer signed in, so nothing was done');
    await this.findsWritten(kept.wrote, 'What you wrote');
    await expect(this.page.getByRole('banner')).not.toContainText(this.email);
  }

  /** The keyboard goes on there, by itself. */
  async isLedTo(part: 'main'): Promise<void> {
    await expect(this.page.getByRole(part)).toBeFocused();
  }

  /** Goes on in the form, signed in again. */
  async goesBackToForm(): Promise<void> {
    if (!this.town.hasScripts) await this.follows('Back to the page');
  }

  /** Reads that a page broke, and nothing of why. */
  async seesThatItBroke(): Promise<void> {
    await this.seesPage('Something broke on our side');
    await this.sees('It wasn’t you', /Reference number: \S+/);
    await this.learnsNothingOfWhy();
  }

  /** Reads that something broke while a form was on its way, and nothing of why. */
  async isToldThatItBroke(): Promise<void> {
    await this.isRefused(/^Something broke on our side, so we don’t know whether this was done\./);
    await this.learnsNothingOfWhy();
  }

  /** Goes on from a page that broke, by whatever it offers. */
  async triesAgain(): Promise<void> {
    const [button, link] = [this.main.getByRole('button'), this.main.getByRole('link')];
    await button.or(link).filter({ hasText: 'Try again' }).click();
  }

  private async learnsNothingOfWhy(): Promise<void> {
    expect(await this.page.content()).not.toMatch(/customer_seats|verification_|42P01|\.js:\d/);
  }
}
