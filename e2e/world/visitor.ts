import { type BrowserContextOptions, expect, type Locator, type Page } from '@playwright/test';
import { barriersOn } from './barriers.ts';
import type { Letter } from './post.ts';
import { type Patience, slowDown } from './slow-line.ts';
import type { Town } from './town.ts';

/** A person at a browser of their own. */
export class Visitor {
  private opened: Page | undefined;
  private slowness: Awaited<ReturnType<typeof slowDown>> | undefined;

  constructor(
    protected readonly town: Town,
    readonly email: string,
    private readonly browser: BrowserContextOptions = {},
  ) {}

  /** Sits down at the browser. Most people of a story are only written to, and need none. */
  protected async sitsDown(): Promise<Page> {
    this.opened ??= await this.town.openBrowser(this.browser);
    return this.opened;
  }

  protected get page(): Page {
    if (!this.opened) throw new Error(`${this.email} has opened no page yet`);
    return this.opened;
  }

  async opens(address: string): Promise<void> {
    const page = await this.sitsDown();
    await page.goto(address);
  }

  /** The address of the page that one looks at. */
  async standsAt(): Promise<string> {
    return this.page.url();
  }

  async reloads(): Promise<void> {
    await this.page.reload();
  }

  /** Unfolds an operation of the reference, where a script runs that shows it. */
  async looksUp(operation: string, detail: string): Promise<void> {
    if (!this.town.hasScripts) {
      const document = this.main.getByRole('link', { name: 'The OpenAPI document', exact: true });
      return expect(document).toHaveAttribute('href', '/v1/openapi.json');
    }
    const entry = this.page.getByRole('button', { name: new RegExp(`${operation}$`) }).first();
    await entry.click();
    await expect(this.page.getByText(detail).first()).toBeVisible();
  }

  async follows(link: string): Promise<void> {
    await this.page.getByRole('link', { name: link, exact: true }).click();
  }

  /** Opens a part of the page that is folded. */
  async unfolds(title: string): Promise<void> {
    const summary = this.main.locator('summary').filter({ hasText: title });
    if (!(await summary.evaluate(({ parentElement }) => parentElement?.hasAttribute('open')))) {
      await summary.click();
    }
  }

  async presses(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Answers a question that was asked before a deed. */
  async agrees(question: string | RegExp, button: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: question });
    await dialog.getByRole('button', { name: button }).click();
  }

  /** Copies a text by its button, where a script runs; there is none elsewhere. */
  async copies(text: string, label: string): Promise<void> {
    const button = this.main.getByRole('button', { name: label });
    if (!this.town.hasScripts) return expect(button).toHaveCount(0);
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button.click();
    await expect(this.main.getByRole('status').filter({ hasText: /copied/i })).toBeVisible();
    expect(await this.page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  }

  async writes(text: string, field: string): Promise<void> {
    await this.page.getByRole('textbox', { name: field }).fill(text);
  }

  /** Picks one of several that a field offers. */
  async picks(option: string, field: string): Promise<void> {
    await this.main.getByRole('combobox', { name: field }).selectOption({ label: option });
  }

  /** Still finds in a field what was typed there. */
  async findsWritten(text: string, field: string): Promise<void> {
    await expect(this.page.getByRole('textbox', { name: field })).toHaveValue(text);
  }

  /** Fills in several fields by their names: texts, days, and what one chooses from. */
  async fillsIn(fields: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.main.getByLabel(name, { exact: true });
      if (await isChoice(field)) await field.selectOption({ label: value });
      else await field.fill(value);
    }
  }

  /** Still finds all of them as they were filled in. */
  async findsFilledIn(fields: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.main.getByLabel(name, { exact: true });
      if (await isChoice(field)) await expect(field.locator('option:checked')).toHaveText(value);
      else await expect(field).toHaveValue(value);
    }
  }

  /** Sends a form while nothing reaches anybody. Where no script runs, the browser answers itself. */
  async sendsInVain(button: string | RegExp): Promise<void> {
    if (!this.town.hasScripts) return;
    await this.losesLine();
    await this.presses(button);
    await this.isRefused(/^You’re offline, so nothing was sent\./);
    await this.hasLineAgain();
  }

  async findsLink(name: string, address: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('link', { name })).toHaveAttribute('href', address);
  }

  async findsNoLink(name: string): Promise<void> {
    await expect(this.page.getByRole('link', { name })).toHaveCount(0);
  }

  /** Has the page speak another language, which is called by its own name. */
  async choosesLanguage(
    language: string,
    words = { field: 'Language', button: 'Change' },
  ): Promise<void> {
    await this.page
      .getByRole('combobox', { name: words.field, exact: true })
      .selectOption(language);
    await this.presses(words.button);
  }

  /** The page says of itself what it speaks, and which way it is written. */
  async isSpokenToIn(language: string, direction: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
    const document = this.page.locator('html');
    await expect(document).toHaveAttribute('lang', language);
    await expect(document).toHaveAttribute('dir', direction);
  }

  /** Opens a page on a cheap phone with a poor line, and waits until it has a button. */
  async opensOnSlowLine(address: string, button: string): Promise<Patience> {
    this.slowness ??= await slowDown(await this.sitsDown());
    return this.slowness.waitFor(address, button);
  }

  /** The line is good again, and so is the phone. */
  async leavesSlowLine(): Promise<void> {
    await this.slowness?.speedUp();
    this.slowness = undefined;
  }

  /** Nothing reaches anybody from here. */
  async losesLine(): Promise<void> {
    this.town.forgives(/net::ERR_/);
    await this.page.context().setOffline(true);
  }

  async hasLineAgain(): Promise<void> {
    await this.page.context().setOffline(false);
  }

  /** What is sent is lost on the way, though the line seems to be there. */
  async getsNoAnswers(): Promise<void> {
    this.town.forgives(/net::ERR_/);
    await this.page.route('**', (route) => route.abort('connectionreset'));
  }

  /** Sends more than anybody takes. */
  async sendsTooMuch(send: () => Promise<void>): Promise<void> {
    this.town.forgives(/status of 413/);
    await send();
  }

  /** The address in the bar. */
  get address(): string {
    return new URL(this.page.url()).pathname + new URL(this.page.url()).search;
  }

  async seesPage(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  async sees(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await expect(this.main).toContainText(text);
  }

  async doesNotSee(text: string | RegExp): Promise<void> {
    await expect(this.main).not.toContainText(text);
  }

  /** What is said at the top of a page after a deed, and where the keyboard goes on. */
  async isTold(sentence: string): Promise<void> {
    const line = this.main.getByRole('status').filter({ hasText: sentence });
    await expect(line).toBeVisible();
    await expect(line).toBeFocused();
  }

  /** What a screen reader says of a page that has changed. */
  async hears(sentence: string | RegExp): Promise<void> {
    await expect(this.main.getByRole('status').filter({ hasText: sentence })).toHaveCount(1);
  }

  /** What a form says that was not accepted. */
  async isRefused(sentence: string | RegExp): Promise<void> {
    await expect(this.main.getByRole('alert')).toHaveText(sentence);
  }

  /** The next letter about this; waits until it comes. */
  async getsLetter(subject: string | RegExp): Promise<Letter> {
    return this.town.post.letterTo(this, subject);
  }

  /** Everything that has come for this person so far. */
  async allLetters(): Promise<Letter[]> {
    return this.town.post.lettersTo(this);
  }

  /** Nothing on the page is in anybody's way: in light and dark, narrow, by keyboard, in forced colours. */
  async meetsNoBarrier(): Promise<void> {
    const page = this.town.hasScripts ? this.page : await this.town.openTwin(this.page);
    await expect(page).toHaveTitle(/\S/);
    // A page that renews itself is for a moment without its title: a barrier is what stays. A look at
    // a long page takes seconds where two browsers share a core.
    const look = expect.poll(() => barriersOn(page), { message: page.url(), timeout: 20_000 });
    await look.toEqual([]);
  }

  protected get main(): Locator {
    return this.page.getByRole('main');
  }
}

function isChoice(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element.tagName === 'SELECT');
}
