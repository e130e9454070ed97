import { render, toPlainText } from '@react-email/components';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { quiet } from './names.ts';
import { Sheet } from './sheet.tsx';
import { speechIn } from './words.ts';

/** Both parts of a letter, from one component. */
export async function renderDraft(
  draft: Draft,
  organization: Facts['organization'],
  appUrl: string,
): Promise<{ html: string; text: string }> {
  const { words } = speechIn(draft.language);
  const html = await render(
    <Sheet
      draft={draft}
      organization={organization ? quiet(organization.name) : words('portal')}
      accentColor={organization?.accentColor ?? null}
      logo={organization?.logo ? { ...organization.logo, appUrl } : null}
    />,
  );
  return { html, text: asText(html) };
}

/** What the text converter hands to a formatter; it brings no types along. */
type Element = { attribs: { href: string }; children: unknown };
type Builder = {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addInline(text: string, options: { noWordTransform: boolean }): void;
  addLineBreak(): void;
};
type Walk = (children: unknown, builder: Builder) => void;

function asText(html: string): string {
  return toPlainText(html, {
    wordwrap: 72,
    // Without the unseen blank that keeps names from becoming links: it would be drawn as a blank.
    whitespaceCharacters: ' \t\r\n\f',
    selectors: [
      { selector: 'h1', options: { uppercase: false, leadingLineBreaks: 2 } },
      { selector: 'a.button', format: 'deed' },
    ],
    formatters: {
      // "Claim your seat:" and the address on a line of its own, so that nothing clings to it.
      deed: ({ attribs, children }: Element, walk: Walk, builder: Builder) => {
        builder.openBlock({ leadingLineBreaks: 2 });
        walk(children, builder);
        builder.addInline(':', { noWordTransform: true });
        builder.addLineBreak();
        builder.addInline(attribs.href, { noWordTransform: true });
        builder.closeBlock({ trailingLineBreaks: 2 });
      },
    },
  });
}
