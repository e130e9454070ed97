/** How a word is compared: whatever its case, accents, blanks and hyphens. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, '');
}

/** Several words, by how they are compared. */
export const words = (text: string) => new Set(text.split(/[,\n]/).map(plainWord).filter(Boolean));

/** What a column or a line of addresses is called, in the languages of the portal. */
export const emailNames = words(`
  email, emails, e-mail address, email addresses, mail, mails, mail address, email id, address,
  user email, work email, business email, company email, primary email, email 1, recipient, recipients,
  E-Mail-Adresse, E-Mail-Adressen, Mailadresse, E-Mail (geschäftlich), Empfänger,
  courriel, courriels, adresse courriel, adresse e-mail, adresse mail, adresse électronique, mél, destinataire,
  correo, correos, correo electrónico, correos electrónicos, dirección de correo,
  dirección de correo electrónico, dirección de email, destinatario,
  endereço de e-mail, endereço eletrônico, correio eletrônico, e-mail do usuário, destinatário,
  メール, メールアドレス, Eメール, Eメールアドレス, 電子メール, 電子メールアドレス, 宛先,
  邮箱, 邮箱地址, 邮件, 邮件地址, 电子邮件, 电子邮件地址, 电子邮箱, 郵箱, 電子郵件, 收件人,
  البريد الإلكتروني, البريد الالكتروني, بريد إلكتروني, عنوان البريد الإلكتروني, البريد, الإيميل, ايميل`);

/** What mail programs and people write before a list of recipients. */
export const listNames = words(`
  to, cc, bcc, from, reply-to, an, kopie, von, à, copie, de, para, con copia, com cópia, 差出人, 发件人,
  抄送, إلى, نسخة`);
