'use server';

import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { chooseLanguage } from '#domain/identity/choose-language.ts';
import { spoken } from '#messages/languages.ts';
import { database } from '../_database/pool.ts';
import { formAction } from '../_forms/form-action.ts';
import { currentActor } from '../_session/current-actor.ts';
import { chooserId } from './chooser-id.ts';
import { here } from './here.ts';
import { keepLanguage } from './keep.ts';

/** Speaks another language from now on, and comes back to the same page. */
export const choose = formAction(z.object({ language: z.enum(spoken) }), async ({ language }) => {
  await keepLanguage(language);
  const actor = await currentActor();
  if (actor) await chooseLanguage(database(), { email: actor.email, language });
  revalidatePath('/', 'layout');
  redirect(`${await here()}#${chooserId}` as Route);
});
