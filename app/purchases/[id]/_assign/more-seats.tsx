import { buttonLook } from '#app/_design/button-look.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';

type Props = {
  purchase: Pick<Purchase, 'purchaseUrl' | 'supportEmail'>;
  buy: string;
  write: (email: string) => string;
  /** What to do where neither a shop nor an address is known. */
  nowhere: string;
};

/** Where to get seats: the product's shop, else the organization's support. */
export function MoreSeats({ purchase: { purchaseUrl, supportEmail }, buy, write, nowhere }: Props) {
  const href = purchaseUrl ?? (supportEmail && `mailto:${supportEmail}`);
  if (!href) return <p>{nowhere}</p>;
  return (
    <a href={href} className={buttonLook('plain')}>
      {purchaseUrl || !supportEmail ? buy : write(supportEmail)}
    </a>
  );
}
