import { Button, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import settings from '../settings/settings.module.css';
import { SettingsPage } from '../settings/settings-page.tsx';
import { mayManage } from '../settings/settings-places.ts';
import { Loaded } from '../shell/loaded.tsx';
import { phone } from '../shell/phone.ts';
import { BookingsTab } from './bookings-tab.tsx';
import { useCalendarHours, useServices } from './calendar-queries.ts';
import { NoServices, ServicesTab } from './services-tab.tsx';
import { useCalendar } from './use-calendar.ts';

const BookingForm = lazy(async () => ({ default: (await import('./booking-form.tsx')).BookingForm }));
const BookingDrawer = lazy(async () => ({ default: (await import('./booking-drawer.tsx')).BookingDrawer }));

export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const isPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const { agent } = useWorkspace();
  const hours = useCalendarHours();
  const services = useServices();
  const calendar = useCalendar(hours.data?.timeZone, isPhone);
  const { search, choose } = calendar;
  const mayOffer = mayManage(agent.role);
  const mayBook = services.data?.some(({ isActive }) => isActive) ?? false;
  return (
    <SettingsPage
      title={t('title')}
      text={t('text')}
      isWide
      actions={
        search.tab === undefined &&
        mayBook && (
          <Button leftSection={<IconPlus size={17} />} onClick={() => choose({ new: true })}>
            {t('book')}
          </Button>
        )
      }
    >
      <Tabs
        value={search.tab ?? 'bookings'}
        keepMounted={false}
        onChange={(tab) => choose({ tab: tab === 'services' ? tab : undefined })}
      >
        <Tabs.List mb="lg" aria-label={t('tabs')}>
          <Tabs.Tab value="bookings">{t('tab.bookings')}</Tabs.Tab>
          <Tabs.Tab value="services">{t('tab.services')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="bookings">
          <Loaded query={hours} rows={8}>
            {(known) => (
              <Loaded query={services} rows={8}>
                {(offers) =>
                  offers.length === 0 ? (
                    <div className={settings['tableCard']}>
                      <NoServices mayOffer={mayOffer} />
                    </div>
                  ) : (
                    <BookingsTab calendar={calendar} hours={known} services={offers} isPhone={isPhone} />
                  )
                }
              </Loaded>
            )}
          </Loaded>
        </Tabs.Panel>
        <Tabs.Panel value="services">
          <ServicesTab services={services} mayOffer={mayOffer} />
        </Tabs.Panel>
      </Tabs>
      <Suspense>
        {search.booking && hours.data && (
          <BookingDrawer
            key={search.booking}
            id={search.booking}
            hours={hours.data}
            isPhone={isPhone}
            close={() => choose({ booking: undefined })}
          />
        )}
        {search.new && hours.data && services.data && (
          <BookingForm
            hours={hours.data}
            services={services.data.filter(({ isActive }) => isActive)}
            chosen={calendar.chosen}
            search={search}
            close={() => choose({ new: undefined, conversation: undefined })}
            done={calendar.goTo}
          />
        )}
      </Suspense>
    </SettingsPage>
  );
}
