import { stage } from '../stage/stage.ts';
import type { Answer, Call } from './caller.ts';

/** The fields of the form on a page that has this button, as a browser would send them. */
export function formWith(button: string, { text }: Answer): FormData {
  const forms = text.match(/<form\b.*?<\/form>/gs) ?? [];
  const found = forms.find((form) => form.includes(button));
  if (!found) throw new Error(`No form has the button “${button}”`);
  const form = new FormData();
  for (const [field] of found.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(field, 'name');
    if (name) form.append(name, attribute(field, 'value'));
  }
  return form;
}

function attribute(tag: string, name: string): string {
  const [, value = ''] = new RegExp(`\\b${name}="([^"]*)"`).exec(tag) ?? [];
  return value
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The form as it is sent from one of our own pages; `headers` come last, and so can lie. */
export function sent(body: FormData, headers: Call['headers'] = {}): Call {
  return { method: 'POST', body, headers: { origin: stage().portalUrl, ...headers } };
}
