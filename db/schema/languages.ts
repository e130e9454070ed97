import { sql } from 'drizzle-orm';

/** Every language that Usher can speak, by its BCP 47 tag; the first where nothing else is known. */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ar'] as const;

/** Whether a column holds one of them, for a check. */
export function isLanguage(column: string) {
  return sql.raw(`${column} in (${languages.map((tag) => `'${tag}'`).join(', ')})`);
}
