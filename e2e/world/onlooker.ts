import { expect } from '@playwright/test';
import { Colleague } from './colleague.ts';

/** Somebody who has a page open while others change what it shows. */
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
}
