import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { NextRequest, NextResponse } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { endSession } from '#domain/identity/session.ts';
import { environment } from '#environment';
import { database } from '../../../_database/pool.ts';
import { isSameOrigin } from '../../../_forms/same-origin.ts';
import { bringLanguage } from '../../../_language/keep.ts';
import { sessionCookie, sessionToken } from '../../../_session/cookie.ts';
import { pathOf, readSignInLink, type SignInLink } from '../../../_session/link.ts';
import { handlers } from '../../../_session/next-auth.ts';

type Context = RouteContext<'/api/auth/[...nextauth]'>;

/** Never signs in, since whoever looks into letters opens links too: shows the page with the button. */
export async function GET(request: NextRequest, { params }: Context): Promise<never> {
  await refuseOthers(params);
  const query = Object.fromEntries(request.nextUrl.searchParams);
  redirect(pathOf(readSignInLink(query)) as Route);
}

/** The button of a sign-in link. Whatever is wrong with the link, its page says so. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  await refuseOthers(params);
  if (!(await isSameOrigin())) return refuseForeign();
  const form = await request.formData().catch(() => new FormData());
  const link = readSignInLink(Object.fromEntries(form));
  if (!link.email || !link.token) return seeOther(pathOf(link));
  const former = await sessionToken();
  const response = await handlers.POST(callback(link, request.headers.get('cookie') ?? ''));
  if (!opensSession(response)) return seeOther(pathOf(link));
  await bringLanguage(link.email);
  if (former) await endSession(database(), { token: former });
  return response;
}

/** Of next-auth's addresses one is used. The others would answer in its words and by its rules. */
async function refuseOthers(params: Context['params']): Promise<void> {
  const { nextauth } = await params;
  if (nextauth.join('/') !== 'callback/letter') notFound();
}

async function refuseForeign(): Promise<Response> {
  const t = await getTranslations('signInLink');
  return new Response(t('elsewhere'), { status: 403 });
}

/** The request as next-auth wants it: on our own address, whatever the headers say. */
function callback(link: SignInLink, cookie: string): NextRequest {
  const query = new URLSearchParams({ email: link.email ?? '', token: link.token ?? '' });
  const url = new URL(`/api/auth/callback/letter?${query}`, environment().APP_URL);
  return new NextRequest(url, { method: 'POST', headers: { cookie } });
}

function opensSession(response: Response): boolean {
  const { name } = sessionCookie();
  return response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${name}=`));
}

function seeOther(path: string): Response {
  return NextResponse.redirect(new URL(path, environment().APP_URL), 303);
}
