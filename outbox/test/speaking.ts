import type { Database } from '#db/database.ts';
import { sessionAdapter } from '#domain/identity/adapter.ts';
import { chooseLanguage } from '#domain/identity/choose-language.ts';
import type { Language } from '#domain/language/languages.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import type { World } from '#domain/test/world.ts';

/** What makes letters of one language or another: a person's own choice, and an inviter's. */
export function speakingOn(db: Database) {
  async function chose(email: string, language: Language) {
    await sessionAdapter(db).createUser?.({ id: '', email, emailVerified: null });
    await chooseLanguage(db, { email, language });
  }

  function invite({ ada, subscription }: World, email: string, language?: Language) {
    const source = { subscriptionId: subscription.id };
    return assignSeat(db, ada, { source, recipient: { email }, language });
  }

  return { chose, invite };
}
