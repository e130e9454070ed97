import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Whatever is placed by left and right stands on the wrong side where one reads from right to left.

const rules =
  /(?<![\w-])(((margin|padding|border|inset|scroll-margin|scroll-padding)-)?(left|right)\s*:|(text-align|float):\s*(left|right))/;
const classes =
  /(?<=["'`\s:!-])(m[lr]|p[lr]|border-[lr]|rounded-[tb]?[lr]|left|right|scroll-[mp][lr])-[\w[.]|(?<=["'`\s:])(text-(left|right)|(border|rounded)-[lr])\b/;

/** Whether a rule of four sides says another thing for the left than for the right. */
function isLopsided(rule: string): boolean {
  const [, , values = ''] = /(margin|padding|inset):\s*([^;{}]+)/.exec(rule) ?? [];
  const [, right, , left] = values.trim().split(/\s+/);
  return left !== undefined && left !== right;
}

const isPhysical = {
  css: (line: string) => rules.test(line) || isLopsided(line),
  tsx: (line: string) => classes.test(line) && !line.trim().startsWith('import'),
};

test.each(['css', 'tsx'] as const)('no left and no right in any %s', (kind) => {
  for (const path of globSync(`app/**/*.${kind}`)) {
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines.filter(isPhysical[kind]), path).toEqual([]);
  }
});

test.each(['ml-2', '-mr-4', 'pl-1', 'border-l-4', 'left-0', 'text-right', 'rounded-r', 'sm:pr-2'])(
  '%s would be found',
  (name) => expect(isPhysical.tsx(`className="flex ${name} p-4"`)).toBe(true),
);

test.each([
  'padding-left: 1px;',
  'right: 0;',
  'padding: 1px 2px 1px 0;',
  'text-align: right;',
  'float: left;',
])('%s would be found', (rule) => expect(isPhysical.css(rule)).toBe(true));

test.each(['padding: 1px 2px 3px 2px;', 'margin-inline: 0;', 'text-align: start;'])(
  '%s is fine',
  (rule) => expect(isPhysical.css(rule)).toBe(false),
);
