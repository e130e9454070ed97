import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { type Language, parseLanguage } from '#domain/language/languages.ts';

type Choice = {
  /** Whose choice it is: an address that was proven. */
  email: string;
  language: Language;
  /** Leaves a choice that was made before as it is. */
  unlessChosen?: boolean;
};

/**
 * Keeps a person's choice of language, for pages on every device and for letters. Nobody's choice
 * is kept where nobody with this address has ever signed in.
 */
export async function chooseLanguage(
  db: Database,
  { email, language, unlessChosen = false }: Choice,
): Promise<void> {
  await db.execute(sql`
    update users set language = ${parseLanguage(language, 'language')}
     where lower(email) = lower(${email}) and (language is null or not ${unlessChosen}::boolean)`);
}
