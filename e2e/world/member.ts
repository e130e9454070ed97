import { expect } from '@playwright/test';
import { brokenWords } from './barriers/broken-words.ts';
import { keepKey, keepKeys } from './keys.ts';
import { type Letter, linkIn } from './post.ts';
import { Visitor } from './visitor.ts';

/** Somebody with an address, who may hold seats. */
export class Member extends Visitor {
  async signsIn(): Promise<void> {
    await this.town.letIn(await this.sitsDown(), this.email);
    await this.opens('/');
    await this.seesPage('Welcome');
  }

  /** Signs in beside the page that one looks at, which stays as it is. */
  async signsInBeside(): Promise<void> {
    await this.town.letIn(this.page, this.email);
  }

  async asksForLink(email = this.email): Promise<void> {
    await this.writes(email, 'Your email address');
    await this.presses('Send me a link');
    await this.seesPage('Check your inbox');
  }

  /** What the page says, word for word. */
  async reads(): Promise<string | null> {
    return this.main.textContent();
  }

  /** Presses the button behind the link of a letter. */
  async entersBy(letter: Letter): Promise<void> {
    await this.opens(linkIn(letter));
    await this.seesPage('One more click');
    await this.presses(`Sign in as ${this.email}`);
    await expect(this.page).not.toHaveURL(/\/sign-in/);
    await keepKeys(this.page);
  }

  /** On a small phone no word is broken of what is read at a glance. */
  async findsWordsWhole(): Promise<void> {
    await expect(this.main).toBeVisible();
    expect(await brokenWords(this.page), this.page.url()).toEqual([]);
  }

  /** The page says as whom one is signed in. */
  async isSignedInAs({ email }: { email: string }): Promise<void> {
    await expect(this.page.getByRole('banner')).toContainText(`Signed in as ${email}`);
  }

  /** The page speaks for an organization: its name stands at the head. */
  async isReceivedBy(organization: string): Promise<void> {
    await expect(this.page.getByRole('banner')).toHaveText(organization);
  }

  async signsOut(): Promise<void> {
    await this.presses('Sign out');
    await this.isTold('You are signed out.');
  }

  async opensLink(letter: Letter): Promise<void> {
    await this.opens(linkIn(letter));
  }

  async claims(invitation: Letter): Promise<void> {
    await this.claimsBy(linkIn(invitation));
  }

  /** Claims by a link, however it came. */
  async claimsBy(link: string): Promise<void> {
    await this.opens(link);
    await this.claimsHere();
  }

  /** Claims on the invitation's page that is open already. */
  async claimsHere(button = 'Claim your seat'): Promise<void> {
    await this.presses(button);
    await this.seesPage('The seat is yours');
    await keepKeys(this.page);
  }

  /** Loads an invitation's page anew: where a script took the token out of the address, it is forgotten. */
  async reloadsInvitation(): Promise<void> {
    await this.reloads();
    const again = 'Open the link in your email again';
    await this.seesPage(this.town.hasScripts ? again : /invites you to/);
  }

  /** Presses the button behind a merchant's link. */
  async continuesAs({ email }: { email: string }): Promise<void> {
    await this.presses(`Continue as ${email}`);
    await this.seesPage('Welcome');
    await keepKeys(this.page);
  }

  /** What stands in the address bar opens nothing for whoever reads it there. */
  async keepsNoTokenInItsAddress(): Promise<void> {
    // Without a script it can't be taken out.
    if (this.town.hasScripts) await expect(this.page).toHaveURL(/\/(claim|portal)$/);
  }

  /** Has a seat, and with it the way into the product. */
  async hasAccessTo(product: { name: string; accessUrl: string | null }): Promise<void> {
    await this.findsLink(`Open ${product.name}`, String(product.accessUrl));
  }

  /** Gives a seat back, having read what that means. */
  async leavesSeatIn(product: { name: string }): Promise<void> {
    await this.opens('/');
    await this.presses(`Leave this seat in ${product.name}`);
    await this.agrees(/^Your access to/, 'Leave the seat');
    await this.isTold(`You have left your seat in ${product.name}.`);
  }

  /** Reads the licence key on the page, which nobody else may have anywhere. */
  async readsKey(): Promise<string> {
    const key = (await this.main.getByRole('code').textContent()) ?? '';
    keepKey(key);
    return key;
  }

  async hasNoKey(): Promise<void> {
    await expect(this.main.getByRole('code')).toHaveCount(0);
  }

  async hasNoAccess(): Promise<void> {
    await expect(this.page.getByRole('link', { name: /^Open / })).toHaveCount(0);
  }

  /** The same person at a second computer, or a phone. */
  async onAnotherDevice(): Promise<Member> {
    return new Member(this.town, this.email);
  }

  /** The same person at another tab of the same browser. */
  async inAnotherTab(): Promise<Member> {
    const page = await this.sitsDown();
    return new Member({ ...this.town, openBrowser: () => this.town.openBeside(page) }, this.email);
  }

  /** Asked for what isn't theirs, people are told that there is nothing, as for what isn't there. */
  async isTurnedAwayFrom(address: string): Promise<void> {
    const page = await this.sitsDown();
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await this.seesPage('There’s nothing here for you');
  }
}
