import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a sentence takes: its values by name, each with how it is told, and its tags. */
export type Shape = {
  values: Map<string, string>;
  tags: Set<string>;
  /** What is wrong with its plurals. */
  problems: string[];
};

/** Reads what a sentence takes; null where it is malformed. */
export function shapeOf(sentence: string, language: string): Shape | null {
  const shape: Shape = { values: new Map(), tags: new Set(), problems: [] };
  try {
    read(parse(sentence), language, shape);
  } catch {
    return null;
  }
  return shape;
}

function read(elements: MessageFormatElement[], language: string, shape: Shape): void {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.argument:
        take(shape, element.value, 'as it is');
        break;
      case TYPE.number:
        take(shape, element.value, 'as a number');
        break;
      case TYPE.date:
      case TYPE.time:
        take(shape, element.value, 'as a time');
        break;
      case TYPE.tag:
        shape.tags.add(element.value);
        read(element.children, language, shape);
        break;
      case TYPE.plural:
        take(shape, element.value, 'as a number');
        shape.problems.push(...pluralProblems(element, language));
        readAll(element.options, language, shape);
        break;
      case TYPE.select:
        take(shape, element.value, `one of ${Object.keys(element.options).sort().join(', ')}`);
        readAll(element.options, language, shape);
        break;
    }
  }
}

type Options = Record<string, { value: MessageFormatElement[] }>;

function readAll(options: Options, language: string, shape: Shape): void {
  for (const { value } of Object.values(options)) read(value, language, shape);
}

// A number may also be told as it is, where it is told properly elsewhere in the sentence.
function take({ values }: Shape, name: string, how: string): void {
  const before = values.get(name);
  if (before === undefined || before === 'as it is') values.set(name, how);
}

type Plural = Extract<MessageFormatElement, { type: TYPE.plural }>;

/** A plural says one thing for each category of its language, and nothing for any other. */
function pluralProblems({ value, options, pluralType }: Plural, language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language, {
    type: pluralType ?? 'cardinal',
  }).resolvedOptions();
  const told = Object.keys(options).filter((option) => !option.startsWith('='));
  const missing = pluralCategories.filter((category) => !told.includes(category));
  const unknown = told.filter((option) => !(pluralCategories as string[]).includes(option));
  return [
    ...missing.map((category) => `{${value}} has no plural “${category}”`),
    ...unknown.map((option) => `{${value}} has a plural “${option}”, which ${language} lacks`),
  ];
}
