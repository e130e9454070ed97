import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import { directionOf } from '#messages/languages.ts';
import type { Draft } from './draft.ts';
import { LetterLogo, type ServedLogo } from './logo.tsx';
import { accentsOf, fontOf, light, sheetStyle } from './look.ts';
import { speechIn } from './words.ts';

type Props = {
  draft: Draft;
  /** Whose letter it is, as its first word. */
  organization: string;
  accentColor: string | null;
  logo: ServedLogo | null;
};

// A long address breaks anywhere rather than widen the letter.
const broken = { overflowWrap: 'anywhere', wordBreak: 'break-word' } as const;
const small = {
  ...broken,
  margin: '0',
  fontSize: '14px',
  lineHeight: '20px',
  color: light.quiet,
};
const ordinary = {
  ...broken,
  margin: '0 0 16px',
  fontSize: '16px',
  lineHeight: '24px',
  color: light.ink,
};

/** The one look that all letters have: the claim page as a letter. */
export function Sheet({ draft, organization, accentColor, logo }: Props) {
  const accent = accentsOf(accentColor);
  const { words } = speechIn(draft.language);
  const direction = directionOf(draft.language);
  return (
    <Html lang={draft.language} dir={direction}>
      <Head>
        <title>{draft.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        {/* Names and dates must not turn into links by themselves. */}
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
        <style>{sheetStyle(accent)}</style>
      </Head>
      {/* Once more here: some mail programs keep the body alone. */}
      <Body
        lang={draft.language}
        dir={direction}
        className="paper"
        style={{ margin: '0', backgroundColor: light.paper, fontFamily: fontOf(draft.language) }}
      >
        <Preview>{draft.preheader}</Preview>
        <Container style={{ width: '100%', maxWidth: '560px', padding: '32px 16px' }}>
          <Text className="ink" style={{ ...ordinary, fontWeight: 600 }}>
            {logo && <LetterLogo logo={logo} />}
            {organization}
          </Text>
          <Section className="raised" style={card}>
            <Heading as="h1" className="ink" style={title}>
              {draft.title}
            </Heading>
            {draft.paragraphs.map((paragraph) => (
              <Text key={paragraph} className="ink" style={ordinary}>
                {paragraph}
              </Text>
            ))}
            <Button
              className="button"
              href={draft.action.address}
              style={{ ...button, backgroundColor: accent.light }}
            >
              {draft.action.label}
            </Button>
            <div data-skip-in-text="true">
              <Text className="quiet" style={{ ...small, margin: '24px 0 4px' }}>
                {words('spelledOut')}
              </Text>
              <Link
                className="link"
                dir="ltr"
                href={draft.action.address}
                style={{ ...small, color: accent.light, wordBreak: 'break-all' }}
              >
                {draft.action.address}
              </Link>
            </div>
          </Section>
          <Text className="quiet" style={{ ...small, margin: '24px 0 8px' }}>
            {draft.why}
          </Text>
          <Text className="quiet" style={small}>
            {words('sentBy')}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

const card = {
  padding: '40px',
  backgroundColor: light.raised,
  border: `1px solid ${light.line}`,
  borderRadius: '8px',
};
const title = {
  ...broken,
  margin: '0 0 16px',
  fontSize: '28px',
  lineHeight: '36px',
  fontWeight: 600,
  color: light.ink,
};
const button = {
  marginTop: '8px',
  padding: '12px 20px',
  borderRadius: '8px',
  fontSize: '16px',
  lineHeight: '24px',
  fontWeight: 600,
  color: light.raised,
  textDecoration: 'none',
};
