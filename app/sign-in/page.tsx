import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Letterhead } from '../_design/letterhead.tsx';
import { Notice } from '../_design/notice.tsx';
import { SubmitButton } from '../_design/submit-button.tsx';
import { Field } from '../_forms/field.tsx';
import { Form } from '../_forms/form.tsx';
import { noticeOf } from '../_forms/notice.ts';
import { currentActor } from '../_session/current-actor.ts';
import { returnPath } from '../_session/return-path.ts';
import { SignedInAlready } from './_parts/signed-in-already.tsx';
import { sendLink } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

export default async function SignIn({ searchParams }: PageProps<'/sign-in'>) {
  const t = await getTranslations('signIn');
  const notice = await noticeOf(searchParams);
  const actor = await currentActor();
  return (
    <Letterhead
      title={t('title')}
      notice={notice && <Notice>{notice.sentence}</Notice>}
      foot={t('foot')}
    >
      {actor && <SignedInAlready actor={actor} />}
      <Form action={sendLink}>
        <input type="hidden" name="to" value={returnPath((await searchParams).to)} />
        <Field
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={t('email')}
          hint={t('hint')}
          defaultValue={actor && actor.kind !== 'user' ? actor.email : undefined}
          required
        />
        <SubmitButton pending={t('sending')}>{t('send')}</SubmitButton>
      </Form>
    </Letterhead>
  );
}
