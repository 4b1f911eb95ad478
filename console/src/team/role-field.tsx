import { Group, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from '../session/session.ts';
import styles from '../settings/settings.module.css';

type Properties = { roles: Role[]; value: Role; change: (role: Role) => void };

/** Each role with what it may, since the word alone tells little. */
export function RoleField({ roles, value, change }: Properties) {
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  return (
    <Radio.Group label={t('role')} value={value} onChange={(role) => change(role as Role)}>
      <Stack gap={8} mt={6}>
        {roles.map((role) => (
          <Radio.Card
            key={role}
            value={role}
            className={styles['choice'] ?? ''}
            data-checked={value === role || undefined}
          >
            <Group gap="xs" wrap="nowrap">
              <Radio.Indicator size="xs" />
              <Text fw={600} size="sm" c="var(--mantine-color-text)">
                {common(`role.${role}`)}
              </Text>
            </Group>
            <p>{t(`roleText.${role}`)}</p>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}
