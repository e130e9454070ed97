import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import type { Refusal } from '#domain/refusal.ts';
import type { FormState } from './state.ts';

type Explained = Pick<FormState, 'message' | 'fieldErrors'>;

/** What a schema found, in our words. A schema names them itself: `z.string().min(1, 'required')`. */
export async function explainIssues(issues: z.core.$ZodIssue[]): Promise<Explained> {
  const t = await getTranslations('form');
  const fieldErrors: Record<string, string[]> = {};
  for (const issue of issues) {
    const field = String(issue.path[0] ?? '');
    // says form.field.*
    const key = `field.${issue.message}` as 'field.invalid';
    const sentence = t.has(key) ? t(key) : t(usualKey(issue));
    fieldErrors[field] = [...new Set([...(fieldErrors[field] ?? []), sentence])];
  }
  return { message: t('look', { count: Object.keys(fieldErrors).length }), fieldErrors };
}

function usualKey(issue: z.core.$ZodIssue) {
  if (issue.code === 'too_small') return 'field.required';
  if (issue.code === 'too_big') return 'field.tooLong';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'field.required';
  return 'field.invalid';
}

/** What a verb refused, in our words: one sentence, and one for each line where a list was given. */
export async function explainRefusal(refusal: Refusal): Promise<Explained> {
  const t = await getTranslations('refusal');
  const message = sentence(refusal);
  if (refusal.problems.length > 0) {
    const fieldErrors: Record<string, string[]> = {};
    for (const { line, text, field, ...problem } of refusal.problems) {
      const told = sentence(problem);
      const of = field ?? refusal.field ?? 'lines';
      // A line with a field of its own needs no telling which it is.
      const said = field ? told : t('line', { line, text, sentence: told });
      fieldErrors[of] = [...(fieldErrors[of] ?? []), said];
    }
    return { message, fieldErrors };
  }
  return refusal.field ? { message, fieldErrors: { [refusal.field]: [message] } } : { message };

  // A sentence whose values the verb didn't give comes back as its key: then the plainer one is told.
  function sentence({ code, because, values }: Partial<Refusal> & Pick<Refusal, 'code'>): string {
    // says refusal.*.*
    for (const key of [`${code}.${because}`, `${code}.other`] as 'NotPermitted.other'[]) {
      const told = t.has(key) ? t(key, values) : '';
      if (told && told !== `refusal.${key}`) return told;
    }
    return t('unnamed');
  }
}
