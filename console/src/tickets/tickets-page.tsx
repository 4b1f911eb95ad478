import { useMediaQuery } from '@mantine/hooks';
import { IconTicket } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shell/empty-state.tsx';
import { phone } from '../shell/phone.ts';
import { useUnreadTitle } from '../shell/use-live.ts';
import { TicketList } from './ticket-list.tsx';
import { TicketPane } from './ticket-pane.tsx';
import { useLiveTickets } from './ticket-queries.ts';
import styles from './tickets.module.css';

/** What is answered later: the list, the most urgent first, beside the one that is read. */
export function TicketsPage() {
  const { t } = useTranslation('tickets');
  const isPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const { ticketId } = useParams({ strict: false });
  useUnreadTitle(t('title'));
  useLiveTickets();
  return (
    <div className={styles['tickets']}>
      {(!isPhone || !ticketId) && <TicketList openId={ticketId} />}
      {ticketId ? (
        <TicketPane key={ticketId} ticketId={ticketId} isPhone={isPhone} />
      ) : (
        !isPhone && (
          <section className={styles['nothing']}>
            <EmptyState icon={IconTicket} title={t('choose')} text={t('chooseText')} />
          </section>
        )
      )}
    </div>
  );
}
