// A name that is written the other way than the sentence around it takes the signs beside it along:
// "(Ada)" becomes "Ada)(". Between these two marks it stands by itself.
export const first = '\u2068';
export const last = '\u2069';

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A name as it can stand in a sentence that is written from left to right, whichever way it runs. */
export function isolated(name: string): string {
  return rightToLeft.test(name) ? `${first}${name}${last}` : name;
}

/** All texts among the values of a sentence, isolated. */
export function isolatedAll<Values extends Record<string, unknown>>(values: Values): Values {
  const entries = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? isolated(value) : value,
  ]);
  return Object.fromEntries(entries) as Values;
}
