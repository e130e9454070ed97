import { answer } from '../asking/answer.ts';
import { operate } from '../asking/operate.ts';
import { operatorCommand } from '../asking/options.ts';
import { installationKeys } from '../running/keys.ts';
import { seedStory } from '../seed/story.ts';

export const command = operatorCommand(
  'seed',
  'Tell a small story, once, to try the portal with.',
).action(async (asked: { json?: boolean }) => {
  const characters = await operate((db) => seedStory(db, installationKeys()));
  const lines = characters.map(({ email, sees }) => `  ${email.padEnd(22)}  ${sees}`);
  answer(asked, characters, ['The story is told. Sign in as', ...lines].join('\n'));
});
