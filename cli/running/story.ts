import { existsSync } from 'node:fs';
import { connect, disconnect } from '#db/database.ts';

/** Whom the story has: an address to sign in with, and what one sees then. */
export interface Character {
  email: string;
  sees: string;
}

interface Story {
  /** Plants the story where there is none yet, and tells its characters. */
  seedStory: (db: ReturnType<typeof connect>) => Promise<Character[]>;
}

const file = new URL('../seed/story.ts', import.meta.url);

/** Plants the story once, through the verbs, and answers whom to sign in as. */
export async function plantStory(url: string): Promise<Character[]> {
  if (!existsSync(file)) return [];
  const { seedStory }: Story = await import(file.href);
  const db = connect(url, { max: 2, applicationName: 'usher seed' });
  try {
    return await seedStory(db);
  } finally {
    await disconnect(db);
  }
}
