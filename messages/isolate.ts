import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { first, last } from './isolated.ts';

/** The same sentences, with every name that they take isolated, whoever tells them. */
export function isolating<Messages extends object>(messages: Messages): Messages {
  const entries = Object.entries(messages).map(([key, value]) => [
    key,
    typeof value === 'string' ? isolatingIn(value) : isolating(value),
  ]);
  return Object.fromEntries(entries) as Messages;
}

function isolatingIn(sentence: string): string {
  const marks = namesIn(parse(sentence, { captureLocation: true }));
  let marked = sentence;
  for (const { start, end } of marks.sort((one, other) => other.start - one.start)) {
    const name = marked.slice(start, end);
    marked = `${marked.slice(0, start)}${first}${name}${last}${marked.slice(end)}`;
  }
  return marked;
}

type Place = { start: number; end: number };

/** Where names are put in. What stands alone in a tag is isolated by the element that it becomes. */
function namesIn(elements: MessageFormatElement[], isInTag = false): Place[] {
  const isAlone = isInTag && elements.length === 1;
  return elements.flatMap((element): Place[] => {
    switch (element.type) {
      case TYPE.argument:
        return isAlone || !element.location ? [] : [placeOf(element.location)];
      case TYPE.plural:
      case TYPE.select:
        return Object.values(element.options).flatMap(({ value }) => namesIn(value));
      case TYPE.tag:
        return namesIn(element.children, true);
      default:
        return [];
    }
  });
}

function placeOf({ start, end }: { start: { offset: number }; end: { offset: number } }): Place {
  return { start: start.offset, end: end.offset };
}
