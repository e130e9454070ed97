import { expect, type Locator } from '@playwright/test';
import { Person } from './person.ts';

/** Somebody who manages seats with the keyboard alone. */
export class Typist extends Person {
  /** Opens a page, and waits until its script takes part: until then a link loads the next page whole. */
  async comesTo(address: string): Promise<void> {
    await this.opens(address);
    const takesPart = (main: Element) =>
      Object.keys(main).some((name) => name.startsWith('__reactProps'));
    await expect.poll(() => this.whole.evaluate(takesPart)).toBe(true);
  }

  /** Presses a key, such as `?` or `ArrowDown`. */
  async strikes(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses a key that leads somewhere, as soon as the page listens to it. */
  async goesBy(key: string, to: Locator): Promise<void> {
    await expect(async () => {
      // Where a slow page has gone there meanwhile, the key would be typed.
      if (!(await hasFocus(to))) await this.strikes(key);
      await expect(to).toBeFocused({ timeout: 1_000 });
    }).toPass();
  }

  /** Presses Tab until the focus is there. */
  async tabsTo(stop: Locator): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      if (await hasFocus(stop)) return;
      await this.strikes('Tab');
    }
    await expect(stop).toBeFocused();
  }

  /** Takes a waiting seat back by its row; where no script runs, on the seat's page. */
  override async uninvites({ email }: { email: string }): Promise<void> {
    const revoke = this.button(`Revoke ${email}’s seat`);
    await this.tabsTo(this.button(`More for ${email}`));
    await this.strikes('Enter');
    if (!this.town.hasScripts) await this.seesPage(`${email}’s seat`);
    await this.tabsTo(revoke);
    await this.strikes('Enter');
    if (this.town.hasScripts) {
      await this.isAt(this.button('Keep the seat'));
      await this.tabsTo(revoke);
      await this.strikes('Enter');
    }
    await this.isTold(`${email}’s seat is free again. The link no longer works.`);
  }

  /** A time that stands beside somebody, as a person says it. */
  time(said: RegExp, { email }: { email: string }): Locator {
    const row = this.page.getByRole('row').filter({ hasText: email });
    return row.locator('[aria-describedby]').filter({ hasText: said });
  }

  /** Reads a time to the minute; how it is told depends on whether a script runs. */
  async seesExactTime(withScript: string, without: string): Promise<void> {
    const told = this.town.hasScripts ? withScript : without;
    await expect(this.page.getByRole('tooltip')).toContainText(told);
  }

  async seesNoExactTime(): Promise<void> {
    await expect(this.page.getByRole('tooltip')).toHaveCount(0);
  }

  async isAt(stop: Locator): Promise<void> {
    await expect(stop).toBeFocused();
  }

  /** Presses the page where there is nothing to press. */
  async pressesNothing(): Promise<void> {
    await this.page.getByRole('contentinfo').click({ position: { x: 2, y: 2 } });
    await this.isNowhere();
  }

  /** Something goes away by itself. */
  async isLeftBy(thing: Locator): Promise<void> {
    await expect(thing).toHaveCount(0);
  }

  async isNowhere(): Promise<void> {
    await this.isAt(this.page.locator('body'));
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Name, address, external id or note' });
  }

  field(name: string | RegExp): Locator {
    return this.main.getByLabel(name, { exact: true });
  }

  /** The sentence of a form that was not accepted. */
  get refusal(): Locator {
    return this.main.getByRole('alert');
  }

  get addresses(): Locator {
    return this.page.getByRole('textbox', { name: 'Email addresses' });
  }

  get sheet(): Locator {
    return this.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  }

  /** A part of the page, by its name. */
  part(name: string): Locator {
    return this.main.getByRole('region', { name, exact: true });
  }

  /** The page itself, where the focus is after one went to it. */
  get whole(): Locator {
    return this.main;
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  box(name: string): Locator {
    return this.page.getByRole('checkbox', { name, exact: true });
  }
}

function hasFocus(stop: Locator): Promise<boolean> {
  return stop.evaluateAll((all) => all.includes(document.activeElement as never));
}
