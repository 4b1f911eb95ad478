import '@mantine/notifications/styles.css';
import { MantineThemeProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { phone } from './phone.ts';
import styles from './toasts.module.css';

/** In the corner that covers neither the thread nor what is being written. */
export default function Toasts() {
  const isPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const { t } = useTranslation();
  const named = {
    components: {
      Notification: {
        defaultProps: {
          closeButtonProps: { 'aria-label': t('actions.close') },
          // Mantine's grey below a title has too little contrast.
          styles: { description: { color: 'inherit' } },
        },
      },
    },
  };
  return (
    <MantineThemeProvider theme={named}>
      <Notifications
        position={isPhone ? 'top-center' : 'bottom-left'}
        autoClose={6000}
        limit={2}
        containerWidth={isPhone ? '94%' : 316}
        classNames={{ root: styles['toasts'] ?? '' }}
      />
    </MantineThemeProvider>
  );
}
