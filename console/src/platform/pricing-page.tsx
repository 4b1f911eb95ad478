import { Button, Group, NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { finePrice } from '../language/money.ts';
import { ReadOnly } from '../settings/read-only.tsx';
import { Card } from '../settings/settings-page.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Time } from '../shell/time.tsx';
import { derivedPrices } from './derived-prices.ts';
import { ExchangeRates } from './exchange-rates.tsx';
import styles from './platform.module.css';
import { usePlatform, usePlatformChange } from './platform.tsx';
import { PlatformPage } from './platform-page.tsx';
import { type PricingCatalog, type PricingSettings, platformKeys, usePricing } from './platform-queries.ts';
import { changedSettings, type PricingField, pricingFields, pricingNames } from './pricing-fields.ts';
import { SaveBar } from './save-bar.tsx';
import { UnsavedGuard } from './unsaved-guard.tsx';

export function PricingPage() {
  const { t } = useTranslation('platform');
  const pricing = usePricing();
  const updatedAt = pricing.data?.settings.updatedAt;
  return (
    <PlatformPage
      title={t('pricing.title')}
      text={
        <>
          {t('pricing.text')}{' '}
          {updatedAt && (
            <>
              {t('pricing.changed')} <Time at={updatedAt} />
            </>
          )}
        </>
      }
    >
      <Loaded query={pricing} rows={8}>
        {(catalog) => <PricingForm catalog={catalog} />}
      </Loaded>
    </PlatformPage>
  );
}

function PricingForm({ catalog }: { catalog: PricingCatalog }) {
  const { t } = useTranslation('platform');
  const { may } = usePlatform();
  const queries = useQueryClient();
  // Only what is typed here is held: what somebody else saves meanwhile shows through and is not undone.
  const [typed, setTyped] = useState<Partial<PricingSettings>>({});
  const form = { ...catalog.settings, ...typed };
  const isLocked = !may('pricing');
  const patch = changedSettings(catalog.settings, form);
  const isDirty = Object.keys(patch).length > 0;
  const save = usePlatformChange({
    act: (rest) => rest.put<PricingCatalog>('/platform/ai-pricing', patch),
    stale: [platformKeys.balances],
    done: () => t('pricing.saved'),
  });
  const set = (part: Partial<PricingSettings>) => setTyped((before) => ({ ...before, ...part }));
  const saved = (fresh: PricingCatalog) => {
    queries.setQueryData(platformKeys.pricing, fresh);
    setTyped({});
  };
  const group = (name: keyof typeof pricingFields) => (
    <Card title={t(`pricing.card.${name}`)} text={t(`pricing.cardText.${name}`)}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} mt="md" verticalSpacing="md">
        {pricingFields[name].map((field) => (
          <NumberField key={field.name} field={field} settings={form} set={set} isLocked={isLocked} />
        ))}
      </SimpleGrid>
    </Card>
  );
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty) save.mutate(undefined, { onSuccess: saved });
      }}
    >
      {isLocked && <ReadOnly text={t('pricing.readOnly')} />}
      <Derived form={form} />
      <Card title={t('pricing.card.models')} text={t('pricing.cardText.models')}>
        <SimpleGrid cols={{ base: 1, xs: 3 }} mt="md">
          {pricingNames.map((name) => (
            <TextInput
              key={name}
              label={t(`pricing.field.${name}`)}
              maxLength={100}
              required
              withAsterisk={false}
              readOnly={isLocked}
              value={form[name]}
              onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
            />
          ))}
        </SimpleGrid>
      </Card>
      {group('costs')}
      {group('markup')}
      {group('guardrails')}
      {group('spend')}
      <ExchangeRates settings={form} set={set} isLocked={isLocked} />
      <SaveBar isDirty={isDirty}>
        <Group gap="sm">
          <Button variant="default" onClick={() => setTyped({})}>
            {t('discard')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('pricing.save')}
          </Button>
        </Group>
      </SaveBar>
      <UnsavedGuard isDirty={isDirty} />
    </form>
  );
}

function Derived({ form }: { form: PricingSettings }) {
  const { t, i18n } = useTranslation('platform');
  const prices = derivedPrices(form);
  const usd = (amount: number) => finePrice(amount, 'USD', i18n.language);
  const percent = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(prices.grossMarginPercent);
  const tiles = [
    ['reply', usd(prices.retailReplyUsd), t('pricing.costs', { amount: usd(prices.internalReplyUsd) })],
    ['thousand', usd(prices.retailPer1000RepliesUsd), t('pricing.inARow')],
    ['minute', usd(prices.retailVoiceMinuteUsd), t('pricing.costs', { amount: usd(prices.internalVoiceMinuteUsd) })],
    ['margin', `${percent} %`, t('pricing.ofPrice')],
  ] as const;
  return (
    <dl className={styles['tiles']} aria-live="polite">
      {tiles.map(([name, value, text]) => (
        <div key={name} className={styles['tile']} data-price={name}>
          <dt>{t(`pricing.derived.${name}`)}</dt>
          <dd>{value}</dd>
          <dd className={styles['tileNote']}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

type FieldProperties = {
  field: PricingField;
  settings: PricingSettings;
  set: (part: Partial<PricingSettings>) => void;
  isLocked: boolean;
};

function NumberField({ field, settings, set, isLocked }: FieldProperties) {
  const { t, i18n } = useTranslation('platform');
  const { name, unit, least, most, isWhole } = field;
  const scale = unit === 'cents' ? 100 : 1;
  const value = settings[name] / scale;
  const comma = i18n.language === 'de' ? ',' : '.';
  return (
    <NumberInput
      label={t(`pricing.field.${name}`)}
      name={name}
      min={least}
      max={most}
      clampBehavior="blur"
      decimalScale={isWhole ? 0 : unit === 'cents' ? 2 : 6}
      decimalSeparator={comma}
      thousandSeparator={comma === ',' ? '.' : ','}
      readOnly={isLocked}
      hideControls={unit === 'usd' || unit === 'cents'}
      {...(unit && {
        rightSection: <span className={styles['unit']}>{t(`unit.${unit}`)}</span>,
        rightSectionWidth: 62,
      })}
      value={value}
      onChange={(typed) => {
        const number = typeof typed === 'number' ? typed : Number.parseFloat(typed);
        if (Number.isFinite(number)) set({ [name]: unit === 'cents' ? Math.round(number * scale) : number });
      }}
    />
  );
}
