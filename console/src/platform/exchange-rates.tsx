import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../settings/settings-page.tsx';
import type { PricingSettings } from './platform-queries.ts';

type Rates = Record<string, number>;
type Properties = {
  settings: PricingSettings;
  set: (part: Partial<PricingSettings>) => void;
  isLocked: boolean;
};

export const ratesOf = (settings: PricingSettings): Rates =>
  (settings as PricingSettings & { exchangeRates?: Rates }).exchangeRates ?? {};

const standardRate = 1;

/** What a dollar costs in the currencies of the tenants' purses. */
export function ExchangeRates({ settings, set, isLocked }: Properties) {
  const { t, i18n } = useTranslation('platform');
  const { t: common } = useTranslation();
  const [currency, setCurrency] = useState('');
  const rates = ratesOf(settings);
  const change = (next: Rates) => set({ exchangeRates: next } as Partial<PricingSettings>);
  const wanted = currency.trim().toUpperCase();
  const isNew = /^[A-Z]{3}$/.test(wanted) && wanted !== 'USD' && !(wanted in rates);
  const comma = i18n.language === 'de' ? ',' : '.';
  return (
    <Card title={t('pricing.card.rates')} text={t('pricing.cardText.rates')}>
      <Stack gap="xs" mt="md" maw={460}>
        {Object.entries(rates).map(([name, rate]) => (
          <Group key={name} gap="sm" wrap="nowrap">
            <Text w={74} size="sm">
              1 USD =
            </Text>
            <NumberInput
              flex={1}
              aria-label={t('pricing.rateOf', { currency: name })}
              min={0.000001}
              max={1_000_000}
              decimalScale={6}
              decimalSeparator={comma}
              hideControls
              readOnly={isLocked}
              value={rate}
              rightSection={<Text size="sm">{name}</Text>}
              rightSectionWidth={52}
              onChange={(typed) => {
                const number = typeof typed === 'number' ? typed : Number.parseFloat(typed);
                if (number > 0) change({ ...rates, [name]: number });
              }}
            />
            {!isLocked && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={`${common('actions.delete')}: ${name}`}
                onClick={() => change(Object.fromEntries(Object.entries(rates).filter(([other]) => other !== name)))}
              >
                <IconTrash size={17} />
              </ActionIcon>
            )}
          </Group>
        ))}
        {!isLocked && (
          <Group gap="sm">
            <TextInput
              w={130}
              aria-label={t('pricing.currency')}
              placeholder="CHF"
              maxLength={3}
              value={currency}
              onChange={({ currentTarget }) => setCurrency(currentTarget.value)}
            />
            <Button
              variant="default"
              leftSection={<IconPlus size={16} />}
              disabled={!isNew}
              onClick={() => {
                change({ ...rates, [wanted]: standardRate });
                setCurrency('');
              }}
            >
              {t('pricing.addRate')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
