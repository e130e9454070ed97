import { useTranslations } from 'next-intl';
import { calledOf } from './called.ts';
import type { ShownPerson } from './shown-person.ts';

/** What ends when somebody leaves the team: each seat by its product, and the role. */
export function Consequences({ person }: { person: ShownPerson }) {
  const t = useTranslations('team.remove');
  const { seats, role } = person;
  const called = calledOf(person);
  return (
    <div className="flex flex-col gap-2">
      {seats.length > 0 && (
        <ul className="list-disc ps-5">
          {seats.map(({ id, productName, status }) => (
            <li key={id}>{t(`seat.${status}`, { product: productName })}</li>
          ))}
        </ul>
      )}
      <p>
        {seats.some(({ status }) => status === 'claimed') && `${t('told', { person: called })} `}
        {role === 'billing_manager' && `${t('noManager', { person: called })} `}
        {t('again')}
      </p>
    </div>
  );
}
