import { Anchor } from '@mantine/core';
import { type Icon, IconCircleCheck, IconCircleX, IconSparkles, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './records.module.css';

type Readiness = {
  ready: boolean;
  ai: { ready: boolean; mode: 'human_only' | 'ai_first' | 'ai_assisted'; humanFallbackAvailable: boolean };
};

const renewMs = 30_000;

/** Whether visitors can reach this workspace now, who answers first, and whether anybody is there. */
export function ReadinessCard() {
  const { t } = useTranslation('records');
  const { slug, rest } = useWorkspace();
  const { data } = useQuery({
    queryKey: ['readiness', slug],
    queryFn: () => rest.get<Readiness>('/admin-sdk/readiness'),
    refetchInterval: renewMs,
  });
  if (!data) return null;
  const { ready, ai } = data;
  const answers = ai.mode === 'human_only' || ai.ready ? ai.mode : 'ai_not_ready';
  return (
    <ul className={styles['readiness']} aria-label={t('services.readiness')}>
      <Fact
        icon={ready ? IconCircleCheck : IconCircleX}
        isGood={ready}
        text={t(`services.ready.${ready ? 'yes' : 'no'}`)}
      />
      <Fact
        icon={IconSparkles}
        isGood={answers !== 'ai_not_ready'}
        text={t(`services.answers.${answers}`)}
        place="/$slug/settings/assistant"
        placeName={t('services.lift.assistant')}
        slug={slug}
      />
      <Fact
        icon={ai.humanFallbackAvailable ? IconUserCheck : IconUserOff}
        isGood={ai.humanFallbackAvailable}
        text={t(`services.there.${ai.humanFallbackAvailable ? 'yes' : 'no'}`)}
        place="/$slug/settings/hours"
        placeName={t('services.lift.hours')}
        slug={slug}
      />
    </ul>
  );
}

type Properties = {
  icon: Icon;
  isGood: boolean;
  text: string;
  place?: '/$slug/settings/assistant' | '/$slug/settings/hours';
  placeName?: string;
  slug?: string;
};

function Fact({ icon: Picture, isGood, text, place, placeName, slug = '' }: Properties) {
  return (
    <li className={styles['readinessFact']} data-good={isGood || undefined}>
      <Picture size={20} stroke={1.6} aria-hidden />
      <span>
        {text}{' '}
        {place && (
          <Anchor size="sm" underline="always" renderRoot={(props) => <Link to={place} params={{ slug }} {...props} />}>
            {placeName}
          </Anchor>
        )}
      </span>
    </li>
  );
}
